import type { Instant, OfficialFunction } from '@vieraugen/domain';
import { AUTHORITIES, type AuthorityDatum } from '../data/authorities.data.js';
import { ACCOUNTS } from '../data/accounts.data.js';
import { between } from '../kernel/demo-id.js';
import type { Days } from '../kernel/days.js';

export interface FunctionPlan {
  readonly key: string;
  readonly authority: string;
  readonly function: OfficialFunction;
  readonly label: string;
  from: Instant;
  /** Set by a scenario: the function has ended. */
  to: Instant | null;
}

/** A person of the demo: a function with a numbered name. */
export interface PersonPlan {
  readonly key: string;
  readonly number: number;
  readonly authority: string;
  readonly label: string;
  readonly manager: string | null;
  readonly functions: FunctionPlan[];
}

interface Post {
  readonly suffix: string;
  readonly function: OfficialFunction;
  readonly title: string;
}

const OWNER: Post = {
  suffix: 'owner',
  function: 'CASE_OFFICER',
  title: 'Accountverantwortliche/r',
};
const MAIN: readonly Post[] = [
  {
    suffix: 'head',
    function: 'HEAD_OF_UNIT',
    title: 'Leiter/in Presse- und Öffentlichkeitsarbeit',
  },
  { suffix: 'spokes', function: 'PRESS_SPOKESPERSON', title: 'Pressesprecher/in' },
  { suffix: 'deputy', function: 'DEPUTY_SPOKESPERSON', title: 'Stellv. Pressesprecher/in' },
];
const IT: Post = { suffix: 'it', function: 'IT_OFFICER', title: 'IT-Betreuer/in' };
const COORDINATOR: Post = {
  suffix: 'coord',
  function: 'CASE_OFFICER',
  title: 'Ressortkoordinator/in',
};
const PRIVACY: Post = { suffix: 'dpo', function: 'OTHER', title: 'Datenschutzbeauftragte/r' };
const CONTACT: Post = { suffix: 'contact', function: 'CASE_OFFICER', title: 'Ansprechperson' };

function officers(count: number): Post[] {
  return Array.from({ length: count }, (_, index) => ({
    suffix: `press-${index + 1}`,
    function: 'PRESS_OFFICER' as const,
    title: 'Referent/in Pressestelle',
  }));
}

/** The posts of a house: a press office where there are accounts, somebody to ask where there are none. */
function postsOf({ key, tier }: AuthorityDatum): readonly Post[] {
  const accounts = ACCOUNTS.filter((account) => account.authority === key).length;
  if (accounts === 0) return [CONTACT];
  if (key === 'sk') return [...MAIN, OWNER, ...officers(8), IT, COORDINATOR, PRIVACY];
  if (tier === 'SUPREME') return [...MAIN, OWNER, ...officers(6), IT, COORDINATOR];
  return [...MAIN, ...officers(accounts > 2 ? 4 : 3), ...(accounts > 1 ? [IT] : [])];
}

function currentShortName({ names }: AuthorityDatum): string {
  return names.at(-1)?.short ?? '';
}

function personOf(house: AuthorityDatum, post: Post, number: number, days: Days): PersonPlan {
  const key = `${house.key}/${post.suffix}`;
  const ordinal = /press-(\d)/.exec(post.suffix)?.[1];
  const short = currentShortName(house);
  const label = ordinal ? `${post.title} ${short} ${ordinal}` : `${post.title} ${short}`;
  const from = days.ago(between(`${key} since`, 900, 2_600), '00:00');
  const held = { key: `${key}/function`, authority: house.key, function: post.function, label };
  return {
    key,
    number,
    authority: house.key,
    label,
    manager: ['head', 'contact'].includes(post.suffix) ? null : `${house.key}/head`,
    functions: [{ ...held, from, to: null }],
  };
}

/** Everybody in today's layer, by key. */
export function planPeople(days: Days): Map<string, PersonPlan> {
  const people = new Map<string, PersonPlan>();
  for (const house of AUTHORITIES)
    for (const post of postsOf(house)) {
      const person = personOf(house, post, people.size + 1, days);
      people.set(person.key, person);
    }
  return people;
}
