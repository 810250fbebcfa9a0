import { databaseBefore, type EarlierDatabase } from '@vieraugen/testing';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [HOUSE, PHONE, TABLET, OWN, BARE] = [id(1), id(10), id(11), id(12), id(13)];

interface Check {
  readonly device_id: string;
  readonly checked: string | null;
  readonly valid: string;
  readonly encryption: boolean | null;
  readonly screen_lock: boolean | null;
  readonly mdm_state: string | null;
  readonly until: string | null;
  readonly source: string;
}

const CHECKS = `device_id, to_char(checked_at, 'YYYY-MM-DD') as checked, encryption, screen_lock, mdm_state,
  os_supported_until::text as until, source,
  to_char(lower(valid), 'YYYY-MM-DD') || '..' || coalesce(to_char(upper(valid), 'YYYY-MM-DD'), '') as valid`;

describe('the migration to checks of devices', () => {
  let database: EarlierDatabase;
  /** What happened before, each at its instant of knowledge. */
  const at = async (when: string, text: string, values: unknown[] = []) => {
    await database.owner(`select set_config('app.now', $1, false)`, [`${when}T12:00:00Z`]);
    await database.owner(text, values);
  };
  beforeAll(async () => {
    database = await databaseBefore('DeviceChecks1764100000000');
    await database.owner(`set timezone to 'UTC'`);
    await at(
      '2026-01-01',
      `insert into authorities (id, tier, kind, valid) values ($1, 'SUPREME', 'MINISTRY', '[2010-01-01,)')`,
      [HOUSE],
    );
    await at(
      '2026-01-01',
      `insert into devices (id, authority_id, ownership, category, asset_tag, nickname, encryption, screen_lock)
       values ('${PHONE}', $1, 'OFFICIAL', 'SMARTPHONE', 'P-1', null, true, null),
         ('${TABLET}', $1, 'OFFICIAL', 'TABLET', 'T-1', null, null, null),
         ('${OWN}', $1, 'PRIVATE', 'SMARTPHONE', null, 'Eigenes', true, true),
         ('${BARE}', $1, 'OFFICIAL', 'PC', 'B-1', null, null, null)`,
      [HOUSE],
    );
    await at(
      '2026-02-03',
      `update devices set screen_lock = true, mdm_state = 'MANAGED', os_supported_until = '2029-10-09',
         last_posture_check_at = '2026-02-01T00:00:00Z' where id = '${PHONE}'`,
    );
    // Another column only: that is no check.
    await at('2026-02-10', `update devices set os_family = 'iOS' where id = '${PHONE}'`);
    // A list of the device management.
    await database.owner(`select set_config('app.via', 'IMPORT', false)`);
    await at(
      '2026-03-03',
      `update devices set encryption = false, last_posture_check_at = '2026-03-01T00:00:00Z' where id = '${PHONE}'`,
    );
    await database.owner(`select set_config('app.via', '', false)`);
    await at(
      '2026-01-20',
      `update devices set encryption = true, last_posture_check_at = '2026-01-19T00:00:00Z' where id = '${TABLET}'`,
    );
    // The same check, told otherwise later; and one that was dated too late.
    await at('2026-01-25', `update devices set screen_lock = false where id = '${TABLET}'`);
    await at(
      '2026-02-01',
      `update devices set last_posture_check_at = '2026-01-31T00:00:00Z' where id = '${TABLET}'`,
    );
    await at(
      '2026-02-05',
      `update devices set last_posture_check_at = '2026-01-28T00:00:00Z' where id = '${TABLET}'`,
    );
    await database.owner(`select set_config('app.now', '', false)`);
    expect(await database.migrate()).toContain('DeviceChecks1764100000000');
  });
  afterAll(() => database.drop());

  const checksOf = (device: string) =>
    database.owner<Check>(
      `select ${CHECKS} from device_checks where device_id = $1 order by device_checks.valid`,
      [device],
    );
  const knownOf = async (device: string, when: string) => {
    await database.owner(`select set_config('app.known_at', $1, false)`, [`${when}T12:00:00Z`]);
    const rows = await database.owner<Check>(
      `select ${CHECKS} from as_known.device_checks where device_id = $1 order by device_checks.valid`,
      [device],
    );
    return rows.map(({ valid, encryption, screen_lock: lock }) => [valid, encryption, lock]);
  };

  it('makes each check on record a row of its own, from the check until the next', async () => {
    const phone = { device_id: PHONE, mdm_state: 'MANAGED', until: '2029-10-09' };
    expect(await checksOf(PHONE)).toEqual([
      {
        ...{ device_id: PHONE, checked: null, valid: '2026-01-01..2026-02-01', source: 'SELF' },
        ...{ encryption: true, screen_lock: null, mdm_state: null, until: null },
      },
      {
        ...{ ...phone, checked: '2026-02-01', valid: '2026-02-01..2026-03-01' },
        ...{ encryption: true, screen_lock: true, source: 'SELF' },
      },
      {
        ...{ ...phone, checked: '2026-03-01', valid: '2026-03-01..' },
        ...{ encryption: false, screen_lock: true, source: 'IMPORT' },
      },
    ]);
  });

  it('keeps what a private device declares, and makes nothing of what said nothing', async () => {
    expect(await checksOf(OWN)).toEqual([
      {
        ...{ device_id: OWN, checked: null, valid: '2026-01-01..', source: 'SELF' },
        ...{ encryption: true, screen_lock: true, mdm_state: null, until: null },
      },
    ]);
    expect(await checksOf(BARE)).toEqual([]);
  });

  it('lets a check that was dated anew take its place', async () => {
    expect((await checksOf(TABLET)).map(({ valid }) => valid)).toEqual([
      '2026-01-19..2026-01-28',
      '2026-01-28..',
    ]);
  });

  it('still knows at each instant what was known then', async () => {
    expect(await knownOf(PHONE, '2026-02-02')).toEqual([['2026-01-01..', true, null]]);
    expect(await knownOf(PHONE, '2026-02-20')).toEqual([
      ['2026-01-01..2026-02-01', true, null],
      ['2026-02-01..', true, true],
    ]);
    expect(await knownOf(TABLET, '2026-01-19')).toEqual([]);
    expect(await knownOf(TABLET, '2026-01-21')).toEqual([['2026-01-19..', true, null]]);
    expect(await knownOf(TABLET, '2026-01-26')).toEqual([['2026-01-19..', true, false]]);
    expect(await knownOf(TABLET, '2026-02-02')).toEqual([
      ['2026-01-19..2026-01-31', true, false],
      ['2026-01-31..', true, false],
    ]);
    expect(await knownOf(TABLET, '2026-02-06')).toEqual([
      ['2026-01-19..2026-01-28', true, false],
      ['2026-01-28..', true, false],
    ]);
  });

  it('leaves one truth, and writes nothing into the log that nobody did', async () => {
    const left = await database.owner(
      `select table_schema, column_name from information_schema.columns
       where table_name = 'devices' and column_name in ('os_supported_until', 'encryption', 'screen_lock', 'mdm_state', 'last_posture_check_at')`,
    );
    expect(left).toEqual([]);
    expect(
      await database.owner(`select 1 from audit_entries where entity = 'device_checks'`),
    ).toEqual([]);
    expect(await database.flaws()).toEqual([]);
  });

  it.each([
    ['telemetry', `checked_at, mdm_state`, `'2026-05-01', 'MANAGED'`],
    ['the end of updates', 'os_supported_until', `'2029-01-01'`],
    ['a check', 'checked_at', `'2026-05-01'`],
  ])('keeps no %s of a private device', async (_, columns, values) => {
    const valid = `tstzrange('2026-05-01', '2026-05-02')`;
    const insert = (ownership: string) =>
      database.owner(
        `insert into device_checks (device_id, ownership, authority_id, source, valid, ${columns})
         values ('${OWN}', '${ownership}', '${HOUSE}', 'SELF', ${valid}, ${values})`,
      );
    await database.owner(`delete from device_checks where device_id = '${OWN}'`);
    await expect(insert('PRIVATE')).rejects.toThrow('ck_device_checks__private');
    await expect(insert('OFFICIAL')).rejects.toThrow('fk_device_checks__device_id_ownership');
  });

  it('keeps one check at a time', async () => {
    const insert = database.owner(
      `insert into device_checks (device_id, ownership, authority_id, source, valid)
       values ('${PHONE}', 'OFFICIAL', '${HOUSE}', 'SELF', tstzrange('2026-02-15', '2026-02-16'))`,
    );
    await expect(insert).rejects.toThrow('uq_device_checks__device_id_valid');
  });
});
