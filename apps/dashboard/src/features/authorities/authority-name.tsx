import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

interface AuthorityNames {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
}

/** What an authority is called where room is short. */
export function shortNameOf({ name, shortName }: Omit<AuthorityNames, 'id'>): string {
  return shortName ?? name;
}

/** A link to an authority, by its short name. */
export function AuthorityLink({ authority }: { authority: AuthorityNames }): ReactElement {
  return (
    <Link
      to="/authorities/$authorityId"
      params={{ authorityId: authority.id }}
      title={authority.name}
    >
      {shortNameOf(authority)}
    </Link>
  );
}
