import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { LoadedOne } from '../../lib/query/loaded.js';
import type { AsOfSearch } from '../../lib/search/as-of.js';
import { personQuery } from './people.queries.js';
import { PersonView } from './person-view.js';
import { useNames } from './use-names.js';

interface PersonDetailProps {
  id: string;
  search: AsOfSearch;
  onSearch: (search: AsOfSearch) => void;
}

/** One person, by function; the name only after the viewer said what it is for. */
export function PersonDetailScreen({ id, search, onSearch }: PersonDetailProps): ReactElement {
  const names = useNames();
  const query = useQuery(personQuery(id, search, names.purpose));
  return (
    <LoadedOne query={query}>
      {(person) => <PersonView person={person} names={names} search={search} onSearch={onSearch} />}
    </LoadedOne>
  );
}
