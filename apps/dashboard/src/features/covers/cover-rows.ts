import type { Cover } from './covers.queries.js';

/** One line of the calendar: an account, or an authority where a mandate is for all its accounts. */
export interface CoverLine extends Pick<Cover, 'account' | 'authority'> {
  readonly id: string;
  readonly covers: readonly Cover[];
}

/** The lines: what is for all accounts of an authority first, then account by account. */
export function rowsOf(covers: readonly Cover[]): readonly CoverLine[] {
  const lines = new Map<string, Cover[]>();
  for (const cover of covers) {
    const id = cover.account?.id ?? cover.authority.id;
    lines.set(id, [...(lines.get(id) ?? []), cover]);
  }
  return [...lines]
    .flatMap(([id, own]) => {
      const [first] = own;
      return first ? [{ id, account: first.account, authority: first.authority, covers: own }] : [];
    })
    .sort((a, b) => Number(a.account !== null) - Number(b.account !== null));
}
