export * from './time/interval.js';
export * from './model/vocabulary.js';
export * from './facts/facts.js';
export * from './cells/cell.js';
export * from './platforms/handle.js';
export * from './platforms/platform-definition.js';
export * from './platforms/platform-definitions.js';
export * from './platforms/recognise-account.js';
