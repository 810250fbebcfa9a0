import type { Access, Entitled, PolicyInForce, WhoCould } from '@vieraugen/core';
import { formatInstant, type Instant } from '@vieraugen/domain';
import { MECHANISM_WORDS, OWNERSHIP_WORDS, ROLE_WORDS } from './words.js';

const iso = (at: Instant): string => new Date(at).toISOString();
const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at));

/** The answer with ISO instants, in the shape that scripts rely on. */
export function whoCouldDocument(answer: WhoCould): object {
  const { account, validAt, knownAt, entitled, access, policyVersions } = answer;
  const timed = <T extends { since: Instant; until: Instant | null }>(row: T) => ({
    ...row,
    since: iso(row.since),
    until: isoOrNull(row.until),
  });
  return {
    account,
    validAt: iso(validAt),
    knownAt: iso(knownAt),
    entitled: entitled.map((row) => ({ ...timed(row), devices: row.devices.map(timed) })),
    access: access.map(timed),
    policyVersions: policyVersions.map(timed),
  };
}

/** The answer as tables in plain German. */
export function whoCouldLines(answer: WhoCould): string[] {
  const { account, validAt, knownAt, entitled, access, policyVersions } = answer;
  const handle = account.handle ? `@${account.handle}` : account.id;
  return [
    `${handle} (${account.platform}, ${account.authority})`,
    `Stand ${instant(validAt)}, bekannt ${instant(knownAt)}`,
    '',
    'Berechtigt:',
    ...table(['Funktion', 'Rolle', 'seit', 'bis', 'geschult', 'Geräte'], entitled.map(entitledRow)),
    '',
    'Zugang:',
    ...table(['Funktion', 'Art', 'seit', 'bis', 'berechtigt'], access.map(accessRow)),
    '',
    'Geltende Regelungen:',
    ...table(['Titel', 'Fassung', 'gilt seit', 'Regeln'], policyVersions.map(policyRow)),
    '',
    conclusion(access),
  ];
}

const instant = (at: Instant): string => formatInstant(at, 'dateTime', 'de');
const day = (at: Instant): string => formatInstant(at, 'date', 'de');
const lastDay = (at: Instant | null): string =>
  at === null ? '' : formatInstant(at, 'deadline', 'de');
const yesNo = (value: boolean | null, unknown: string): string =>
  value === null ? unknown : value ? 'ja' : 'NEIN';

function entitledRow(row: Entitled): string[] {
  const devices = row.devices.map(
    ({ label, ownership }) => `${label} (${OWNERSHIP_WORDS[ownership]})`,
  );
  const trained = yesNo(row.trained, 'nicht vorgeschrieben');
  const role = ROLE_WORDS[row.role];
  return [row.function, role, day(row.since), lastDay(row.until), trained, devices.join(', ')];
}

function accessRow(row: Access): string[] {
  const how = row.mechanism ? MECHANISM_WORDS[row.mechanism] : 'nicht bekannt';
  return [row.function, how, day(row.since), lastDay(row.until), yesNo(row.entitled, 'ungeklärt')];
}

function policyRow({ title, version, since, rules }: PolicyInForce): string[] {
  return [title, version, day(since), rules.join(', ')];
}

function conclusion(access: readonly Access[]): string {
  const without = access.filter(({ entitled }) => entitled === false).length;
  const unclear = access.filter(({ entitled }) => entitled === null).length;
  if (without + unclear === 0) return 'Zugang hatten nur Berechtigte.';
  const parts = [
    ...(without > 0 ? [`ohne Berechtigung: ${without}`] : []),
    ...(unclear > 0 ? [`ungeklärt: ${unclear}`] : []),
  ];
  return `Zugänge ${parts.join(', ')}.`;
}

/** Columns as wide as what is in them; a table without rows says so. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return ['  (nichts eingetragen)'];
  const all = [head, ...rows];
  const widths = head.map((_, index) => Math.max(...all.map((row) => row[index]?.length ?? 0)));
  return all.map((row) =>
    `  ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}`.trimEnd(),
  );
}
