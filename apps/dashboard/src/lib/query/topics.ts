/** The first part of every query key; the second is 'list' or 'detail'. */
export type Noun =
  | 'viewer'
  | 'task'
  | 'notification'
  | 'overview'
  | 'authority'
  | 'account'
  | 'finding'
  | 'exemption'
  | 'review'
  | 'rule'
  | 'policy'
  | 'person'
  | 'offboarding'
  | 'request'
  | 'cover'
  | 'device'
  | 'training'
  | 'import'
  | 'job'
  | 'audit'
  | 'search';

const JUDGED: readonly Noun[] = [
  'task',
  'finding',
  'exemption',
  'overview',
  'account',
  'authority',
  'viewer',
];

/** What goes stale when the server reports a topic. */
const STALE: Readonly<Record<string, readonly Noun[]>> = {
  findings: JUDGED,
  evaluations: JUDGED,
  accounts: ['task', 'account', 'overview', 'authority', 'search'],
  authorities: ['task', 'authority', 'overview', 'search'],
  authorizations: ['task', 'account', 'person', 'offboarding', 'request', 'cover'],
  people: ['task', 'person', 'account', 'search'],
  devices: ['task', 'device', 'account'],
  trainings: ['task', 'training', 'person', 'overview'],
  imports: ['task', 'import'],
  jobs: ['job'],
};

/** What the server says when it may have missed something itself. */
const EVERYTHING = '*';

/** The nouns whose queries must be asked again, each once; an unknown topic touches nothing. */
export function staleNouns(topics: readonly string[]): readonly Noun[] {
  if (topics.includes(EVERYTHING)) return [...new Set(Object.values(STALE).flat())];
  return [...new Set(topics.flatMap((topic) => STALE[topic] ?? []))];
}
