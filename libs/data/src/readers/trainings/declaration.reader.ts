import type { DeclarationDecision, Instant, LocalDate } from '@vieraugen/domain';
import type { Queryable } from '../../database/database.js';
import { Conditions, named } from '../paging.js';
import { inCircle, type TrainingCircle } from './training-needs.reader.js';

export interface DeclarationRow {
  readonly id: string;
  readonly personId: string;
  readonly authorityId: string;
  readonly moduleId: string;
  readonly completedOn: LocalDate;
  readonly evidenceId: string;
  readonly declaredAt: Instant;
  readonly decision: DeclarationDecision | null;
  readonly decidedAt: Instant | null;
  readonly note: string | null;
}

const COLUMNS = `d.id, d.person_id as "personId", d.authority_id as "authorityId",
  d.module_id as "moduleId", d.completed_on as "completedOn", d.evidence_id as "evidenceId",
  d.declared_at as "declaredAt", d.decision, d.decided_at as "decidedAt", d.note`;

export function declarationsByIds(q: Queryable, ids: readonly string[]): Promise<DeclarationRow[]> {
  const text = `select ${COLUMNS} from training_declarations d where d.id = any ($1::uuid[])`;
  return q.rows(named('declarations-by-ids', text), [ids]);
}

/** What people have declared, newest first. */
export function declarationsOfPeople(
  q: Queryable,
  personIds: readonly string[],
): Promise<DeclarationRow[]> {
  const text = `select ${COLUMNS} from training_declarations d
    where d.person_id = any ($1::uuid[]) order by d.declared_at desc, d.id`;
  return q.rows(named('declarations-of-people', text), [personIds]);
}

/** What waits for a decision, oldest first; nobody sees their own among it. */
export function openDeclarations(
  q: Queryable,
  circle: TrainingCircle,
  exceptPersonId: string | null,
): Promise<DeclarationRow[]> {
  const conditions = inCircle(new Conditions(), circle)
    .always('d.decision is null')
    .when(exceptPersonId, (v) => `d.person_id <> ${v}::uuid`);
  const text = `select ${COLUMNS} from training_declarations d join people p on p.id = d.person_id
    ${conditions.where()} order by d.declared_at, d.id`;
  return q.rows(text, conditions.values);
}
