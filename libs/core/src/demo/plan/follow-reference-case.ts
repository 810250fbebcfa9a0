import { startOfLocalDay } from '@vieraugen/domain';
import { SMS_ACCOUNT } from '../data/accounts.data.js';
import { need, type World } from './world.js';

/** The day after which today's people work on the account of the reference case. */
const HAND_OVER = '2020-01-07';
const IN_OFFICE = '2019-12-01';

/** Lets today's crew of @sms_sachsen begin where the reference case's ends, so that no year is empty. */
export function followReferenceCase(world: World): void {
  const plan = need(world.accounts, SMS_ACCOUNT.key);
  const from = startOfLocalDay(HAND_OVER);
  const approvers = world.mandates.filter(({ authority }) => authority === SMS_ACCOUNT.authority);
  for (const mandate of approvers) mandate.from = from;
  for (const one of plan.authorizations) {
    Object.assign(one, { from, grantedAt: from, activatedAt: from });
    for (const linked of [...one.devices, ...one.activations]) linked.from = from;
  }
  for (const grant of plan.grants) grant.from = from;
  for (const factor of plan.factors) factor.from = from;
  const people = new Set([...plan.authorizations, ...approvers].map(({ person }) => person));
  for (const key of people) beInOffice(world, key);
}

function beInOffice(world: World, key: string): void {
  const from = startOfLocalDay(IN_OFFICE);
  for (const held of need(world.people, key).functions) held.from = from;
  for (const state of world.devices.get(key)?.states ?? []) state.from = from;
}
