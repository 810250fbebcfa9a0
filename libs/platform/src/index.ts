export * from './clock/clock.js';
export * from './errors/expected-error.js';
export * from './viewer/viewer.js';
export * from './viewer/permissions.js';
