import { systemViewer, type Viewer } from '@vieraugen/platform';
import { openTestCore, type TestCore } from '@vieraugen/testing';
import { TrainingService } from '../trainings/training.service.js';
import type { ImportRequest } from './import-request.js';
import { ImportService } from './import.service.js';

const SYSTEM = systemViewer('CLI');
const HEAD = 'Personalnummer;Behörde;Funktion;Vorname;Nachname;E-Mail;Vorgesetzte/r';

describe('an import of people and of what they may use', () => {
  let core: TestCore;
  let imports: ImportService;
  beforeAll(async () => {
    core = await openTestCore('2026-02-01T09:00:00Z');
    imports = core.get(ImportService);
    await run('AUTHORITIES', 'externalId;name\nM1;Ministerium Eins\nM2;Ministerium Zwei');
    await run(
      'ACCOUNTS',
      'authority;url;Zugangsmodell\nM1;https://x.com/eins;Passwort\nM2;https://x.com/zwei;',
    );
  });
  afterAll(() => core.close());
  beforeEach(async () => {
    core.clock.advance(60_000);
    await core.owner('truncate people, devices, imports, import_records, outbox cascade');
  });

  const run = async (
    kind: ImportRequest['kind'],
    text: string,
    options: Partial<ImportRequest> = {},
    viewer: Viewer = SYSTEM,
  ) => {
    const request = { kind, file: Buffer.from(text), fileName: 'liste.csv', ...options };
    const { report } = await imports.run(viewer, request);
    core.clock.advance(60_000);
    return report;
  };
  const people = (rows: readonly string[], options?: Partial<ImportRequest>, viewer?: Viewer) =>
    run('PEOPLE', [HEAD, ...rows].join('\n'), options, viewer);
  const coordinator = async (): Promise<Viewer> => {
    const [authority] = await core.owner<{ id: string }>(
      `select id from authorities where external_id = 'M1'`,
    );
    const id = authority?.id ?? '';
    return {
      ...systemViewer('DASHBOARD', 'Ressortkoordination'),
      userId: '00000000-0000-7000-8000-00000000000a',
      roles: ['MINISTRY_COORDINATOR'],
      authorityId: id,
      ...{ reads: [id], writes: [id], names: [id] },
    };
  };
  const onRecord = () =>
    core.owner<Record<string, unknown>>(
      `select p.external_id, p.function_label, n.surname, n.email, m.external_id as manager,
         (select string_agg(f.function, ',' order by f.function) from function_assignments f
          where f.person_id = p.id and upper_inf(f.valid)) as functions
       from people p
       left join person_names n on n.person_id = p.id and upper_inf(n.valid)
       left join people m on m.id = p.manager_id order by p.external_id, p.id`,
    );

  const TEAM = [
    'P1;M1;Pressesprecher/in;Anna;Beispiel;anna@example.org;',
    'P2;M1;Referent/in Pressestelle;Bernd;Muster;bernd@example.org;P1',
    'P3;M1;Beauftragte/r für Öffentlichkeit;;;;anna@example.org',
  ];

  it('enters them with names apart, functions and managers', async () => {
    expect(await people(TEAM)).toMatchObject({ rows: 3, created: 3, rejected: [] });
    expect(await onRecord()).toEqual([
      {
        ...{ external_id: 'P1', function_label: 'Pressesprecher/in', surname: 'Beispiel' },
        ...{ email: 'anna@example.org', manager: null, functions: 'PRESS_SPOKESPERSON' },
      },
      {
        ...{ external_id: 'P2', function_label: 'Referent/in Pressestelle', surname: 'Muster' },
        ...{ email: 'bernd@example.org', manager: 'P1', functions: 'PRESS_OFFICER' },
      },
      {
        external_id: 'P3',
        function_label: 'Beauftragte/r für Öffentlichkeit',
        ...{ surname: null, email: null, manager: 'P1', functions: 'OTHER' },
      },
    ]);
    expect(await people(TEAM)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });

  it('recognises them by id, by e-mail and by name in their authority', async () => {
    await people([';M1;Pressesprecher/in;Anna;Beispiel;anna@example.org;']);
    await people([';M1;Sachbearbeiter/in;Bernd;Muster;;']);
    const again = [
      'P1;M1;Pressesprecher/in;Anna;Beispiel;Anna@Example.org;',
      ';M1;Sachbearbeiter/in;bernd;muster;bernd@example.org;',
    ];
    expect(await people(again)).toMatchObject({ created: 0, updated: 2, rejected: [] });
    expect(await people(again)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await onRecord()).toMatchObject([
      { external_id: 'P1', surname: 'Beispiel' },
      { external_id: null, surname: 'muster', email: 'bernd@example.org' },
    ]);
  });

  it('replaces the function of a person who has one row, and adds to who has several', async () => {
    await people(TEAM.slice(0, 2));
    expect(await people(['P2;M1;Referatsleiter/in;;;;'])).toMatchObject({ updated: 1 });
    expect(await onRecord()).toMatchObject([
      {},
      { external_id: 'P2', function_label: 'Referatsleiter/in', functions: 'HEAD_OF_UNIT' },
    ]);
    const both = ['P2;M1;Referatsleiter/in;;;;', 'P2;M1;Pressereferent;;;;'];
    expect(await people(both)).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await onRecord()).toMatchObject([{}, { functions: 'HEAD_OF_UNIT,PRESS_OFFICER' }]);
    expect(await people(both)).toMatchObject({ updated: 0, unchanged: 2 });
    const ended = await core.owner<{ function: string }>(
      'select function from function_assignments where not upper_inf(valid)',
    );
    expect(ended).toEqual([{ function: 'PRESS_OFFICER' }]);
  });

  it('refuses what cannot be, with those who depend on it', async () => {
    const report = await people([
      ';M1;Sachbearbeiter/in;;;;',
      'P4;M1;Sachbearbeiter/in;Nur;;;',
      'P5;M1;Sachbearbeiter/in;A;B;keine Adresse;',
      'P6;M1;Sachbearbeiter/in;A;B;;P6',
      'P7;M1;Sachbearbeiter/in;A;B;;P99',
      'P8;M1;Sachbearbeiter/in;A;B;;P7',
      'P9;M9;Sachbearbeiter/in;A;B;;',
      'P10;M1;Sachbearbeiter/in;C;D;c@example.org;',
      'P10;M1;Sachbearbeiter/in;C;D;c@example.org;',
      'P11;M1;=1+1;E;F;;',
    ]);
    expect(report).toMatchObject({ rows: 10, created: 1, duplicates: [{ line: 10, of: 9 }] });
    expect(report.rejected.map(({ line, column }) => [line, column])).toEqual([
      [2, 'Personalnummer'],
      [3, 'Nachname'],
      [4, 'E-Mail'],
      [5, 'Vorgesetzte/r'],
      [6, 'Vorgesetzte/r'],
      [7, 'Vorgesetzte/r'],
      [8, 'Behörde'],
      [11, 'Funktion'],
    ]);
  });

  it('keeps no name beside the record, and shows no old one', async () => {
    await people(TEAM);
    const changed = ['P1;M1;Pressesprecher/in;Anna;Neu;anna@example.org;'];
    const report = await people([...changed, 'P5;M1;X;A;B;geheim;'], { dryRun: true });
    expect(report.changes).toMatchObject([
      { fields: [{ field: 'surname', before: null, after: 'Neu' }] },
    ]);
    expect(report.rejected).toMatchObject([{ value: 'geheim' }]);
    const [stored] = await core.owner<{ report: string }>(
      'select report::text as report from imports where dry_run',
    );
    expect(stored?.report).not.toMatch(/Neu|geheim|P5/);
    const audit = await core.owner<{ all: string }>(
      `select string_agg(coalesce(after::text, ''), '') as all from audit_entries`,
    );
    expect(audit[0]?.all).not.toMatch(/Beispiel|anna@/);
  });

  it('keeps a coordinator to their own house', async () => {
    const viewer = await coordinator();
    expect(await people(['P20;M2;Sachbearbeiter/in;;;;'])).toMatchObject({ created: 1 });
    const report = await people(
      ['P1;M1;Pressesprecher/in;Anna;Beispiel;;', 'P2;M2;Pressesprecher/in;;;;', 'P20;M1;X;;;;'],
      {},
      viewer,
    );
    expect(report).toMatchObject({ created: 1 });
    expect(report.rejected.map(({ line }) => line)).toEqual([3, 4]);
    const again = ['P1;M1;Pressesprecher/in;Anna;Anders;;'];
    expect(await people(again, {}, viewer)).toMatchObject({ updated: 1, rejected: [] });
  });

  it('ends the functions of whom a complete list no longer names', async () => {
    await people(TEAM);
    expect(await people(TEAM.slice(0, 2), { maxRemovalsPercent: 50 })).toMatchObject({
      removed: 1,
    });
    expect((await onRecord()).map(({ functions }) => functions)).toEqual([
      ...['PRESS_SPOKESPERSON', 'PRESS_OFFICER', null],
    ]);
  });

  describe('with authorizations', () => {
    const grants = (rows: readonly string[], options?: Partial<ImportRequest>, viewer?: Viewer) =>
      run(
        'AUTHORIZATIONS',
        ['Konto;Person;Rolle;gültig ab;gültig bis;Zweck', ...rows].join('\n'),
        options,
        viewer,
      );
    const granted = () =>
      core.owner<Record<string, unknown>>(
        `select role, access_purpose, purpose, valid::text as valid from authorizations order by role`,
      );

    it('enters them since when they are, and changes what is different', async () => {
      await people(TEAM);
      const rows = [
        '@eins;P1;Accountverantwortliche;01.01.2016;;',
        'https://twitter.com/EINS;bernd@example.org;Autor;2016-01-01;31.12.2026;Tagesgeschäft',
      ];
      expect(await grants(rows)).toMatchObject({ created: 2, rejected: [] });
      expect(await granted()).toEqual([
        {
          ...{ role: 'AUTHOR', access_purpose: 'CONTENT', purpose: 'Tagesgeschäft' },
          valid: '["2015-12-31 23:00:00+00","2026-12-31 23:00:00+00")',
        },
        {
          ...{ role: 'OWNER', access_purpose: 'CONTENT', purpose: null },
          valid: '["2015-12-31 23:00:00+00",)',
        },
      ]);
      expect(await grants(rows)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
      expect(await grants(['@eins;P2;Autor;;;'])).toMatchObject({ unchanged: 1 });
      const ended = ['@eins;P2;Autor;01.01.2016;31.12.2025;Anderes'];
      const { changes } = await grants(ended, { dryRun: true });
      expect(changes?.[0]?.fields).toEqual([
        { field: 'purpose', before: 'Tagesgeschäft', after: 'Anderes' },
        { field: 'validTo', before: '2026-12-31', after: '2025-12-31' },
      ]);
      expect(await grants(ended)).toMatchObject({ updated: 1 });
      expect(await granted()).toMatchObject([
        { purpose: 'Anderes', valid: '["2015-12-31 23:00:00+00","2025-12-31 23:00:00+00")' },
        {},
      ]);
    });

    it('refuses what leads nowhere, contradicts the record or is in the file already', async () => {
      await people(TEAM);
      const report = await grants([
        '@eins;P1;Autor;01.01.2016;;',
        'https://x.com/eins;anna@example.org;Redakteurin;01.01.2016;;',
        '@nichts;P1;Autor;;;',
        '@eins;P99;Autor;;;',
        '@eins;P1;Chef;;;',
        '@eins;P2;Autor;01.02.2016;01.01.2016;',
      ]);
      expect(report).toMatchObject({ created: 1, duplicates: [{ line: 3, of: 2 }] });
      expect(report.rejected.map(({ line, column }) => [line, column])).toEqual([
        [4, 'Konto'],
        [5, 'Person'],
        [6, 'Rolle'],
        [7, 'gültig bis'],
      ]);
      const overlapping = await grants(['@eins;P1;Autor;01.06.2016;;']);
      expect(overlapping.rejected).toMatchObject([{ column: 'gültig ab' }]);
    });

    it('lets nobody enter themselves', async () => {
      await people(TEAM);
      const [self] = await core.owner<{ id: string }>(
        `select id from people where external_id = 'P1'`,
      );
      const viewer = { ...(await coordinator()), personId: self?.id ?? null };
      const report = await grants(['@eins;P1;Autor;;;', '@eins;P2;Autor;;;'], {}, viewer);
      expect(report).toMatchObject({ created: 1, rejected: [{ line: 2 }] });
      expect(report.rejected[0]?.reason).toMatch(/Niemand kann sich selbst/);
      const foreign = await grants(['https://x.com/zwei;P2;Autor;;;'], {}, viewer);
      expect(foreign).toMatchObject({ created: 0, rejected: [{ column: 'Konto' }] });
    });

    it('ends what a complete list no longer names', async () => {
      await people(TEAM);
      const rows = ['@eins;P1;Autor;01.01.2016;;', '@eins;P2;Autor;01.01.2016;;'];
      await grants(rows);
      const shorter = rows.slice(0, 1);
      await expect(grants(shorter, { maxRemovalsPercent: 49 })).rejects.toMatchObject({
        code: 'TOO_MANY_REMOVALS',
      });
      expect(await grants(shorter, { maxRemovalsPercent: 50 })).toMatchObject({ removed: 1 });
      expect((await granted()).map(({ valid }) => String(valid).endsWith(',)'))).toContain(false);
    });
  });

  describe('with devices', () => {
    const devices = (rows: readonly string[], options?: Partial<ImportRequest>) =>
      run('DEVICES', ['Inventarnummer,Eigentum,Art,Person,Behörde', ...rows].join('\n'), options);
    const registered = () =>
      core.owner<Record<string, unknown>>(
        `select d.asset_tag, d.nickname, d.ownership, d.category, p.external_id as person, s.status
         from devices d left join people p on p.id = d.custodian_id
         join device_states s on s.device_id = d.id and upper_inf(s.valid) order by d.asset_tag`,
      );

    it('enters official and private ones, and changes what is different', async () => {
      await people(TEAM);
      const rows = [
        'INV-1,dienstlich,Notebook,P1,',
        'INV-2,Dienstgerät,Handy,,M1',
        'Mein PC,privat,PC,P2,',
      ];
      expect(await devices(rows)).toMatchObject({ created: 3, rejected: [] });
      expect(await devices(rows)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
      expect(await devices(['inv-2,dienstlich,Tablet,P2,M1'])).toMatchObject({ updated: 1 });
      expect(await registered()).toEqual([
        {
          ...{ asset_tag: 'INV-1', nickname: null, ownership: 'OFFICIAL', category: 'LAPTOP' },
          ...{ person: 'P1', status: 'APPROVED' },
        },
        {
          ...{ asset_tag: 'INV-2', nickname: null, ownership: 'OFFICIAL', category: 'TABLET' },
          ...{ person: 'P2', status: 'APPROVED' },
        },
        {
          ...{ asset_tag: null, nickname: 'Mein PC', ownership: 'PRIVATE', category: 'PC' },
          ...{ person: 'P2', status: 'DECLARED' },
        },
      ]);
    });

    it('refuses what is not complete or contradicts the record', async () => {
      await people(TEAM);
      await devices(['INV-1,dienstlich,Notebook,P1,']);
      const report = await devices([
        'INV-1,privat,Notebook,P1,',
        'INV-1,dienstlich,Notebook,,M2',
        'INV-3,dienstlich,Notebook,,',
        'INV-4,privat,Notebook,,M1',
        'INV-5,geliehen,Notebook,,M1',
        'INV-6,dienstlich,Drucker,,M1',
        'INV-7,dienstlich,Notebook,P99,',
        'INV-8,dienstlich,PC,,M1',
        'inv-8,dienstlich,PC,,M1',
      ]);
      expect(report).toMatchObject({ created: 1, duplicates: [{ line: 10, of: 9 }] });
      expect(report.rejected.map(({ line, column }) => [line, column])).toEqual([
        [2, 'Eigentum'],
        [3, 'Behörde'],
        [4, 'Behörde'],
        [5, 'Person'],
        [6, 'Eigentum'],
        [7, 'Art'],
        [8, 'Person'],
      ]);
    });

    describe('from a device management', () => {
      const HEAD =
        'Device name,Ownership,Managed by,Encrypted,Passcode,OS,Updates bis,Last check-in,Primary user UPN';
      const managed = (...rows: string[]) => run('DEVICES', [HEAD, ...rows].join('\n'));
      const posture = () =>
        core.owner(
          `select mdm_state, encryption, screen_lock, os_family, os_supported_until::text until, source,
             to_char(checked_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') checked,
             to_char(upper(c.valid) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') ends
           from devices d join device_checks c on c.device_id = d.id
           where asset_tag = 'INV-1' order by c.valid`,
        );

      it('brings the condition of devices on record, and does it once', async () => {
        await people(TEAM);
        await devices(['INV-1,dienstlich,Notebook,P1,']);
        const row = 'inv-1,Corporate,Intune,True,False,Windows,2029-10-09,2015-12-01T09:31:00Z,';
        expect(await managed(row)).toMatchObject({ updated: 1, rejected: [] });
        expect(await posture()).toEqual([
          {
            ...{ mdm_state: 'MANAGED', encryption: true, screen_lock: false },
            ...{ os_family: 'Windows', until: '2029-10-09', checked: '2015-12-01 09:31' },
            ...{ source: 'IMPORT', ends: null },
          },
        ]);
        expect(await managed(row)).toMatchObject({ updated: 0, unchanged: 1 });
        expect(await posture()).toHaveLength(1);
      });

      it('puts an older check in its place in time, once, and leaves what came after it', async () => {
        await people(TEAM);
        await devices(['INV-1,dienstlich,Notebook,P1,']);
        const check = (encrypted: string, system: string, checkedAt: string) =>
          managed(`inv-1,Corporate,Intune,${encrypted},True,${system},2029-10-09,${checkedAt},`);
        await check('True', 'Windows', '2015-12-01T09:31:00Z');
        expect(await check('False', 'Windows', '2015-11-01T09:31:00Z')).toMatchObject({
          updated: 1,
        });
        expect(await check('False', 'Windows', '2015-11-01T09:31:00Z')).toMatchObject({
          updated: 0,
          unchanged: 1,
        });
        // Between the two; what the system was called then is no news.
        await check('False', 'Windows 8', '2015-11-15T09:31:00Z');
        const found = await posture();
        expect(
          found.map((one) => {
            const { checked, ends, encryption, os_family: system } = one as Record<string, unknown>;
            return [checked, ends, encryption, system];
          }),
        ).toEqual([
          ['2015-11-01 09:31', '2015-11-15 09:31', false, 'Windows'],
          ['2015-11-15 09:31', '2015-12-01 09:31', false, 'Windows'],
          ['2015-12-01 09:31', null, true, 'Windows'],
        ]);
      });

      it('takes a list without dates for what is so now, and only where it says something new', async () => {
        await people(TEAM);
        await devices(['INV-1,dienstlich,Notebook,P1,']);
        const row = 'inv-1,Corporate,Intune,True,True,Windows,2029-10-09,,';
        expect(await managed(row)).toMatchObject({ updated: 1 });
        expect(await managed(row)).toMatchObject({ updated: 0, unchanged: 1 });
        expect(await posture()).toMatchObject([{ encryption: true, source: 'IMPORT' }]);
      });

      it('refuses what it says of private devices, and new devices without their kind', async () => {
        await people(TEAM);
        await devices(['Mein PC,privat,PC,P2,']);
        const report = await managed(
          'Mein PC,Personal,Intune,True,,,,,P2',
          'INV-9,Corporate,Intune,True,True,,,,P1',
        );
        expect(report.rejected.map(({ line, column }) => [line, column])).toEqual([
          [2, 'Managed by'],
          [3, null],
        ]);
        expect(report.rejected[0]?.reason).toContain('Von einem privaten Gerät');
      });
    });

    it('retires what a complete list no longer names', async () => {
      await devices(['INV-1,dienstlich,PC,,M1', 'INV-2,dienstlich,PC,,M1']);
      const report = await devices(['INV-1,dienstlich,PC,,M1'], { maxRemovalsPercent: 50 });
      expect(report).toMatchObject({ removed: 1, unchanged: 1 });
      expect((await registered()).map(({ status }) => status)).toEqual(['APPROVED', 'RETIRED']);
    });
  });

  describe('with trainings', () => {
    const trainings = (rows: readonly string[], options?: Partial<ImportRequest>) =>
      run('TRAININGS', ['Person;Schulung;Datum;gültig bis', ...rows].join('\n'), options);
    const completed = () =>
      core.owner<{ key: string; valid: string; evidence_type: string }>(
        `select module_key as key, valid::text, evidence_type from training_completions order by valid`,
      );
    beforeAll(async () => {
      await core.get(TrainingService).defineTrainingModule(SYSTEM, {
        ...{ key: 'GRUNDLAGEN', version: '1', titleDe: 'Grundlagen', titleEn: 'Basics' },
        ...{ mandatoryForRoles: ['AUTHOR'], validityMonths: 12, from: Date.UTC(2015, 0, 1) },
      });
    });

    it('enters them with the end that the list or the module says', async () => {
      await people(TEAM);
      const rows = [
        'P1;Grundlagen;08.01.2025;',
        'bernd@example.org;grundlagen;2025-01-08;31.12.2025',
      ];
      expect(await trainings(rows)).toMatchObject({ created: 2, rejected: [] });
      expect(await completed()).toEqual([
        {
          ...{ key: 'GRUNDLAGEN', evidence_type: 'IMPORT' },
          valid: '["2025-01-07 23:00:00+00","2025-12-31 23:00:00+00")',
        },
        {
          ...{ key: 'GRUNDLAGEN', evidence_type: 'IMPORT' },
          valid: '["2025-01-07 23:00:00+00","2026-01-07 23:00:00+00")',
        },
      ]);
      expect(await trainings(rows)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
      expect(await trainings(['P1;Basics;08.01.2025;30.06.2025'])).toMatchObject({ updated: 1 });
      expect((await completed())[0]?.valid).toBe(
        '["2025-01-07 23:00:00+00","2025-06-30 22:00:00+00")',
      );
    });

    it('refuses what cannot be', async () => {
      await people(TEAM);
      const report = await trainings([
        'P1;Grundlagen;08.01.2025;',
        'anna@example.org;GRUNDLAGEN;08.01.2025;',
        'P99;Grundlagen;08.01.2025;',
        'P1;Kochen;08.01.2025;',
        'P1;Grundlagen;08.01.2027;',
        'P1;Grundlagen;08.01.2024;07.01.2024',
        'P1;Grundlagen;;',
      ]);
      expect(report).toMatchObject({ created: 1, duplicates: [{ line: 3, of: 2 }] });
      expect(report.rejected.map(({ line, column }) => [line, column])).toEqual([
        [4, 'Person'],
        [5, 'Schulung'],
        [6, 'Datum'],
        [7, 'gültig bis'],
        [8, 'Datum'],
      ]);
    });

    it('takes over what a learning platform exports, and never how well somebody did', async () => {
      await people(TEAM);
      const head =
        'Vorname;Nachname;E-Mail-Adresse;Kursname;Abschlussdatum;Bewertung;Punkte (max. 100);Versuche';
      const rows = [
        'Bernd;Beispiel;bernd@example.org;Grundlagen;Mittwoch, 8. Januar 2025, 10:30;sehr gut;87,654;3',
        'Bernd;Beispiel;bernd@example.org;Kochen;8. Januar 2025;sehr gut;87,654;3',
        'Kim;Fremd;kim@example.org;Grundlagen;;nicht bestanden;12,345;9',
      ];
      const report = await run('TRAININGS', [head, ...rows].join('\n'), { fileName: 'moodle.csv' });
      expect(report).toMatchObject({
        created: 1,
        notes: [
          'Spalten mit Ergebnissen wurden nicht gelesen: Bewertung, Punkte (max. 100), Versuche. Noten und Punkte werden nie gespeichert.',
        ],
      });
      expect(
        report.columns.filter(({ field }) => field === null).map(({ column }) => column),
      ).toEqual(['Vorname', 'Nachname', 'Bewertung', 'Punkte (max. 100)', 'Versuche']);
      expect(report.rejected.map(({ line, column }) => [line, column])).toEqual([
        [3, 'Kursname'],
        [4, 'Abschlussdatum'],
      ]);
      const tables = await core.owner<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'history')`,
      );
      for (const { name } of tables) {
        const found = await core.owner(
          `select 1 from ${name} t where t::text ~ '87,654|12,345|sehr gut|nicht bestanden'`,
        );
        expect([name, found]).toEqual([name, []]);
      }
      await expect(
        run('TRAININGS', [head, ...rows].join('\n'), { map: { Bewertung: 'validUntil' } }),
      ).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'map' });
    });

    it('knows no complete lists', async () => {
      await expect(
        trainings(['P1;Grundlagen;08.01.2025;'], { maxRemovalsPercent: 5 }),
      ).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
    });
  });
});
