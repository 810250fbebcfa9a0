import { FUNCTIONS } from '@vieraugen/domain';
import { Link, useNavigate } from '@tanstack/react-router';
import { Breadcrumbs, Page } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CancelLink } from '../../lib/forms/cancel-link.js';
import { FormFrame, FormGroup, FormPair } from '../../lib/forms/form-frame.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import { useChange } from '../../lib/query/use-change.js';
import { useTitle } from '../../lib/use-title.js';
import { AuthorityField } from '../authorities/authority-field.js';
import { useViewer, type Viewer } from '../viewer/viewer.queries.js';
import { RegisterPersonDocument } from './people.graphql.js';
import { PersonField } from './person-field.js';
import { checkPerson, EMPTY_PERSON, toRegisterInput } from './person-input.js';

/** Enters a person: the function is enough, the name is not needed. */
export function PersonRegister(): ReactElement {
  const { t } = useTranslation('people');
  useTitle(t('registerTitle'));
  return (
    <Page
      title={t('registerTitle')}
      sub={t('registerSub')}
      breadcrumbs={
        <Breadcrumbs>
          <Link to="/people">{t('title')}</Link>
          {t('registerTitle')}
        </Breadcrumbs>
      }
    >
      <RegisterForm />
    </Page>
  );
}

/** A manager enters their own team: themselves as who leads it. */
function leaderOf({ roles, personId, label }: Viewer): { id: string; label: string } | null {
  return roles.includes('MANAGER') && personId ? { id: personId, label } : null;
}

function useRegisterForm() {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const viewer = useViewer();
  const register = useChange(RegisterPersonDocument, {
    done: t('registered'),
    stale: ['person', 'training'],
    evaluation: ({ registerPerson }) => registerPerson.evaluation,
  });
  const say = {
    missingFunction: t('missingFunction'),
    missingLabel: t('missingLabel'),
    missingAuthority: t('missingAuthority'),
    nameIncomplete: t('nameIncomplete'),
  };
  return useChangeForm({
    values: {
      ...EMPTY_PERSON,
      authorityId: viewer.authority?.id ?? '',
      managerId: leaderOf(viewer)?.id ?? '',
    },
    check: (values) => checkPerson(values, say),
    submit: async (values) => {
      const input = toRegisterInput(values);
      if (!input) return;
      const { registerPerson } = await register({ input });
      const params = { personId: registerPerson.person.id };
      await navigate({ to: '/people/$personId', params });
    },
  });
}

function RegisterForm(): ReactElement {
  const { t } = useTranslation(['people', 'vocabulary']);
  const form = useRegisterForm();
  const viewer = useViewer();
  const { authority, roles } = viewer;
  return (
    <FormFrame form={form}>
      <form.AppForm>
        <form.Summary />
        <FormGroup title={t('people:groupFunction')}>
          <form.AppField name="function">
            {(field) => (
              <field.Select
                label={t('people:functionKind')}
                choices={FUNCTIONS.map((value) => ({
                  value,
                  label: t(`vocabulary:officialFunction.${value}`),
                }))}
              />
            )}
          </form.AppField>
          <form.AppField name="functionLabel">
            {(field) => <field.Text label={t('people:label')} hint={t('people:labelHint')} />}
          </form.AppField>
          <form.AppField name="authorityId">
            {() => <AuthorityField label={t('people:authority')} startText={authority?.name} />}
          </form.AppField>
          <form.AppField name="managerId">
            {() => (
              <PersonField
                label={t('people:manager')}
                hint={t(
                  roles.includes('MANAGER') ? 'people:managerHintTeam' : 'people:managerHint',
                )}
                startText={leaderOf(viewer)?.label}
                optional={!roles.includes('MANAGER')}
              />
            )}
          </form.AppField>
          <form.AppField name="from">
            {(field) => (
              <field.Date label={t('people:from')} hint={t('people:fromHint')} optional />
            )}
          </form.AppField>
        </FormGroup>
        <FormGroup title={t('people:groupName')}>
          <p className="va-muted">{t('people:nameHint')}</p>
          <FormPair>
            <form.AppField name="givenName">
              {(field) => <field.Text label={t('people:givenName')} optional />}
            </form.AppField>
            <form.AppField name="surname">
              {(field) => <field.Text label={t('people:surname')} optional />}
            </form.AppField>
          </FormPair>
          <form.AppField name="email">
            {(field) => <field.Text label={t('people:email')} type="email" optional />}
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
        <form.Actions submit={t('people:registerSubmit')} cancel={<CancelLink to="/people" />} />
      </form.AppForm>
    </FormFrame>
  );
}
