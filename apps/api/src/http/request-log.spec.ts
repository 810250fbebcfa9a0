import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '@vieraugen/platform';
import express from 'express';
import { requestLog } from './request-log.js';

const TOKEN = 'c2VjcmV0LXRva2VuLW9mLWEtY2FsZW5kYXI';

describe('the log of requests', () => {
  const lines: string[] = [];
  let server: Server;
  let url: string;
  beforeAll(async () => {
    const write = (line: unknown, text: unknown) => lines.push(JSON.stringify([line, text]));
    const logger = { info: write, debug: write, error: write } as unknown as Logger;
    const app = express().use(requestLog(logger));
    app.get('/calendar/:token.ics', (_request, response) => void response.send('BEGIN:VCALENDAR'));
    server = createServer(app).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));
  beforeEach(() => void (lines.length = 0));

  /** The line of a request, which is written when its connection is done with it. */
  async function lineOf(path: string): Promise<string> {
    await (await fetch(url + path)).text();
    while (lines.length === 0) await new Promise((next) => setImmediate(next));
    return lines.join('\n');
  }

  it.each([
    ['as it is given out', `/calendar/${TOKEN}.ics`],
    ['in upper case, which the route does not heed', `/CALENDAR/${TOKEN}.ics`],
    ['with a stroke at its end', `/calendar/${TOKEN}.ics/`],
    ['without its ending', `/calendar/${TOKEN}`],
    ['with a stroke too many', `//calendar/${TOKEN}.ics`],
    ['with an escaped letter', `/%63alendar/${TOKEN}.ics`],
  ])('never has the address of a calendar, %s', async (_, path) => {
    const line = await lineOf(path);
    expect(line).not.toContain(TOKEN);
    expect(line).toContain('/calendar/…');
  });

  it('says what was asked, how it ended and how long it took, and leaves the query out', async () => {
    const [line] = JSON.parse(await lineOf('/accounts/1?name=Mustermann')) as [object];
    expect(line).toEqual({
      request: expect.any(String),
      method: 'GET',
      path: '/accounts/1',
      status: 404,
      ms: expect.any(Number),
    });
  });
});
