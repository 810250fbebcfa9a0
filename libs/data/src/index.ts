export * from './database/data-source.js';
export * from './database/database.js';
export * from './database/scope.js';
export * from './database/values.js';
export * from './server/embedded-server.js';
export * from './server/server-error.js';
