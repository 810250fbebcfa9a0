import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PageFetcher } from './page-fetcher.js';

const PAGES: Readonly<Record<string, RequestListener>> = {
  '/': (_, answer) => answer.end('<p>Grüße</p>'),
  '/gone': (_, answer) => answer.writeHead(404).end('not here'),
  '/moved': (_, answer) => answer.writeHead(302, { location: '/' }).end(),
  '/circle': (_, answer) => answer.writeHead(302, { location: '/circle' }).end(),
  '/inside': (_, answer) =>
    answer.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/script': (_, answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/long': (_, answer) => answer.end('x'.repeat(5_000)),
  '/silent': () => undefined,
};

describe('PageFetcher', () => {
  let server: Server;
  let base: string;
  const open = new PageFetcher({
    isAllowed: (address) => address === '127.0.0.1',
    anyPort: true,
    timeoutMs: 400,
    maxBytes: 1_000,
  });
  const guarded = new PageFetcher({ anyPort: true, timeoutMs: 2_000 });

  beforeAll(async () => {
    server = createServer((request, answer) => PAGES[request.url ?? '']?.(request, answer));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await Promise.all([open.close(), guarded.close()]);
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  it('reads a page, and where redirects lead', async () => {
    const page = { url: `${base}/`, status: 200, text: '<p>Grüße</p>' };
    expect(await open.fetch(`${base}/`)).toEqual({ page });
    expect(await open.fetch(`${base}/moved`)).toEqual({ page });
  });

  it('answers the status of what is not there, without its text', async () =>
    expect(await open.fetch(`${base}/gone`)).toEqual({
      page: { url: `${base}/gone`, status: 404, text: '' },
    }));

  it.each([
    ['/circle', 'TOO_MANY_REDIRECTS'],
    ['/long', 'TOO_LARGE'],
    ['/silent', 'TIMEOUT'],
    ['/inside', 'REFUSED_ADDRESS'],
    ['/script', 'BAD_ADDRESS'],
  ])('gives up on %s: %s', async (path, failure) =>
    expect(await open.fetch(base + path)).toEqual({ failure }),
  );

  it.each([
    ['a loopback address', () => `${base}/`],
    ['a name of it', () => base.replace('127.0.0.1', 'localhost')],
    ['another spelling of it', () => base.replace('127.0.0.1', '0x7f.1')],
    ['the same as IPv6', () => base.replace('127.0.0.1', '[::ffff:127.0.0.1]')],
    ['a private network', () => 'http://10.0.0.1/'],
    ['link-local', () => 'http://[fe80::1]/'],
  ])('never reaches %s', async (_, address) =>
    expect(await guarded.fetch(address())).toEqual({ failure: 'REFUSED_ADDRESS' }),
  );

  it('knocks at no other port than those of the web', async () => {
    const strict = new PageFetcher({ isAllowed: () => true });
    expect(await strict.fetch(`${base}/`)).toEqual({ failure: 'REFUSED_ADDRESS' });
    await strict.close();
  });

  it.each(['', 'no address', 'ftp://example.org/', 'https://user:secret@example.org/'])(
    'takes %j for no page',
    async (address) => expect(await open.fetch(address)).toEqual({ failure: 'BAD_ADDRESS' }),
  );
});
