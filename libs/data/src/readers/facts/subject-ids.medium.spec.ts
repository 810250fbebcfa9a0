import { createTestDatabase, type TestDatabase } from '@vieraugen/testing';
import type { DatabaseScope } from '../../database/scope.js';
import { FIRST_PLACE, type SubjectPlace, subjectsAfter } from './subject-ids.reader.js';

const SCOPE: DatabaseScope = {
  reads: '*',
  writes: '*',
  accountIds: null,
  names: [],
  actorId: null,
  actorLabel: 'Prüfung',
  via: 'SQL',
};
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const NOW = Date.parse('2020-06-01T00:00:00Z');
const SEED = [
  `insert into authorities (id, tier, kind, valid) values ('${id(1)}', 'UPPER', 'AUTHORITY', '[2010-01-01,)'), ('${id(2)}', 'UPPER', 'AUTHORITY', '[2010-01-01,)')`,
  `insert into accounts (id, authority_id, platform_key, valid) values
     ('${id(10)}', '${id(2)}', 'X', '[2015-01-01,)'), ('${id(11)}', '${id(1)}', 'X', '[2015-01-01,2016-01-01)'),
     ('${id(12)}', '${id(2)}', 'X', '[2015-01-01,)'), ('${id(13)}', '${id(1)}', 'X', '[2015-01-01,)'),
     ('${id(14)}', '${id(1)}', 'X', '[2021-01-01,)')`,
];

describe('the walk over all subjects', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
    for (const statement of SEED)
      await test.database.write(SCOPE, NOW, { action: 'seed' }, (tx) => tx.rows(statement));
  });
  afterAll(() => test.drop());

  const walked = async (type: 'ACCOUNT' | 'AUTHORITY', size: number) => {
    const pages: string[][] = [];
    let after: SubjectPlace | undefined = FIRST_PLACE;
    while (after) {
      const from: SubjectPlace = after;
      const page = await test.database.read(SCOPE, (q) => subjectsAfter(q, type, from, NOW, size));
      if (page.length > 0) pages.push(page.map((place) => place.id));
      after = page.at(-1);
    }
    return pages;
  };

  it('meets the accounts of one authority together, each once, and none that is yet to come', async () => {
    expect(await walked('ACCOUNT', 3)).toEqual([[id(11), id(13), id(10)], [id(12)]]);
    expect(await walked('ACCOUNT', 1)).toEqual([[id(11)], [id(13)], [id(10)], [id(12)]]);
  });

  it('meets every authority once', async () => {
    expect(await walked('AUTHORITY', 1)).toEqual([[id(1)], [id(2)]]);
  });
});
