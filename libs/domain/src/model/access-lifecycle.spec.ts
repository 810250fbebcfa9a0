import {
  ACCESS_GUARD_TEXTS,
  ACCESS_GUARDS,
  ACCESS_STATES,
  ACCESS_STEPS,
  type AccessGuard,
  accessRefusal,
  type AccessState,
  accessStateAt,
} from './access-lifecycle.js';

/** Who is entitled, whether a list is open, and how it ended decide; what each pair asks for. */
const POSSIBLE: Readonly<Record<string, string>> = {
  'OPEN ORPHANED': 'NOT_ENTITLED',
  'OPEN CLOSING': 'LIST_OPEN',
  'OPEN CLOSED': 'EVIDENCE',
  'ORPHANED OPEN': 'ENTITLED',
  'ORPHANED CLOSING': 'LIST_OPEN',
  'ORPHANED CLOSED': 'EVIDENCE',
  'CLOSING OPEN': 'ENTITLED LIST_SETTLED',
  'CLOSING ORPHANED': 'NOT_ENTITLED LIST_SETTLED',
  'CLOSING CLOSED': 'EVIDENCE',
};
const PAIRS = ACCESS_STATES.flatMap((from) => ACCESS_STATES.map((to) => [from, to] as const));
const EVERYTHING = new Set(ACCESS_GUARDS);

describe('the lifecycle of an access grant', () => {
  it.each(PAIRS)('from %s to %s', (from, to) => {
    const guards = POSSIBLE[`${from} ${to}`];
    expect(ACCESS_STEPS[from][to]?.join(' ')).toBe(guards);
    expect(accessRefusal(from, to, EVERYTHING) === null).toBe(guards !== undefined);
    for (const guard of (guards?.split(' ') ?? []) as AccessGuard[]) {
      const others = new Set(ACCESS_GUARDS.filter((one) => one !== guard));
      expect(accessRefusal(from, to, others)).toBe(ACCESS_GUARD_TEXTS[guard]);
    }
  });

  it('knows no way back from being closed, and says so', () => {
    for (const to of ACCESS_STATES)
      expect(accessRefusal('CLOSED', to, EVERYTHING)?.de).toContain('bereits geschlossen');
  });

  it('asks for every guard somewhere', () => {
    const asked = Object.values(ACCESS_STEPS).flatMap((steps) => Object.values(steps).flat());
    expect([...new Set(asked)].sort()).toEqual([...ACCESS_GUARDS].sort());
  });

  const valid = { from: 100, to: 200 };
  const list = [{ from: 120, to: 150 }];
  const running = [{ from: 120, to: null }];
  it.each<[number, boolean | null, readonly { from: number; to: number | null }[], string | null]>([
    [99, true, [], null],
    [100, true, [], 'OPEN'],
    [100, false, [], 'ORPHANED'],
    [100, null, [], 'OPEN'],
    [119, false, list, 'ORPHANED'],
    [120, false, list, 'CLOSING'],
    [149, false, list, 'CLOSING'],
    [150, false, list, 'ORPHANED'],
    [150, true, list, 'OPEN'],
    [199, false, running, 'CLOSING'],
    [200, false, running, 'CLOSED'],
    [200, true, [], 'CLOSED'],
  ])('at %s, entitled: %s, lists %j it is %s', (at, entitled, lists, expected) =>
    expect(accessStateAt({ valid, entitled, lists }, at)).toBe(expected),
  );

  it('is never derived to be in a state that the table does not lead to', () => {
    const facts = [true, false].flatMap((entitled) =>
      [[], running].flatMap((lists) => [150, 200].map((at) => ({ entitled, lists, at }))),
    );
    const stateOf = ({ at, ...parts }: (typeof facts)[number]) =>
      accessStateAt({ valid, ...parts }, at) as AccessState;
    for (const before of facts)
      for (const after of facts.filter(({ at }) => at >= before.at)) {
        const [from, to] = [stateOf(before), stateOf(after)];
        if (from !== to) expect(ACCESS_STEPS[from][to]).toBeDefined();
      }
  });
});
