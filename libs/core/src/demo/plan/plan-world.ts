import { DAY } from '@vieraugen/domain';
import { ACCOUNTS } from '../data/accounts.data.js';
import { AUTHORITIES } from '../data/authorities.data.js';
import type { Days } from '../kernel/days.js';
import { between } from '../kernel/demo-id.js';
import type { AccountPlan, DevicePlan, MandatePlan, NilReturnPlan } from './account-plan.js';
import { planAccount } from './default-account.js';
import { planPeople, type PersonPlan } from './people.js';
import { followReferenceCase } from './follow-reference-case.js';
import { planTrainings } from './trainings.js';
import type { World } from './world.js';

/** Today's layer with nothing wrong in it; the scenarios come after. */
export function planWorld(days: Days): World {
  const people = planPeople(days);
  const world: World = {
    days,
    people,
    accounts: planAccounts(people, days),
    devices: planDevices(people, days),
    mandates: AUTHORITIES.filter(({ key }) => people.has(`${key}/spokes`)).flatMap(({ key }) =>
      planMandates(key, days),
    ),
    nilReturns: AUTHORITIES.filter(({ key }) => people.has(`${key}/contact`)).map(({ key }) =>
      planNilReturn(key, days),
    ),
    completions: [],
    putRight: [],
  };
  followReferenceCase(world);
  world.completions.push(...planTrainings(world));
  return world;
}

function planAccounts(
  people: ReadonlyMap<string, PersonPlan>,
  days: Days,
): Map<string, AccountPlan> {
  const counts = new Map<string, number>();
  return new Map(
    ACCOUNTS.map((datum) => {
      const index = counts.get(datum.authority) ?? 0;
      counts.set(datum.authority, index + 1);
      return [datum.key, planAccount(datum, index, people, days)];
    }),
  );
}

/** A laptop for everybody in a press office, and one shared workstation per house. */
function planDevices(people: ReadonlyMap<string, PersonPlan>, days: Days): Map<string, DevicePlan> {
  const devices = new Map<string, DevicePlan>();
  for (const person of people.values()) {
    if (person.key.endsWith('/contact') || person.key.endsWith('/coord')) continue;
    const number = String(person.number).padStart(4, '0');
    devices.set(
      person.key,
      official(person.key, person.authority, `DEMO-N-${number}`, person.key, days),
    );
    const shared = `${person.authority}/shared`;
    if (!devices.has(shared))
      devices.set(shared, official(shared, person.authority, `DEMO-A-${number}`, null, days));
  }
  return devices;
}

function official(
  key: string,
  authority: string,
  assetTag: string,
  custodian: string | null,
  days: Days,
): DevicePlan {
  return {
    key,
    authority,
    ownership: 'OFFICIAL',
    category: custodian === null ? 'SHARED_WORKSTATION' : 'LAPTOP',
    custodian,
    assetTag,
    nickname: custodian === null ? 'Gemeinschaftsarbeitsplatz Pressestelle' : null,
    states: [
      { status: 'IN_USE', from: days.ago(between(`${key} device`, 885, 899), '00:00'), to: null },
    ],
  };
}

function planMandates(authority: string, days: Days): MandatePlan[] {
  return (['PRIMARY', 'DEPUTY'] as const).map((kind) => ({
    key: `${authority}/mandate/${kind}`,
    authority,
    person: `${authority}/${kind === 'PRIMARY' ? 'spokes' : 'deputy'}`,
    kind,
    accounts: null,
    from: days.ago(between(`${authority} ${kind}`, 500, 890), '00:00'),
    to: null,
  }));
}

function planNilReturn(authority: string, days: Days): NilReturnPlan {
  const from = days.ago(between(`${authority} nil`, 40, 320), '10:00');
  return { authority, from, to: from + 365 * DAY };
}
