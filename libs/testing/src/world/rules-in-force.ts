import type { Instant } from '@vieraugen/domain';
import type { TestDatabase } from '../database/test-database.js';

const SCOPE = {
  reads: '*',
  writes: '*',
  accountIds: null,
  names: [],
  actorId: null,
  actorLabel: 'Prüfung',
  via: 'SQL',
} as const;

/** Recommendations for everybody that put these rules into force from an instant on, some as they say. */
export async function putRulesInForce(
  { database }: TestDatabase,
  from: Instant,
  rules: readonly string[],
  parameters: Readonly<Record<string, object>> = {},
): Promise<void> {
  await database.write(SCOPE, from, { action: 'seed' }, (tx) =>
    tx.rows(
      `with document as (insert into policy_documents (kind, title) values ('RECOMMENDATION', 'Empfehlungen') returning id),
         version as (insert into policy_versions (document_id, version, acknowledge, valid)
           select id, '1', false, tstzrange($2::timestamptz, null) from document returning id)
       insert into rule_versions (rule_id, policy_version_id, parameters, valid)
       select r, version.id, coalesce($3::jsonb -> r, '{}'), tstzrange($2::timestamptz, null)
       from version, unnest($1::text[]) r`,
      [rules, new Date(from).toISOString(), JSON.stringify(parameters)],
    ),
  );
}
