import { Link } from '@tanstack/react-router';
import { buttonClass, Facts, Page, Section, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AsOfSearch } from '../../lib/search/as-of.js';
import { useAsOf } from '../../lib/search/use-as-of.js';
import { useTitle } from '../../lib/use-title.js';
import type { PersonDetail } from './people.queries.js';
import { PersonAccess } from './person-access.js';
import { PersonAuthorizations } from './person-authorizations.js';
import { PersonCrumbs } from './person-crumbs.js';
import { PersonDevices } from './person-devices.js';
import { PersonFunctions } from './person-functions.js';
import { PersonLink } from './person-link.js';
import { LeaveButton } from './leave-dialog.js';
import { PersonOffboardings } from './person-offboardings.js';
import { PersonTrainings } from './person-trainings.js';
import type { Names } from './use-names.js';

interface PersonViewProps {
  person: PersonDetail;
  names: Names;
  search: AsOfSearch;
  onSearch: (search: AsOfSearch) => void;
}

/** Function first, then what the person may, can, uses and has learnt. */
export function PersonView({ person, names, search, onSearch }: PersonViewProps): ReactElement {
  const { t } = useTranslation('people');
  const asOf = useAsOf(search, onSearch);
  const isToday = !search.validAt && !search.knownAt;
  const mayChange = isToday && person.canEdit;
  useTitle(person.functionLabel, t('title'));
  return (
    <Page
      breadcrumbs={<PersonCrumbs person={person} />}
      title={person.functionLabel}
      sub={person.authority.name}
      actions={
        <>
          {asOf.button}
          {names.button}
          {mayChange && <LeaveButton person={person} />}
          {mayChange && (
            <Link
              to="/people/$personId/change"
              params={{ personId: person.id }}
              className={buttonClass()}
            >
              {t('change')}
            </Link>
          )}
        </>
      }
    >
      {asOf.band}
      {names.band}
      <PersonFacts person={person} withName={Boolean(names.purpose)} />
      <PersonFunctions person={person} mayChange={mayChange} />
      <PersonOffboardings person={person} />
      <PersonAuthorizations person={person} />
      <PersonAccess person={person} />
      <PersonDevices person={person} />
      <PersonTrainings person={person} />
    </Page>
  );
}

function PersonFacts(props: { person: PersonDetail; withName: boolean }): ReactElement {
  const { t } = useTranslation('people');
  const format = useFormat();
  const { person, withName } = props;
  const { name, manager } = person;
  return (
    <Section title={t('facts')}>
      <Facts
        facts={[
          {
            term: t('name'),
            value: withName && (name ? `${name.givenName} ${name.surname}` : t('noName')),
          },
          {
            term: t('email'),
            value: name?.email && <a href={`mailto:${name.email}`}>{name.email}</a>,
          },
          { term: t('authority'), value: person.authority.name },
          {
            term: t('manager'),
            value: manager ? (
              <PersonLink person={manager} />
            ) : (
              <span className="va-muted">{t('noManager')}</span>
            ),
          },
          { term: t('externalId'), value: person.externalId },
          { term: t('inRegister'), value: format.interval(person.valid) },
        ].filter(({ value }) => value !== false)}
      />
    </Section>
  );
}
