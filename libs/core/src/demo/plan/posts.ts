import type { ActionKind } from '@vieraugen/domain';
import type { AccountDatum } from '../data/accounts.data.js';
import type { Days } from '../kernel/days.js';
import { between, chance, pick } from '../kernel/demo-id.js';
import type { PostPlan } from './account-plan.js';

const SUBJECTS = [
  'Hinweis auf geänderte Öffnungszeiten',
  'Einladung zum Tag der offenen Tür',
  'Erläuterung eines Förderprogramms',
  'Antwort auf eine Frage zum Verfahren',
  'Stellenausschreibung',
  'Zusammenfassung einer Pressemitteilung',
  'Bild von einer Veranstaltung',
  'Hinweis auf eine Frist',
  'Vorstellung eines Arbeitsbereichs',
  'Hinweis auf eine Straßensperrung',
] as const;

const KINDS: readonly [ActionKind, ...ActionKind[]] = ['POST', 'POST', 'POST', 'REPLY', 'REPOST'];

/** Minutes after 09:00 within which also a Friday's core hours lie. */
const CORE_MINUTES = 285;

export function timeOfDay(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A post `daysAgo` days ago in core hours, approved beforehand, on the press office's own machine. */
export function plannedPost(
  datum: AccountDatum,
  name: string,
  daysAgo: number,
  days: Days,
): PostPlan {
  const key = `${datum.key}/post/${name}`;
  return {
    key,
    kind: pick(`${key} kind`, KINDS),
    at: days.workingDayAgo(daysAgo, timeOfDay(9 * 60 + between(`${key} time`, 10, CORE_MINUTES))),
    summary: pick(`${key} subject`, SUBJECTS),
    approved: 'BEFORE',
    scheduled: false,
    device: `${datum.authority}/shared`,
    actor: null,
  };
}

/** What an account published lately: a few posts a month, now and then one scheduled for the evening. */
export function plannedPosts(datum: AccountDatum, days: Days): PostPlan[] {
  const count = between(`${datum.key} posts`, 8, 15);
  const posts: PostPlan[] = [];
  for (let index = 0; index < count; index++) {
    const ago = 1 + Math.floor(((index + chance(`${datum.key} ${index} gap`)) * 130) / count);
    const post = plannedPost(datum, String(index), ago, days);
    posts.push(index % 6 === 4 ? { ...post, at: days.ago(ago, '19:30'), scheduled: true } : post);
  }
  // The first and the last are plain posts, so that nothing counts as dormant by chance.
  return posts.map((post, index) =>
    index === 0 || index === count - 1 ? { ...post, kind: 'POST' } : post,
  );
}
