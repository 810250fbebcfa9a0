import { startTestServer, type TestServer, type WebClient } from '@vieraugen/testing';

const PREFERENCES = `{ notificationPreferences { email digest critical mailConfigured calendarSince } }`;
const RENEW = `mutation { renewCalendar { url } }`;
const END = `mutation { endCalendar { calendarSince } }`;
const MAILS = `{ myMails { subject status failure nextTryAt } }`;
const SET = `mutation ($input: SetNotificationsInput!) { setNotifications(input: $input) { digest critical } }`;
const DUE = '2026-03-10';

describe('notifications over HTTP', () => {
  let server: TestServer;
  let coordinator: WebClient;
  beforeAll(async () => {
    server = await startTestServer();
    coordinator = await server.signInAs('MINISTRY_COORDINATOR');
    await server.database.owner(
      `insert into findings (rule_id, subject_type, subject_id, authority_id, state, result, severity,
         reason, evidence, first_detected_at, last_opened_at, due_at)
       values ('REG-03', 'AUTHORITY', $1, $1, 'OPEN', 'VIOLATED', 'HIGH', '{"code": "X", "data": {}}', '[]',
         '2026-03-01', '2026-03-01', ($2::date + 1)::timestamp at time zone 'Europe/Berlin'),
       ('REG-04', 'AUTHORITY', $1, $1, 'OPEN', 'VIOLATED', 'HIGH', '{"code": "X", "data": {}}', '[]',
         '2026-03-01', '2026-03-01', null)`,
      [server.authorityId, DUE],
    );
  }, 60_000);
  afterAll(() => server.close());

  async function data<T>(client: WebClient, query: string, variables = {}): Promise<T> {
    const answer = await client.graphql<T>(query, variables);
    if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }
  const renew = async () =>
    (await data<{ renewCalendar: { url: string } }>(coordinator, RENEW)).renewCalendar.url;
  const get = (url: string) => server.anonymous().ask(new URL(url).pathname);

  it('opens with its address alone, holds what has a date, and names the last day', async () => {
    const answer = await get(await renew());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const events = eventsOf(await answer.text());
    expect(events).toEqual([
      expect.objectContaining({
        'DTSTART;VALUE=DATE': '20260310',
        SUMMARY: 'Feststellung beheben',
        'URL;VALUE=URI': expect.stringMatching(/\/findings\/[0-9a-f-]+$/),
      }),
    ]);
  });

  it('is not there under another address, nor under the one before', async () => {
    const before = await renew();
    const after = await renew();
    expect((await get(before)).status).toBe(404);
    expect((await get('http://localhost/calendar/unknown.ics')).status).toBe(404);
    expect((await get(after)).status).toBe(200);
  });

  it('is not there any more from the moment on at which it is switched off', async () => {
    const url = await renew();
    const there = await get(url);
    expect(there.headers.get('cache-control')).toBe('no-store');
    expect(await data(coordinator, END)).toEqual({ endCalendar: { calendarSince: null } });
    const gone = await get(url);
    expect(gone.status).toBe(404);
    expect(gone.headers.get('cache-control')).toBe('no-store');
    // Once more is no error, and a new address is another one.
    await data(coordinator, END);
    expect((await get(await renew())).status).toBe(200);
    expect((await get(url)).status).toBe(404);
  });

  it('keeps the address as a hash only', async () => {
    const token = /calendar\/(.+)\.ics$/.exec(await renew())?.[1] ?? '';
    expect(token).toHaveLength(43);
    const rows = await server.database.owner(
      `select 1 from notification_preferences p where p::text like '%' || $1 || '%'`,
      [token],
    );
    expect(rows).toEqual([]);
    const { notificationPreferences } = await data<{
      notificationPreferences: { calendarSince: string | null };
    }>(coordinator, PREFERENCES);
    expect(notificationPreferences.calendarSince).not.toBeNull();
  });

  it('tells everything until somebody chooses otherwise', async () => {
    const author = await server.signInAs('AUTHOR');
    expect(await data(author, PREFERENCES)).toMatchObject({
      notificationPreferences: {
        email: expect.stringContaining('@demo.invalid'),
        digest: true,
        critical: true,
        mailConfigured: false,
        calendarSince: null,
      },
    });
    await data(author, SET, { input: { digest: false, critical: true } });
    expect(await data(author, PREFERENCES)).toMatchObject({
      notificationPreferences: { digest: false, critical: true },
    });
    expect(await data(coordinator, PREFERENCES)).toMatchObject({
      notificationPreferences: { digest: true },
    });
  });

  it('lists the own mails and nobody else’s', async () => {
    await server.database.owner(
      `insert into mails (user_id, kind, key, subject, status, failure, error, attempts, created_at, next_try_at)
       select u.id, 'DIGEST', 'digest-2026-03-02', 'An ' || u.email, 'QUEUED', 'POSTPONED', 'EENVELOPE 450', 1,
         '2026-03-02', '2026-03-02 00:01Z' from users u where u.email is not null`,
    );
    const { myMails } = await data<{ myMails: { subject: string }[] }>(coordinator, MAILS);
    const { notificationPreferences: me } = await data<{
      notificationPreferences: { email: string };
    }>(coordinator, PREFERENCES);
    expect(myMails).toEqual([
      {
        subject: `An ${me.email}`,
        status: 'QUEUED',
        failure: 'POSTPONED',
        nextTryAt: '2026-03-02T00:01:00.000Z',
      },
    ]);
  });

  it('lets a token that only reads change nothing', async () => {
    const reader = await server.withToken('MINISTRY_COORDINATOR', 'read');
    expect((await reader.graphql(END)).errors?.[0]?.extensions?.code).toBe('NOT_ALLOWED');
    expect((await reader.graphql(RENEW)).errors?.[0]?.extensions?.code).toBe('NOT_ALLOWED');
  });
});

/** The events of a calendar, by their properties. */
function eventsOf(text: string): Record<string, string>[] {
  const unfolded = text.replace(/\r\n[ \t]/g, '');
  return unfolded
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) =>
      Object.fromEntries(
        event.split('\r\n').flatMap((line) => {
          const at = line.indexOf(':');
          return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
        }),
      ),
    );
}
