import { search, type SearchRow } from '@vieraugen/data';
import { findingTitle } from '@vieraugen/domain';
import { may } from '../kernel/insight.js';
import { pageOf } from '../kernel/list.js';
import type { Reading } from '../kernel/reading.js';
import { rulesMatching } from '../rules/rule.queries.js';

export type { SearchRow };

const SHORTEST = 2;

/** Authorities, accounts, functions and open findings that a text could mean. */
export async function searchEverything(
  reading: Reading,
  text: string,
  first: number,
): Promise<readonly SearchRow[]> {
  const seen = reading.permit('register.read');
  const { viewer } = seen;
  if (text.trim().length < SHORTEST) return [];
  const rows = await search(seen, seen.at, text.slice(0, 200), {
    first: Math.min(pageOf({ first }).first, 50),
    ruleIds: rulesMatching(text),
    people: may(viewer, 'person.read'),
  });
  return rows.map((row) => (row.kind === 'FINDING' ? titled(row, viewer.locale) : row));
}

/** The row of a finding carries the rule's id: put into words it is the finding's title. */
function titled(row: SearchRow, locale: 'de' | 'en'): SearchRow {
  const finding = { ruleId: row.title, result: row.result ?? 'UNDETERMINED' };
  return { ...row, title: `${row.title} ${findingTitle(finding, locale)}` };
}
