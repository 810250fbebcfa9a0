import { EmbeddedServerError, serverError, type ServerErrorKind } from '@vieraugen/data';
import { ExpectedError } from '@vieraugen/platform';
import type { InstanceRecord } from './instance-file.js';

const SENTENCES: Readonly<
  Record<ServerErrorKind, (place: string, detail: string) => [string, string]>
> = {
  OTHER_VERSION: (place, detail) => [
    `Das Datenverzeichnis ${place} gehört zu PostgreSQL ${detail}, gebraucht wird PostgreSQL 18. Bitte geben Sie mit --data-dir ein anderes an.`,
    `The data directory ${place} belongs to PostgreSQL ${detail}, and PostgreSQL 18 is needed. Please name another one with --data-dir.`,
  ],
  DISK_FULL: (place) => [
    `Auf dem Datenträger von ${place} ist kein Platz mehr. Bitte schaffen Sie Platz und starten Sie erneut.`,
    `There is no space left on the disk of ${place}. Please make room and start again.`,
  ],
  NOT_WRITABLE: (place) => [
    `In das Datenverzeichnis ${place} darf hier nicht geschrieben werden. Bitte geben Sie mit --data-dir ein anderes an.`,
    `The data directory ${place} cannot be written to. Please name another one with --data-dir.`,
  ],
  NO_SERVER_USER: () => [
    'PostgreSQL läuft nicht als root, und der Benutzer „postgres“ ließ sich nicht anlegen. Bitte starten Sie als gewöhnlicher Benutzer.',
    'PostgreSQL does not run as root, and the user “postgres” could not be made. Please start as an ordinary user.',
  ],
  NO_BINARIES: () => [
    'Das mitgelieferte PostgreSQL läuft auf diesem System nicht. Bitte wiederholen Sie npm ci oder geben Sie mit DATABASE_URL einen eigenen Server an.',
    'The PostgreSQL that comes along does not run on this system. Please repeat npm ci, or name a server of your own with DATABASE_URL.',
  ],
  FAILED: (place, detail) => [
    `Die Datenbank in ${place} startet nicht: ${lastLine(detail)}`,
    `The database in ${place} does not start: ${lastLine(detail)}`,
  ],
};

/** What is wrong with the embedded server or its folder, as one sentence that says what to do. */
export function instanceError(error: unknown, place: string): ExpectedError {
  if (error instanceof ExpectedError) return error;
  const { kind, detail } = error instanceof EmbeddedServerError ? error : serverError(error);
  const [de, en] = SENTENCES[kind](place, detail);
  return new ExpectedError('UNAVAILABLE', de, en);
}

export function alreadyRunning(holder: InstanceRecord, place: string): ExpectedError {
  const where = holder.url ?? `pid ${holder.pid}`;
  return new ExpectedError(
    'UNAVAILABLE',
    `Im Datenverzeichnis ${place} läuft Vieraugen schon (${where}).`,
    `Vieraugen is already running in the data directory ${place} (${where}).`,
  );
}

function lastLine(detail: string): string {
  return detail.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
}
