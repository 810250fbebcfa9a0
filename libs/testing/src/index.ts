export * from './database/test-database.js';
export * from './browser/browser.js';
export * from './browser/accessibility.js';
