import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../viewer/viewer.queries.js';

interface PersonLinkProps {
  person: { readonly id: string; readonly functionLabel: string };
}

/** A person by function; a link for those who may open people. */
export function PersonLink({ person }: PersonLinkProps): ReactElement {
  if (!useMay('person.read')) return <>{person.functionLabel}</>;
  return (
    <Link to="/people/$personId" params={{ personId: person.id }}>
      {person.functionLabel}
    </Link>
  );
}
