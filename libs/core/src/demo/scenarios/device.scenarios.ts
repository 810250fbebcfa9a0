import type { DeviceCategory, DeviceStatus } from '@vieraugen/domain';
import type { DeviceFlaws, PermitPlan } from '../plan/account-plan.js';
import { account, authorsOf, post, rotate } from '../plan/tools.js';
import type { World } from '../plan/world.js';
import type { Scenario } from './scenario.js';

const CONDITIONS = [
  'SCREEN_LOCK',
  'ENCRYPTION',
  'NO_STORED_PASSWORD',
  'NO_FAMILY_USE',
  'REMOTE_SESSION_REVOCATION',
  'DELETION_PROOF_AT_END',
] as const;

/** A private smartphone of an author, linked to the account since `ago` days. */
function linkPrivate(
  world: World,
  accountKey: string,
  ago: number,
): { device: string; person: string } {
  const plan = account(world, accountKey);
  const [author] = authorsOf(plan);
  const person = author?.person ?? '';
  const device = `${accountKey}/private`;
  const from = world.days.ago(ago, '08:00');
  world.devices.set(device, {
    key: device,
    authority: plan.datum.authority,
    ownership: 'PRIVATE',
    category: 'SMARTPHONE',
    custodian: person,
    assetTag: null,
    nickname: 'Privates Telefon',
    states: [{ status: 'APPROVED', from, to: null }],
  });
  author?.devices.push({ key: `${accountKey}/private`, device, from, to: null });
  return { device, person };
}

function permit(
  world: World,
  accountKey: string,
  from: number,
  to: number,
  kept: Pick<PermitPlan, 'confirmed' | 'deletionProvenAt'> = {},
): void {
  const linked = linkPrivate(world, accountKey, from);
  account(world, accountKey).permits.push({
    key: `${accountKey}/permit`,
    ...linked,
    from: world.days.ago(from, '00:00'),
    to: world.days.ahead(-to),
    conditions: CONDITIONS,
    ...kept,
  });
}

/** An official device of an author beside the first one, linked to the account. */
function linkOfficial(
  world: World,
  accountKey: string,
  category: DeviceCategory,
  states: readonly (readonly [DeviceStatus, number])[],
  flaws?: DeviceFlaws,
): void {
  const plan = account(world, accountKey);
  const [author] = authorsOf(plan);
  const key = `${plan.datum.authority}/${accountKey}-${category.toLowerCase()}`;
  spare(world, key, category, states);
  const device = world.devices.get(key);
  if (!author || !device) return;
  world.devices.set(key, { ...device, custodian: author.person, flaws });
  const from = world.days.ago(states[0]?.[1] ?? 0, '10:00');
  author.devices.push({ key: `${key}/use`, device: key, from, to: null });
}

function spare(
  world: World,
  key: string,
  category: DeviceCategory,
  states: readonly (readonly [DeviceStatus, number])[],
): string {
  const [authority = ''] = key.split('/');
  const number = world.devices.size + 1;
  world.devices.set(key, {
    key,
    authority,
    ownership: 'OFFICIAL',
    category,
    custodian: null,
    assetTag: `DEMO-G-${String(number).padStart(4, '0')}`,
    nickname: null,
    states: states.map(([status, ago], index) => {
      const next = states[index + 1];
      const to = next ? world.days.ago(next[1], '09:00') : null;
      return { status, from: world.days.ago(ago, '09:00'), to };
    }),
  });
  return key;
}

export const DEVICE_SCENARIOS: readonly Scenario[] = [
  {
    title: 'DEV-01: zu einer Berechtigung ist seit zwei Tagen kein Gerät mehr eingetragen',
    change: (world) => {
      const [, second] = authorsOf(account(world, 'lfulg-yt'));
      for (const linked of second?.devices ?? []) linked.to = world.days.ago(2, '12:00');
    },
  },
  {
    title: 'DEV-01: Beitrag von einem Gerät, das nicht den Vorgaben entspricht',
    change: (world) => {
      const device = spare(world, 'sms/tablet', 'TABLET', [
        ['IN_USE', 500],
        ['NON_COMPLIANT', 21],
      ]);
      const tablet = world.devices.get(device);
      if (tablet) world.devices.set(device, { ...tablet, flaws: { encryption: false } });
      const plan = account(world, 'sms-insta');
      post(world, plan, 'tablet', world.days.workingDayAgo(6, '11:20'), {
        device,
        actor: authorsOf(plan)[0]?.person ?? null,
      });
    },
  },
  {
    title: 'DEV-01: Beitrag von einem gemeldeten, noch nicht freigegebenen Gerät',
    change: (world) => {
      const device = spare(world, 'dzb/phone', 'SMARTPHONE', [['DECLARED', 25]]);
      const plan = account(world, 'dzb-masto');
      post(world, plan, 'phone', world.days.workingDayAgo(1, '10:05'), {
        device,
        actor: authorsOf(plan)[0]?.person ?? null,
      });
    },
  },
  {
    title: 'DEV-02: Genehmigung vor drei Wochen abgelaufen',
    change: (world) => permit(world, 'lua-masto', 386, 21),
  },
  {
    title: 'DEV-02: privates Telefon mit gültiger Genehmigung',
    change: (world) => permit(world, 'skd-yt', 100, -200),
  },
  {
    title: 'DEV-03: eine Auflage ist nicht bestätigt',
    change: (world) => permit(world, 'sms-yt', 40, -200, { confirmed: CONDITIONS.slice(0, 4) }),
  },
  {
    title: 'DEV-04: Tablet ohne Updates des Betriebssystems',
    change: (world) =>
      linkOfficial(world, 'sms-fb', 'TABLET', [['IN_USE', 300]], {
        osSupportedUntil: '2026-06-30',
      }),
  },
  {
    title: 'DEV-05: Telefon vor zwei Tagen verloren, das Passwort ist noch das alte',
    change: (world) => {
      linkOfficial(world, 'sms-sky', 'SMARTPHONE', [
        ['IN_USE', 300],
        ['LOST', 2],
      ]);
      account(world, 'sms-sky').credentialEvents.push({
        key: 'sms-sky/loss',
        event: 'SESSION_REVOCATION',
        at: world.days.ago(2, '10:40'),
        cause: 'Verlust eines Geräts',
      });
    },
  },
  {
    title: 'DEV-05: Telefon verloren, binnen einer Stunde gesichert',
    change: (world) => {
      linkOfficial(world, 'smwk-x', 'SMARTPHONE', [
        ['IN_USE', 400],
        ['LOST', 16],
      ]);
      rotate(account(world, 'smwk-x'), world.days.ago(16, '09:50'), 'Verlust eines Geräts');
    },
  },
  {
    title: 'Geräte in allen Zuständen: verloren, wiedergefunden, abgeschrieben, ausgemustert',
    change: (world) => {
      spare(world, 'pd-c/phone', 'SMARTPHONE', [
        ['IN_USE', 600],
        ['LOST', 33],
      ]);
      spare(world, 'pd-dd/phone', 'SMARTPHONE', [
        ['IN_USE', 600],
        ['LOST', 90],
        ['RECOVERED', 88],
      ]);
      spare(world, 'lds/tablet', 'TABLET', [
        ['IN_USE', 700],
        ['LOST', 300],
        ['WRITTEN_OFF', 250],
      ]);
      spare(world, 'sk/pc', 'PC', [
        ['IN_USE', 890],
        ['RETIRED', 120],
      ]);
      spare(world, 'smwk/phone', 'SMARTPHONE', [
        ['DECLARED', 30],
        ['APPROVED', 27],
      ]);
    },
  },
];
