import {
  PolicyAcknowledgementEntity,
  PolicyDocumentEntity,
  PolicyVersionEntity,
  RuleVersionEntity,
} from '@vieraugen/data';
import { DAY, HOUR, type Instant } from '@vieraugen/domain';
import { wordingHash } from '../../policies/policy-content.js';
import { AUTHORITIES } from '../data/authorities.data.js';
import { NEW_HOUSE_RULE } from '../data/policies.data.js';
import { between, demoId } from '../kernel/demo-id.js';
import type { PersonPlan } from '../plan/people.js';
import type { World } from '../plan/world.js';
import { drafted } from './draft-rows.js';
import { personId } from './people-rows.js';
import { documentId, policyVersionId } from './policy-rows.js';
import type { Register } from './register.js';
import { authorityId } from './tree-rows.js';

const HOUSE_RULE_ID = policyVersionId(NEW_HOUSE_RULE.key, NEW_HOUSE_RULE.version);

/** A ministry's own rule, published not long ago. */
export function recordHouseRule({ recordings, days }: Register): void {
  const { title, version, paragraphs, publishedDaysAgo } = NEW_HOUSE_RULE;
  const at = days.workingDayAgo(publishedDaysAgo, '10:00');
  const scope = authorityId(NEW_HOUSE_RULE.authority);
  const occasion = {
    at,
    action: 'releasePolicyDraft',
    reason: 'Entscheidung der Hausleitung (Demo)',
  };
  const valid = { from: at, to: null };
  const document = { id: documentId(NEW_HOUSE_RULE), authorityId: scope, title };
  recordings.insert(occasion, PolicyDocumentEntity, { ...document, kind: 'HOUSE_RULE' });
  recordings.insert(occasion, PolicyVersionEntity, {
    id: HOUSE_RULE_ID,
    documentId: document.id,
    authorityId: scope,
    version,
    paragraphs,
    sha256: wordingHash(paragraphs),
    acknowledge: true,
    publishedAt: at,
    valid,
  });
  recordings.insert(
    occasion,
    RuleVersionEntity,
    ...NEW_HOUSE_RULE.rules.map((rule) => ({
      ...drafted(rule),
      id: demoId(`policy/${NEW_HOUSE_RULE.key}/${version}/${rule.rule}`),
      policyVersionId: HOUSE_RULE_ID,
      authorityId: scope,
      valid,
    })),
  );
}

/** Everybody took note of what is in force for them, but for the few that the demo needs. */
export function recordAcknowledgements(register: Register, world: World): void {
  const { days } = register;
  const recommended = policyVersionId('handlungsempfehlungen', '2.0');
  const published = days.workingDayAgo(NEW_HOUSE_RULE.publishedDaysAgo, '10:00');
  const open: readonly string[] = NEW_HOUSE_RULE.open;
  for (const person of world.people.values()) {
    const since = Math.min(...person.functions.map(({ from }) => from));
    // Nobody is asked who is not on record yet.
    const known = Math.max(since + 9 * HOUR, register.occasion('registerPerson', since).at);
    acknowledge(register, person, recommended, known);
    if (!isBelow(person.authority, NEW_HOUSE_RULE.authority) || open.includes(person.key)) continue;
    const read = published + between(`${person.key} read`, 1, 14) * DAY;
    acknowledge(register, person, HOUSE_RULE_ID, Math.max(known, read));
  }
}

function acknowledge(register: Register, person: PersonPlan, versionId: string, at: Instant): void {
  register.recordings.insert(
    { at, action: 'acknowledgePolicyVersion', reason: 'Kenntnisnahme (Demo)' },
    PolicyAcknowledgementEntity,
    {
      id: demoId(`acknowledgement/${versionId}/${person.key}`),
      personId: personId(person.key),
      authorityId: authorityId(person.authority),
      policyVersionId: versionId,
      acknowledgedAt: at,
    },
  );
}

/** Whether a house belongs to another one, or is it. */
function isBelow(key: string | null, top: string): boolean {
  if (key === null || key === top) return key === top;
  const parents = AUTHORITIES.find((one) => one.key === key)?.parents ?? [];
  return isBelow(parents.at(-1)?.parent ?? null, top);
}
