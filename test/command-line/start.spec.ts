import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebClient } from '@vieraugen/testing';
import { type Ended, type Started, startVieraugen, vieraugen } from './vieraugen.js';

const UNAVAILABLE = 3;

describe('the built command', () => {
  let folder: string;
  let running: Started;
  const data = () => join(folder, 'data');
  const start = () => startVieraugen(['--empty', '--data-dir', data()]);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vieraugen-start-'));
    // As root, the database is another user's, who must be able to pass through.
    await chmod(folder, 0o711);
    running = await start();
  });
  afterAll(async () => {
    running.child.kill('SIGTERM');
    await running.ended;
    await rm(folder, { recursive: true, force: true });
  });

  it('starts everything on one address, and signs in there', async () => {
    const client = new WebClient(running.document.url);
    const ready = await client.ask('/health/ready');
    expect(await ready.json()).toMatchObject({ status: 'ok' });
    await client.signIn('working-group-member');
    const answer = await client.graphql<{ viewer: { label: string } }>('{ viewer { label } }');
    expect(answer.data?.viewer.label).toBe('Mitglied der Arbeitsgruppe');
    expect((await client.ask('/', { headers: { accept: 'text/html' } })).status).toBe(200);
  });

  it('listens on this machine alone', async () => {
    const { networkInterfaces } = await import('node:os');
    const { port } = new URL(running.document.url);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    if (!outside) return;
    await expect(fetch(`http://${outside.address}:${port}/health/live`)).rejects.toThrow();
  });

  it('lets other commands use its database', async () => {
    const doctor = await vieraugen(['doctor', '--json', '--data-dir', data()]);
    const report = JSON.parse(doctor.stdout) as {
      ok: boolean;
      checks: { name: string; ok: boolean }[];
    };
    expect(report.checks.map((check) => check.name)).toContain('migrations');
    expect(report.checks.filter((check) => !check.ok)).toEqual([]);
    expect([doctor.code, report.ok]).toEqual([0, true]);

    const as = ['--as', 'arbeitsgruppe@demo.invalid', '--ttl', '5m'];
    const token = await vieraugen(['token', 'create', '--json', ...as, '--data-dir', data()]);
    const made = JSON.parse(token.stdout) as { token: string };
    const script = new WebClient(running.document.url, made.token);
    expect((await script.graphql('{ viewer { label } }')).status).toBe(200);
  });

  it('refuses a second start on the same data, with one sentence', async () => {
    const second = await vieraugen(['start', '--port', '0', '--data-dir', data()]);
    refused(second, 'läuft Vieraugen schon', running.document.url);
  });

  it('refuses a taken port', async () => {
    const { port } = new URL(running.document.url);
    const elsewhere = join(folder, 'elsewhere');
    const second = await vieraugen(['start', '--port', port, '--data-dir', elsewhere]);
    refused(second, `Port ${port} ist schon vergeben`, `Port ${port} is taken`);
  });

  it('refuses the data of another PostgreSQL', async () => {
    const old = join(folder, 'old');
    await mkdir(join(old, 'postgres'), { recursive: true });
    await writeFile(join(old, 'postgres', 'PG_VERSION'), '16\n');
    const ended = await vieraugen(['start', '--port', '0', '--data-dir', old]);
    refused(ended, 'gehört zu PostgreSQL 16', 'belongs to PostgreSQL 16');
  });

  it('refuses a place that cannot be written to', async () => {
    await writeFile(join(folder, 'file'), '');
    const ended = await vieraugen(['start', '--port', '0', '--data-dir', '/proc/vieraugen']);
    refused(ended, 'Datenverzeichnis /proc/vieraugen', 'data directory /proc/vieraugen');
    const onFile = await vieraugen(['start', '--port', '0', '--data-dir', join(folder, 'file')]);
    expect(onFile.code).toBe(UNAVAILABLE);
  });

  it('refuses a demo in production, and names everything that is missing', async () => {
    const env = { NODE_ENV: 'production' };
    const ended = await vieraugen(['start', '--port', '0', '--data-dir', data()], env);
    expect(ended.code).toBe(2);
    for (const name of ['PUBLIC_URL', 'OIDC_ISSUER', 'SESSION_SECRET']) {
      expect(ended.stderr).toContain(name);
    }
  });

  it('says when a database of its own cannot be reached', async () => {
    const env = { DATABASE_URL: `postgres://nobody@127.0.0.1:${await closedPort()}/none` };
    const ended = await vieraugen(['migrate'], env);
    refused(ended, 'Die Datenbank ist nicht erreichbar', 'The database cannot be reached');
  });

  it('stops cleanly, keeps the data and starts again', async () => {
    const before = JSON.parse(await readFile(join(data(), 'instance.json'), 'utf8'));
    running.child.kill('SIGINT');
    expect((await running.ended).code).toBe(0);
    await expect(connectable(before.databasePort)).resolves.toBe(false);
    running = await start();
    await new WebClient(running.document.url).signIn('working-group-member');
  });

  it('leaves no database behind when it is killed, and starts again after it', async () => {
    const before = JSON.parse(await readFile(join(data(), 'instance.json'), 'utf8'));
    running.child.kill('SIGKILL');
    await running.ended;
    for (let waited = 0; await connectable(before.databasePort); waited += 100) {
      if (waited > 10_000) throw new Error('the database is still there');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    running = await start();
  });

  function refused(ended: Ended, de: string, en: string): void {
    expect(ended.stderr).toContain(de);
    expect(ended.stderr).toContain(en);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
    expect(ended.stderr.trim().split('\n')).toHaveLength(2);
    expect(ended.code).toBe(UNAVAILABLE);
  }
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function connectable(port: number): Promise<boolean> {
  const { connect } = await import('node:net');
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
