import { FINDING_STATES, RULE_AREAS, RULE_RESULTS, SEVERITIES } from '@vieraugen/domain';
import { day, flag, list, oneOf, someOf, text, type RawSearch } from '../../lib/search/params.js';

export const FINDING_ORDERS = ['SEVERITY', 'DUE_AT', 'FIRST_DETECTED_AT'] as const;

/** What the list of findings shows; the address bar carries exactly this. */
export interface FindingsSearch {
  q?: string;
  ministry?: string;
  authority?: string;
  account?: string;
  area?: readonly (typeof RULE_AREAS)[number][];
  rule?: readonly string[];
  severity?: readonly (typeof SEVERITIES)[number][];
  /** Absent = everything that is not over. */
  state?: readonly (typeof FINDING_STATES)[number][];
  result?: readonly (typeof RULE_RESULTS)[number][];
  overdue?: true;
  /** Opened since this day. */
  since?: string;
  resolvedSince?: string;
  sort?: (typeof FINDING_ORDERS)[number];
  dir?: 'ASC' | 'DESC';
  cols?: readonly string[];
}

export function readFindingsSearch(raw: RawSearch): FindingsSearch {
  return {
    q: text(raw.q),
    ministry: text(raw.ministry),
    authority: text(raw.authority),
    account: text(raw.account),
    area: someOf(raw.area, RULE_AREAS),
    rule: list(raw.rule),
    severity: someOf(raw.severity, SEVERITIES),
    state: someOf(raw.state, FINDING_STATES),
    result: someOf(raw.result, RULE_RESULTS),
    overdue: flag(raw.overdue),
    since: day(raw.since),
    resolvedSince: day(raw.resolvedSince),
    sort: oneOf(raw.sort, FINDING_ORDERS),
    dir: oneOf(raw.dir, ['ASC', 'DESC']),
    cols: list(raw.cols),
  };
}
