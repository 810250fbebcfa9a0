import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Page } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CancelLink } from '../../lib/forms/cancel-link.js';
import { FormFrame, FormGroup, FormPair } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { given } from '../../lib/forms/values.js';
import { LoadedOne } from '../../lib/query/loaded.js';
import { useChange } from '../../lib/query/use-change.js';
import { useTitle } from '../../lib/use-title.js';
import { useMay } from '../viewer/viewer.queries.js';
import { ChangePersonDocument } from './people.graphql.js';
import { personQuery, storePerson, type PersonDetail } from './people.queries.js';
import { PersonCrumbs } from './person-crumbs.js';
import { PersonField } from './person-field.js';
import { toChangeInput, toChangeValues } from './person-input.js';

/** Changes what the register says about a person. */
export function PersonChangeScreen({ id }: { id: string }): ReactElement {
  const query = useQuery(personQuery(id));
  return (
    <LoadedOne query={query} open={(person) => person.canEdit}>
      {(person) => <ChangePage key={person.id} person={person} />}
    </LoadedOne>
  );
}

function ChangePage({ person }: { person: PersonDetail }): ReactElement {
  const { t } = useTranslation('people');
  useTitle(person.functionLabel, t('change'));
  return (
    <Page
      title={t('change')}
      sub={`${person.functionLabel}, ${person.authority.name}`}
      breadcrumbs={<PersonCrumbs person={person}>{t('change')}</PersonCrumbs>}
    >
      <ChangeForm person={person} />
    </Page>
  );
}

function usePersonChangeForm(person: PersonDetail) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const change = useChange(ChangePersonDocument, {
    done: t('changed'),
    store: ({ changePerson }, client) => storePerson(changePerson.person, client),
    stale: ['account'],
    evaluation: ({ changePerson }) => changePerson.evaluation,
  });
  return useChangeForm({
    values: toChangeValues(person),
    check: ({ functionLabel }) => ({
      functionLabel: given(functionLabel) ? undefined : t('missingLabel'),
    }),
    submit: async (values) => {
      await change({ input: toChangeInput(person, values) });
      await navigate({ to: '/people/$personId', params: { personId: person.id } });
    },
  });
}

function ChangeForm({ person }: { person: PersonDetail }): ReactElement {
  const { t } = useTranslation(['people', 'common']);
  const form = usePersonChangeForm(person);
  const mayName = useMay('names.read', person.authority.id);
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <FormGroup title={t('people:groupFunction')}>
          <form.AppField name="functionLabel">
            {(field) => <field.Text label={t('people:label')} hint={t('people:labelHint')} />}
          </form.AppField>
          <form.AppField name="managerId">
            {() => (
              <PersonField
                label={t('people:manager')}
                hint={t('people:managerHint')}
                startText={person.manager?.functionLabel}
                optional
              />
            )}
          </form.AppField>
          <form.AppField name="externalId">
            {(field) => (
              <field.Text
                label={t('people:externalId')}
                hint={t('people:externalIdHint')}
                optional
              />
            )}
          </form.AppField>
        </FormGroup>
        {mayName && (
          <FormGroup title={t('people:groupNewName')}>
            <p className="va-muted">{t('people:newNameHint')}</p>
            <FormPair>
              <form.AppField name="givenName">
                {(field) => <field.Text label={t('people:givenName')} optional />}
              </form.AppField>
              <form.AppField name="surname">
                {(field) => <field.Text label={t('people:surname')} optional />}
              </form.AppField>
            </FormPair>
            <FormPair>
              <form.AppField name="email">
                {(field) => <field.Text label={t('people:email')} type="email" optional />}
              </form.AppField>
              <form.AppField name="from">
                {(field) => <field.Date label={t('people:nameFrom')} optional />}
              </form.AppField>
            </FormPair>
          </FormGroup>
        )}
        <form.AppField name="reason">{(field) => <field.Reason />}</form.AppField>
        <form.Actions
          submit={t('common:save')}
          cancel={<CancelLink to="/people/$personId" params={{ personId: person.id }} />}
        />
      </form.AppForm>
    </FormFrame>
  );
}
