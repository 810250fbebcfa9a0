import { DAY, type Instant, localDateOf, plusMonths, startOfLocalDay } from '@vieraugen/domain';
import { TRAINING_MODULES } from '../data/policies.data.js';
import { between } from '../kernel/demo-id.js';
import type { CompletionPlan } from './account-plan.js';
import type { World } from './world.js';

const MODULE_KEYS = [...new Set(TRAINING_MODULES.map(({ key }) => key))];

export function monthsOf(module: string): number {
  return TRAINING_MODULES.find(({ key }) => key === module)?.months ?? 12;
}

/** The local day of an instant, from its beginning: completions count in whole days. */
export function wholeDay(at: Instant): Instant {
  return startOfLocalDay(localDateOf(at));
}

/** When each person first needed training: the earliest activation or mandate. */
function firstNeeds(world: World): Map<string, Instant> {
  const needs = new Map<string, Instant>();
  const need = (person: string, from: Instant) =>
    needs.set(person, Math.min(from, needs.get(person) ?? Infinity));
  for (const { authorizations } of world.accounts.values())
    for (const one of authorizations) need(one.person, one.activatedAt ?? one.from);
  for (const { person, from } of world.mandates) need(person, from);
  return needs;
}

/** One person, one module: trained before it was needed, and each time again before it ran out. */
function chain(person: string, module: string, needed: Instant, now: Instant): CompletionPlan[] {
  const completions: CompletionPlan[] = [];
  const lead = (index: number) => between(`${person} ${module} ${index}`, 5, 28) * DAY;
  for (let on = wholeDay(needed - lead(0)); on <= now - DAY;) {
    const key = `${person}/${module}/${completions.length}`;
    completions.push({ key, person, module, on });
    on = wholeDay(plusMonths(on, monthsOf(module)) - lead(completions.length));
  }
  return completions;
}

export function planTrainings(world: World): CompletionPlan[] {
  return [...firstNeeds(world)].flatMap(([person, needed]) =>
    MODULE_KEYS.flatMap((module) => chain(person, module, needed, world.days.now)),
  );
}
