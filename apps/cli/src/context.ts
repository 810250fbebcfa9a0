import type { Type } from '@nestjs/common';
import type { Viewer } from '@vieraugen/platform';
import type { Command } from 'commander';

/** The use cases, ready to be called from a command, on the instance's database. */
export interface OpenedCore {
  get<T>(service: Type<T> | (abstract new (...args: never[]) => T) | symbol): T;
  readonly viewer: Viewer;
  close(): Promise<void>;
}

/** Opens the database (the running instance's, or an embedded one for the command's own time). */
export type OpenCore = () => Promise<OpenedCore>;

/** One file per subcommand registers itself with this. */
export type RegisterCommand = (program: Command, openCore: OpenCore) => void;

/** Exit codes, the same for every command. */
export const EXIT = { DONE: 0, SOMETHING_WRONG: 1, WRONG_USAGE: 2, UNAVAILABLE: 3 } as const;
