import { once } from 'node:events';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import { dashboard } from '../static/dashboard.js';
import { packedAnswers } from './packed-answers.js';

const CODE = `console.log(${JSON.stringify('eins zwei '.repeat(300))})`;
const ANSWER = JSON.stringify({ data: 'Feststellung '.repeat(300) });

let folder: string;
let server: Server;
let address: string;

async function ask(path: string, encoding: string) {
  const headers = { 'accept-encoding': encoding };
  const response = await fetch(address + path, { headers });
  const { status } = response;
  const of = (name: string) => response.headers.get(name);
  return { status, of, text: await response.text() };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vieraugen-packed-'));
  const assets = join(folder, 'assets');
  await mkdir(assets);
  await writeFile(join(assets, 'app-1a2b.js'), CODE);
  await writeFile(join(assets, 'app-1a2b.js.br'), brotliCompressSync(CODE));
  await writeFile(join(assets, 'app-1a2b.js.gz'), gzipSync(CODE));
  await writeFile(join(assets, 'small-3c4d.js'), 'small');
  await writeFile(join(folder, 'index.html'), '<html><head></head></html>');
  const app = express();
  app.use(dashboard(folder));
  app.use('/graphql', packedAnswers());
  app.get('/graphql/long', (_, response) => void response.type('json').send(ANSWER));
  app.get('/graphql/short', (_, response) => void response.send('short'));
  app.get('/graphql/stream', (_, response) => {
    response.type('text/event-stream').write(ANSWER);
    response.end();
  });
  server = app.listen(0);
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true });
});

describe('the files of the dashboard', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
  ])('are sent to who takes %s as %s', async (takes, sent) => {
    const { status, of, text } = await ask('/assets/app-1a2b.js', takes);
    expect([status, of('content-encoding'), text]).toEqual([200, sent, CODE]);
    expect(of('content-type')).toMatch(/^text\/javascript/);
    expect(of('vary')).toMatch(/accept-encoding/i);
    expect(of('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(of('etag')).toMatch(/^W?\/?"/);
  });

  it('have another tag in each encoding, and none is sent twice', async () => {
    const [packed, plain] = await Promise.all([
      ask('/assets/app-1a2b.js', 'br'),
      ask('/assets/app-1a2b.js', 'identity'),
    ]);
    expect(packed.of('etag')).not.toBe(plain.of('etag'));
    // Not by `fetch`, which asks past every cache as soon as a tag is given.
    const headers = { 'accept-encoding': 'br', 'if-none-match': packed.of('etag') ?? '' };
    const asked = get(`${address}/assets/app-1a2b.js`, { headers });
    const [again] = (await once(asked, 'response')) as [IncomingMessage];
    again.resume();
    expect(again.statusCode).toBe(304);
  });

  it('are sent as they are where the build has not packed them', async () => {
    const { status, of, text } = await ask('/assets/small-3c4d.js', 'br');
    expect([status, of('content-encoding'), text]).toEqual([200, null, 'small']);
    expect(of('content-type')).toMatch(/^text\/javascript/);
    expect((await ask('/assets/missing-5e6f.js', 'br')).status).toBe(404);
  });

  it('begin with a page that nobody keeps: each has a nonce of its own', async () => {
    const headers = { accept: 'text/html', 'accept-encoding': 'br' };
    const response = await fetch(`${address}/accounts`, { headers });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-encoding')).toBeNull();
  });
});

describe('the answers of GraphQL', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('are sent to who takes %s as %s', async (takes, sent) => {
    const { of, text } = await ask('/graphql/long', takes);
    expect([of('content-encoding'), text]).toEqual([sent, ANSWER]);
    expect(of('content-type')).toMatch(/^application\/json/);
    expect(of('vary')).toMatch(/accept-encoding/i);
    if (sent) expect(Number(of('content-length'))).toBeLessThan(ANSWER.length / 5);
  });

  it('are left alone where they are short, or a stream', async () => {
    for (const path of ['short', 'stream'])
      expect((await ask(`/graphql/${path}`, 'br')).of('content-encoding')).toBeNull();
  });
});
