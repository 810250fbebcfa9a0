import { jest } from '@jest/globals';
import { systemViewer, type Viewer } from '@vieraugen/platform';
import { openTestCore, type TestCore } from '@vieraugen/testing';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import pg from 'pg';
import type { ImportRequest } from './import-request.js';
import { ImportService } from './import.service.js';

const SYSTEM = systemViewer('CLI');
const AUTHORITIES = [
  'externalId;name;Kurzname;Ebene;Art;übergeordnet;Website',
  'M1;Staatsministerium für Prüfung;SMP;oberste;Ministerium;;https://smp.example.org',
  'L1;Landesamt für Prüfung;LfP;;;SMP;',
  'M2;Staatsministerium für Zweites;SMZ;oberste;Ministerium;;',
].join('\n');

describe('an import of accounts', () => {
  let core: TestCore;
  let imports: ImportService;
  beforeAll(async () => {
    core = await openTestCore('2026-02-01T09:00:00Z');
    imports = core.get(ImportService);
    const { report } = await run('AUTHORITIES', AUTHORITIES);
    expect(report.created).toBe(3);
  });
  afterAll(() => core.close());
  beforeEach(async () => {
    core.clock.advance(60_000);
    await core.owner(
      'truncate accounts, history.accounts, imports, import_records, outbox cascade',
    );
  });

  const run = (
    kind: ImportRequest['kind'],
    file: string | Buffer,
    options: Partial<ImportRequest> = {},
    viewer: Viewer = SYSTEM,
  ) => {
    const bytes = typeof file === 'string' ? Buffer.from(file) : file;
    return imports.run(viewer, { kind, file: bytes, fileName: 'liste.csv', ...options });
  };
  const accounts = async (file: string | Buffer, options?: Partial<ImportRequest>, by?: Viewer) =>
    (await run('ACCOUNTS', file, options, by)).report;
  const onRecord = () =>
    core.owner<Record<string, unknown>>(
      `select a.platform_key, h.handle, h.handle_key, a.url, a.display_name, a.purpose, a.languages,
         s.status, n.short_name
       from accounts a
       join account_handles h on h.account_id = a.id and upper_inf(h.valid)
       join account_states s on s.account_id = a.id and upper_inf(s.valid)
       join authority_names n on n.authority_id = a.authority_id
       order by a.platform_key, h.handle_key`,
    );
  const coordinator = async (externalId: string): Promise<Viewer> => {
    const [authority] = await core.owner<{ id: string }>(
      'select id from authorities where external_id = $1',
      [externalId],
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

  it('takes them over with what their address says, and has them judged', async () => {
    const { report, evaluationId } = await run(
      'ACCOUNTS',
      [
        'Behörde;Adresse;Anzeigename;Zweck;Sprache;Referat',
        'SMP;https://twitter.com/SMP_Pruefung?lang=de;SMP;Information;Deutsch, en;Referat 21',
        'M1;https://social.sachsen.de/@smp;;;;',
        'landesamt für  PRÜFUNG;https://www.youtube.com/channel/UC1eQRsMK9Eh_serWaHLAiAA;;;;',
      ].join('\n'),
    );
    expect(report).toMatchObject({ rows: 3, created: 3, rejected: [], duplicates: [] });
    expect(await onRecord()).toMatchObject([
      { platform_key: 'MASTODON', handle_key: 'smp@social.sachsen.de', short_name: 'SMP' },
      {
        platform_key: 'X',
        handle: 'SMP_Pruefung',
        handle_key: 'smp_pruefung',
        url: 'https://x.com/SMP_Pruefung',
        display_name: 'SMP',
        purpose: 'Information',
        languages: ['de', 'en'],
        status: 'ACTIVE',
      },
      { platform_key: 'YOUTUBE', handle_key: 'UC1eQRsMK9Eh_serWaHLAiAA', short_name: 'LfP' },
    ]);
    expect((await core.requested(evaluationId))?.account_ids).toHaveLength(3);
    const entries = await core.audit('importAccounts');
    expect(new Set(entries.map(({ via, reason }) => `${via} ${reason}`))).toEqual(
      new Set(['IMPORT liste.csv']),
    );
  });

  it('takes a list in twice as once, whichever way its addresses are written', async () => {
    const first = 'authority;url;displayName\nM1;https://x.com/SMP;S\nM1;https://fb.com/s.mp;F';
    const again =
      'authority;platform;handle;displayName\nM1;Twitter;@smp;S\nSMP;Facebook;SMP;F\nM1;X;sMp;S';
    expect(await accounts(first)).toMatchObject({ created: 2, unchanged: 0 });
    core.clock.advance(60_000);
    const before = await core.owner('select count(*) from audit_entries');
    expect(await accounts(first)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await accounts(again)).toMatchObject({
      ...{ created: 0, updated: 0, unchanged: 2 },
      duplicates: [{ line: 4, of: 2 }],
    });
    expect(await core.owner('select count(*) from audit_entries')).toEqual(before);
  });

  it('tells duplicates from several accounts of one authority', async () => {
    const report = await accounts(
      'authority,url\nM1,https://x.com/BMAS_Bund\nM1,https://twitter.com/bmas_bund/\nM1,https://x.com/bmas_presse\nM2,https://x.com/BMAS_BUND\n',
    );
    expect(report).toMatchObject({ rows: 4, created: 2, updated: 0, unchanged: 0, rejected: [] });
    expect(report.duplicates).toMatchObject([
      { line: 3, of: 2 },
      { line: 5, of: 2 },
    ]);
    expect(report.notes).toEqual([
      'Zeile 5 ist doppelt, sagt aber etwas anderes als Zeile 2: authority.',
    ]);
  });

  it('changes what is different and keeps what was before; empty cells say nothing', async () => {
    await accounts('externalId;authority;url;purpose\nK1;M1;https://x.com/alt;Alt');
    core.clock.advance(60_000);
    const changed = await accounts(
      'externalId;authority;url;purpose;displayName\nK1;M1;https://x.com/neu;;Neu',
      { dryRun: true },
    );
    expect(changed.changes).toEqual([
      {
        line: 2,
        action: 'UPDATE',
        subject: '@alt (X)',
        fields: [
          { field: 'handle', before: 'alt', after: 'neu' },
          { field: 'url', before: 'https://x.com/alt', after: 'https://x.com/neu' },
          { field: 'displayName', before: null, after: 'Neu' },
        ],
      },
    ]);
    await accounts('externalId;authority;url;purpose;displayName\nK1;M1;https://x.com/neu;;Neu');
    expect(await onRecord()).toMatchObject([
      { handle: 'neu', purpose: 'Alt', display_name: 'Neu', url: 'https://x.com/neu' },
    ]);
    const handles = await core.owner<{ handle: string }>(
      'select handle from account_handles order by lower(valid)',
    );
    expect(handles.map(({ handle }) => handle)).toEqual(['alt', 'neu']);
    const superseded = await core.owner(`select 1 from history.accounts where url like '%alt'`);
    expect(superseded).toHaveLength(1);
  });

  it('gives an account the external id that it had not, and refuses another one', async () => {
    await accounts('authority;url\nM1;https://x.com/smp');
    core.clock.advance(60_000);
    expect(await accounts('externalId;authority;url\nK1;M1;https://x.com/smp')).toMatchObject({
      updated: 1,
    });
    core.clock.advance(60_000);
    const { rejected } = await accounts('externalId;authority;url\nK2;M1;https://x.com/smp');
    expect(rejected).toEqual([
      {
        ...{ line: 2, column: 'externalId', value: 'K2' },
        reason: 'Das ist schon unter der Kennung „K1“ eingetragen.',
      },
    ]);
  });

  it('refuses bad rows with line, column, value and reason, and takes the good ones', async () => {
    const rows = [
      'Behörde;Plattform;Handle;Link;Zweck;gültig ab',
      'SMP;;;https://x.com/gut;;08.01.2016',
      'Gibt es nicht;;;https://x.com/a;;',
      'SMP;;;https://www.sachsen.de/kontakt;;',
      'SMP;Facebook;;https://x.com/b;;',
      'SMP;;andere;https://x.com/c;;',
      'SMP;;nur_handle;;;',
      'SMP;X;viel_zu_langer_name;;;',
      'SMP;Fax;nummer;;;',
      'SMP;;;https://x.com/d;=HYPERLINK("http://x");',
      'SMP;;;https://x.com/e;;30.02.2016',
      'SMP;;;https://x.com/f;;01/08/2016',
      ';;;https://x.com/g;;',
      '"offen;;;https://x.com/h;;',
      'SMP;;;https://x.com/auch_gut;;',
    ];
    const report = await accounts(rows.join('\n'));
    expect(report).toMatchObject({ rows: 14, created: 2 });
    expect(report.rejected.map(({ line, column, value }) => [line, column, value])).toEqual([
      [3, 'Behörde', 'Gibt es nicht'],
      [4, 'Link', 'https://www.sachsen.de/kontakt'],
      [5, 'Link', 'https://x.com/b'],
      [6, 'Handle', 'andere'],
      [7, 'Plattform', ''],
      [8, 'Handle', 'viel_zu_langer_name'],
      [9, 'Plattform', 'Fax'],
      [10, 'Zweck', '=HYPERLINK("http://x")'],
      [11, 'gültig ab', '30.02.2016'],
      [12, 'gültig ab', '01/08/2016'],
      [13, 'Behörde', ''],
      [14, null, '"offen;;;https://x.com/h;;'],
    ]);
    expect(report.rejected[7]?.reason).toBe(
      'Die Zelle beginnt wie eine Formel. Formeln werden nicht übernommen.',
    );
    const english = await accounts(rows.join('\n'), { language: 'en' });
    expect(english.rejected[0]?.reason).toBe(
      'This authority is not on record or lies outside of your area.',
    );
  });

  it('writes nothing in a dry run, but says what it would', async () => {
    const file = 'authority;url\nM1;https://x.com/smp\nM9;https://x.com/x';
    const count = () => core.owner('select count(*) from audit_entries');
    const before = await count();
    const dry = await accounts(file, { dryRun: true });
    expect(dry).toMatchObject({ dryRun: true, created: 1, rejected: [{ line: 3 }] });
    expect(dry.changes).toMatchObject([{ line: 2, action: 'CREATE', subject: '@smp (X)' }]);
    expect(await onRecord()).toEqual([]);
    expect(await count()).toEqual(before);
    expect(await core.owner('select 1 from outbox')).toEqual([]);
    const done = await accounts(file);
    expect(done).toMatchObject({ dryRun: false, created: 1, rejected: [{ line: 3 }] });
    expect(done.changes).toBeUndefined();
    const runs = await core.owner(
      `select dry_run, report->>'created' as created from imports where kind = 'ACCOUNTS' order by dry_run desc`,
    );
    expect(runs).toEqual([
      { dry_run: true, created: '1' },
      { dry_run: false, created: '1' },
    ]);
  });

  it('reads the file of a German Excel, and a workbook', async () => {
    const text = 'Behörde;Adresse;Zweck\r\nSMP;https://x.com/smp;"Bürger\r\nund Behörden"\r\n';
    expect(await accounts(iconv.encode(text, 'windows-1252'))).toMatchObject({ created: 1 });
    core.clock.advance(60_000);
    const marked = iconv.encode(text.replaceAll(';', ','), 'utf8', { addBOM: true });
    expect(await accounts(marked)).toMatchObject({ created: 0, unchanged: 1 });
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Konten').addRows([
      ['Behörde', 'Adresse', 'Zweck', 'gültig ab', 'Plattform'],
      ['SMP', 'https://x.com/smp', 'Bürger\nund Behörden', null, null],
      [
        { formula: 'CONCATENATE("S","MP")', result: 'SMP' },
        { text: 'https://fb.com/smp', hyperlink: 'https://fb.com/smp' },
        '=1+1',
        new Date('2016-01-08T00:00:00Z'),
        null,
      ],
      ['SMP', 'https://www.instagram.com/smp', null, new Date('2016-01-08T00:00:00Z'), null],
    ]);
    const workbook = Buffer.from(await book.xlsx.writeBuffer());
    expect(await accounts(workbook)).toMatchObject({
      ...{ rows: 3, created: 1, unchanged: 1 },
      rejected: [{ line: 3, column: 'Zweck', value: '=1+1' }],
    });
    const [begun] = await core.owner<{ since: string }>(
      `select lower(valid)::text as since from accounts where platform_key = 'INSTAGRAM'`,
    );
    expect(begun?.since).toBe('2016-01-07 23:00:00+00');
  });

  it('follows a mapping and says which columns it left out', async () => {
    const file = 'org_qid,org,link,account,stand\nM1,Irgendwas,https://x.com/smp,egal,2026\n';
    const report = await accounts(file, {
      map: { org_qid: 'authority', LINK: 'url', account: null },
    });
    expect(report).toMatchObject({ created: 1 });
    expect(report.columns).toEqual([
      { column: 'org_qid', field: 'authority' },
      { column: 'org', field: null },
      { column: 'link', field: 'url' },
      { column: 'account', field: null },
      { column: 'stand', field: null },
    ]);
    const wrong: readonly Record<string, string>[] = [
      { nichts: 'url' },
      { org_qid: 'nichts' },
      { org: 'url', link: 'url' },
    ];
    for (const map of wrong) {
      await expect(accounts(file, { map })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
    await expect(accounts('spalte\nwert')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      de: expect.stringMatching(/Behörde \(authority\); Adresse \(url\) oder Handle \(handle\)/),
    });
  });

  it('keeps everybody to their own area', async () => {
    await accounts('authority;url\nM2;https://x.com/smz');
    const viewer = await coordinator('M1');
    const file =
      'authority;url\nSMP;https://x.com/smp\nSMZ;https://x.com/fremd\nM1;https://x.com/smz';
    const report = await accounts(file, {}, viewer);
    expect(report).toMatchObject({ created: 1 });
    expect(report.rejected).toMatchObject([
      { line: 3, column: 'authority', value: 'SMZ' },
      { line: 4, reason: expect.stringMatching(/bereits/) },
    ]);
    expect((await onRecord()).map(({ handle }) => handle)).toEqual(['smp', 'smz']);
    // Who sees another house cannot write there either.
    const overview: Viewer = { ...viewer, reads: '*' };
    expect((await accounts(file, {}, overview)).rejected).toMatchObject([
      { line: 3, column: 'authority', reason: 'Diese Behörde liegt außerhalb Ihres Bereichs.' },
      { line: 4, column: 'authority', reason: expect.stringMatching(/für eine andere Behörde/) },
    ]);
    await expect(run('AUTHORITIES', AUTHORITIES, {}, viewer)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const member: Viewer = { ...viewer, roles: ['WORKING_GROUP_MEMBER'] };
    await expect(accounts(file, {}, member)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('does not move an account to another authority', async () => {
    await accounts('authority;url\nM1;https://x.com/smp');
    const { rejected } = await accounts('authority;url\nM2;https://x.com/smp');
    expect(rejected).toEqual([
      {
        ...{ line: 2, column: 'authority', value: 'M2' },
        reason:
          'Dieses Konto ist für eine andere Behörde eingetragen (SMP). Der Import ändert die Behörde nicht.',
      },
    ]);
  });

  it('takes over how they are got back, in whichever words, and keeps no mailbox in its result', async () => {
    const head =
      'authority;url;Postfach zur Wiederherstellung;Funktionspostfach;Wiederherstellungstelefon';
    await accounts(`${head}\nM1;https://x.com/smp;social@smp.example.org;ja;dienstlich`);
    const recovery = () =>
      core.owner(
        'select recovery_mailbox as m, recovery_mailbox_functional as f, recovery_phone_type as p from accounts',
      );
    expect(await recovery()).toEqual([{ m: 'social@smp.example.org', f: true, p: 'OFFICIAL' }]);
    const [stored] = await core.owner<{ report: object }>('select report from imports');
    expect(JSON.stringify(stored)).not.toContain('social@smp');
    core.clock.advance(60_000);
    const english = 'authority;url;Recovery mailbox;Functional mailbox;Recovery phone';
    const rows = `${english}\nM1;https://x.com/smp;;no;none`;
    const { changes } = await accounts(rows, { dryRun: true });
    expect(changes).toMatchObject([
      {
        fields: [
          { field: 'recoveryMailboxFunctional', before: 'YES', after: 'NO' },
          { field: 'recoveryPhoneType', before: 'OFFICIAL', after: 'NONE' },
        ],
      },
    ]);
    await accounts(rows);
    expect(await recovery()).toEqual([{ m: 'social@smp.example.org', f: false, p: 'NONE' }]);
    const wrong = `${head}\nM1;https://x.com/smp;kein Postfach;vielleicht;0351 1234`;
    expect((await accounts(wrong)).rejected).toMatchObject([
      {
        column: 'Postfach zur Wiederherstellung',
        reason: expect.stringMatching(/keine E-Mail-Adresse.*YES, NO.*OFFICIAL, PRIVATE, NONE/),
      },
    ]);
  });

  it('ends nothing unless the list is said to be complete, and never too much', async () => {
    const rows = Array.from({ length: 10 }, (_, n) => `M1;https://x.com/konto${n}`);
    const list = (...kept: string[]) => ['authority;url', ...kept].join('\n');
    await accounts('authority;url\nM1;https://x.com/von_hand', { source: 'andere' });
    await accounts(list(...rows));
    core.clock.advance(60_000);
    expect(await accounts(list(...rows.slice(0, 3)))).toMatchObject({ removed: 0, unchanged: 3 });
    const half = list(...rows.slice(0, 5), 'M1;https://x.com/neu');
    await expect(accounts(half, { maxRemovalsPercent: 20 })).rejects.toMatchObject({
      code: 'TOO_MANY_REMOVALS',
    });
    expect((await onRecord()).some(({ handle }) => handle === 'neu')).toBe(false);
    const most = list(...rows.slice(0, 9));
    const dry = await accounts(most, { maxRemovalsPercent: 20, dryRun: true });
    expect(dry.changes).toMatchObject([{ action: 'REMOVE', subject: '@konto9 (X)' }]);
    const withBadRow = list(...rows.slice(0, 9), 'M9;https://x.com/konto9');
    expect(await accounts(withBadRow, { maxRemovalsPercent: 20 })).toMatchObject({
      removed: 0,
      notes: [expect.stringMatching(/nichts beendet/)],
    });
    expect(await accounts(most, { maxRemovalsPercent: 20 })).toMatchObject({ removed: 1 });
    core.clock.advance(60_000);
    const states = (await onRecord()).filter(({ status }) => status !== 'ACTIVE');
    expect(states).toMatchObject([{ handle: 'konto9', status: 'DECOMMISSIONING' }]);
    expect(await accounts(most, { maxRemovalsPercent: 0 })).toMatchObject({ removed: 0 });
  });

  it('asks the database as often for 300 rows as for 3', async () => {
    const query = jest.spyOn(pg.Client.prototype, 'query');
    const asked = async (rows: number) => {
      const lines = Array.from({ length: rows }, (_, row) => `M1;https://x.com/k${rows}_${row}`);
      query.mockClear();
      await accounts(['authority;url', ...lines].join('\n'));
      return query.mock.calls.length;
    };
    expect(await asked(300)).toBe(await asked(3));
    query.mockRestore();
  });

  it('leaves nothing of an import that breaks', async () => {
    await core.owner(`create function stop() returns trigger language plpgsql as
      $$ begin raise exception 'disk full'; end $$`);
    await core.owner(
      `create trigger tr_stop before insert on imports for each row execute function stop()`,
    );
    await expect(accounts('authority;url\nM1;https://x.com/smp')).rejects.toThrow('disk full');
    await core.owner('drop trigger tr_stop on imports');
    expect(await onRecord()).toEqual([]);
  });
});
