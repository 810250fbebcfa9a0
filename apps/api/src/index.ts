export { Public } from './auth/access.guard.js';
export { type RunningApi, startApi } from './main.js';
export type { ApiSettings } from './settings.js';
