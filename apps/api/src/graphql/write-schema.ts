import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { printContract } from './schema.js';

// `npm run schema`, from the root of the repository.
await writeFile('libs/contract/schema.graphql', await printContract());
