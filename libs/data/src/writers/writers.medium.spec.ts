import { createTestDatabase, type TestDatabase } from '@vieraugen/testing';
import type { Transaction } from '../database/database.js';
import { newId } from '../database/ids.js';
import type { DatabaseScope } from '../database/scope.js';
import { AuthorityEntity, AuthorityNameEntity } from '../entities/index.js';
import { closeAndInsert } from './intervals.js';
import { insertRows, lockRows, updateRows } from './rows.js';

const EVERYTHING: DatabaseScope = {
  reads: '*',
  writes: '*',
  accountIds: null,
  names: [],
  actorId: null,
  actorLabel: 'Prüfung',
  via: 'SQL',
};
const at = (text: string) => Date.parse(text);
const START = at('2010-01-01T00:00:00Z');
const NOW = at('2020-01-01T00:00:00Z');

describe('writing rows', () => {
  let test: TestDatabase;
  let ministry: string;
  const write = <T>(work: (tx: Transaction) => Promise<T>) =>
    test.database.write(EVERYTHING, NOW, { action: 'test' }, work);
  const names = (id: string) =>
    test.owner<{ name: string; short_name: string | null; valid: string }>(
      `select name, short_name, valid::text from authority_names where authority_id = $1 order by valid`,
      [id],
    );
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    ministry = newId(NOW);
    await write(async (tx) => {
      await insertRows(tx, AuthorityEntity, [authority(ministry)]);
      await insertRows(tx, AuthorityNameEntity, [
        {
          id: newId(NOW),
          authorityId: ministry,
          name: 'Alt',
          shortName: 'A',
          valid: { from: START, to: null },
        },
      ]);
    });
  });

  it('keeps every kind of value as it was given', async () => {
    const domains = ['a.example', 'mit "Anführung" und \\', 'ä, {b}'];
    await write((tx) =>
      updateRows(tx, AuthorityEntity, [{ id: ministry, officialDomains: domains }]),
    );
    const row = (await write((tx) => lockRows(tx, AuthorityEntity, [ministry]))).get(ministry);
    expect(row).toMatchObject({
      officialDomains: domains,
      valid: { from: START, to: null },
      recordedAt: NOW,
      url: null,
    });
  });

  it('leaves alone what an update does not name', async () => {
    const other = newId(NOW);
    await write((tx) => insertRows(tx, AuthorityEntity, [authority(other)]));
    await write((tx) =>
      updateRows(tx, AuthorityEntity, [
        { id: ministry, url: 'https://a.example', tier: undefined },
        { id: other, tier: 'LOWER' },
      ]),
    );
    const rows = await write((tx) => lockRows(tx, AuthorityEntity, [ministry, other]));
    expect(rows.get(ministry)).toMatchObject({ url: 'https://a.example', tier: 'SUPREME' });
    expect(rows.get(other)).toMatchObject({ url: null, tier: 'LOWER' });
  });

  it('leaves out what a unique key refuses, when asked to', async () => {
    const [first, second] = [newId(NOW), newId(NOW)];
    const rows = [first, second].map((id) => ({ ...authority(id), externalId: `X-${ministry}` }));
    const inserted = await write((tx) =>
      insertRows(tx, AuthorityEntity, rows, { skipConflicts: true }),
    );
    expect([...inserted]).toEqual([first]);
  });

  it('writes 5,000 rows in seconds', async () => {
    const rows = Array.from({ length: 5_000 }, () => authority(newId(NOW)));
    const started = performance.now();
    await write((tx) => insertRows(tx, AuthorityEntity, rows));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  const rename = (name: string, from: number) =>
    write((tx) =>
      closeAndInsert(
        tx,
        AuthorityNameEntity,
        ['authorityId'],
        [{ authorityId: ministry, name, from }],
      ),
    );

  it('ends one interval where the next begins, to the millisecond', async () => {
    expect(await rename('Neu', at('2015-06-01T12:00:00.123Z'))).toBe(2);
    expect(await names(ministry)).toMatchObject([
      { name: 'Alt', valid: '["2010-01-01 00:00:00+00","2015-06-01 12:00:00.123+00")' },
      { name: 'Neu', short_name: 'A', valid: '["2015-06-01 12:00:00.123+00",)' },
    ]);
  });

  it('puts a change before a later one that is on record', async () => {
    await rename('Später', at('2018-01-01T00:00:00Z'));
    await rename('Dazwischen', at('2014-01-01T00:00:00Z'));
    await rename('Davor', at('2005-01-01T00:00:00Z'));
    const series = (await names(ministry)).map(({ name, valid }) => `${name} ${valid}`);
    expect(series).toEqual([
      'Davor ["2005-01-01 00:00:00+00","2010-01-01 00:00:00+00")',
      'Alt ["2010-01-01 00:00:00+00","2014-01-01 00:00:00+00")',
      'Dazwischen ["2014-01-01 00:00:00+00","2018-01-01 00:00:00+00")',
      'Später ["2018-01-01 00:00:00+00",)',
    ]);
  });

  it('replaces the values at the very start of an interval', async () => {
    await rename('Berichtigt', START);
    expect(await names(ministry)).toMatchObject([{ name: 'Berichtigt', short_name: 'A' }]);
  });

  it('does nothing where nothing changes', async () => {
    expect(await rename('Alt', at('2015-06-01T00:00:00Z'))).toBe(0);
    expect(await names(ministry)).toHaveLength(1);
  });
});

function authority(id: string) {
  return {
    id,
    tier: 'SUPREME' as const,
    kind: 'MINISTRY' as const,
    officialDomains: [],
    isDemo: false,
    valid: { from: START, to: null },
  };
}
