export * from './time/interval.js';
export * from './model/vocabulary.js';
export * from './facts/facts.js';
