import { vieraugen } from './vieraugen.js';

const [WRONG_USAGE, UNAVAILABLE] = [2, 3];
/** Nobody listens on the first port. */
const NOWHERE = { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/nothing' };
const AT = ['--at', '2016-01-08T06:30+01:00'];

describe('what the command cannot do', () => {
  it.each<[string[], NodeJS.ProcessEnv, number, RegExp, RegExp]>([
    [['nonsense'], {}, WRONG_USAGE, /^Den Befehl „nonsense“ gibt es nicht/, /^Unknown command/],
    [['who-could', '@x'], {}, WRONG_USAGE, /^Die Option „--at/, /^Required option/],
    [
      ['who-could', '@x', '--at', '2016-02-30T06:30Z'],
      ...([{}, WRONG_USAGE, /ist nicht möglich/, /is invalid/] as const),
    ],
    [['import', 'sheep', 'x.csv'], {}, WRONG_USAGE, /Möglich sind: accounts/, /Allowed choices/],
    [['sweep'], { DATABASE_URL: 'x' }, WRONG_USAGE, /^DATABASE_URL: muss/, /^DATABASE_URL: must/],
    [['who-could', '@x', ...AT], NOWHERE, UNAVAILABLE, /nicht erreichbar/, /cannot be reached/],
    [['worker'], NOWHERE, UNAVAILABLE, /nicht erreichbar/, /cannot be reached/],
    [['api', '--port', '0'], NOWHERE, UNAVAILABLE, /nicht erreichbar/, /cannot be reached/],
    [
      ['sweep', '--data-dir', '/dev/null/x'],
      ...([{}, UNAVAILABLE, /darf hier nicht geschrieben/, /cannot be written/] as const),
    ],
  ])('%j with %j: exit code %i, and a sentence per language', async (words, env, code, de, en) => {
    const ended = await vieraugen([...words, '--json'], env);
    const [german = '', english = '', ...more] = ended.stderr.trimEnd().split('\n');
    expect([ended.code, more]).toEqual([code, []]);
    expect(german).toMatch(de);
    expect(english).toMatch(en);
    const { error } = JSON.parse(ended.stdout) as { error: { de: string; en: string } };
    expect(german).toContain(error.de);
    expect(english).toContain(error.en);
  });
});
