export * from './core.module.js';
export * from './kernel/scope.js';
export * from './kernel/work.js';
