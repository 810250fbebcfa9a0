export * from './database/test-database.js';
export * from './browser/browser.js';
export * from './browser/accessibility.js';
export * from './core/recording-relay.js';
export * from './core/test-core.js';
