import type { ProvableAccount, Web } from './connector.js';
import { connectorOf } from './registry.js';
import { isPublicAddress } from './web/public-address.js';

const account = (change: Partial<ProvableAccount>): ProvableAccount => ({
  platform: 'X',
  handle: 'demo_sms',
  url: 'https://x.com/demo_sms',
  officialDomains: ['sms.demo.example'],
  officialPages: ['https://www.sms.demo.example/'],
  ...change,
});

/** The web as recorded: an address and what it answered. */
const recorded = (pages: Readonly<Record<string, string>>): Web => ({
  fetch: (url) => {
    const text = pages[url];
    return Promise.resolve({
      page: { url, status: text === undefined ? 404 : 200, text: text ?? '' },
    });
  },
});
const prove = (change: Partial<ProvableAccount>, pages: Readonly<Record<string, string>> = {}) => {
  const one = account(change);
  return connectorOf(one.platform).prove(one, recorded(pages));
};

describe('link back', () => {
  const page = 'https://www.sms.demo.example/';
  it.each([
    ['the account itself', 'https://x.com/demo_sms'],
    ['its older address', 'http://www.twitter.com/Demo_SMS/'],
    ['an address with a query', '//mobile.twitter.com/demo_sms?lang=de'],
  ])('finds %s', async (_, href) =>
    expect(await prove({}, { [page]: `<a href="${href}">X</a>` })).toEqual({
      method: 'LINK_BACK',
      ok: true,
      evidenceUrl: page,
    }),
  );

  it('is missing where the page links elsewhere', async () =>
    expect(await prove({}, { [page]: '<a href="https://x.com/other">X</a>' })).toMatchObject({
      ok: false,
      evidenceUrl: page,
    }));

  it('says nothing where no page could be read', async () => expect(await prove({})).toBeNull());
});

describe('Mastodon', () => {
  const lookup = 'https://social.demo.example/api/v1/accounts/lookup?acct=sms';
  const mastodon = { platform: 'MASTODON', handle: 'sms@social.demo.example' } as const;
  const answer = (host: string, verified_at: string | null) => ({
    [lookup]: JSON.stringify({
      url: 'https://social.demo.example/@sms',
      fields: [
        { name: 'Impressum', value: `<a href="https://${host}/" rel="me">Seite</a>`, verified_at },
      ],
    }),
  });
  it.each([
    ['verified by an official page', 'www.sms.demo.example', '2026-01-05T10:00:00Z', true],
    ['not verified', 'www.sms.demo.example', null, false],
    ['verified by anybody’s page', 'sms.demo.example.evil.test', '2026-01-05T10:00:00Z', false],
  ])('%s', async (_, host, verifiedAt, ok) =>
    expect(await prove(mastodon, answer(host, verifiedAt))).toEqual({
      method: 'MASTODON_VERIFIED',
      ok,
      evidenceUrl: 'https://social.demo.example/@sms',
    }),
  );

  it.each(['', '{"url":1}', 'no json'])('says nothing to the answer %j', async (text) =>
    expect(await prove(mastodon, { [lookup]: text })).toBeNull(),
  );
});

describe('Bluesky', () =>
  it.each([
    ['sms.demo.example', true],
    ['presse.sms.demo.example', true],
    ['sms.bsky.social', false],
    ['xsms.demo.example', false],
  ])('%s: %s', async (handle, ok) =>
    expect(await prove({ platform: 'BLUESKY', handle })).toMatchObject({ ok }),
  ));

describe('public addresses', () =>
  it.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1::1', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['::1', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::a00:1', false],
    ['localhost', false],
  ])('%s: %s', (address, isPublic) => expect(isPublicAddress(address)).toBe(isPublic)));
