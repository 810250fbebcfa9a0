export { createWorker, type RunningWorker, type WorkerOptions } from './worker.js';
