import { Link } from '@tanstack/react-router';
import { Breadcrumbs } from '@vieraugen/ui';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonDetail } from './people.queries.js';

interface CrumbsProps {
  person: Pick<PersonDetail, 'id' | 'functionLabel'>;
  /** The step below the person, if this is not the person itself. */
  children?: ReactNode;
}

/** Personen › Pressesprecher/in (› …) */
export function PersonCrumbs({ person, children }: CrumbsProps): ReactElement {
  const { t } = useTranslation('people');
  return (
    <Breadcrumbs>
      <Link to="/people">{t('title')}</Link>
      {children ? (
        <Link to="/people/$personId" params={{ personId: person.id }}>
          {person.functionLabel}
        </Link>
      ) : (
        person.functionLabel
      )}
      {children}
    </Breadcrumbs>
  );
}
