import 'reflect-metadata';
import { printContract } from './schema.js';

process.stdout.write(await printContract());
