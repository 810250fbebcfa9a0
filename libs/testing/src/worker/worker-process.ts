import { createWorker, type WorkerOptions } from '@vieraugen/worker';

/** A worker in a process of its own, for tests that kill one: options as JSON in the first argument. */
await createWorker(JSON.parse(process.argv[2] ?? '{}') as WorkerOptions);
process.stdout.write('ready\n');
