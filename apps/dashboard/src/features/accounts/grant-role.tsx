import { useStore } from '@tanstack/react-form';
import { AUTHORIZATION_ROLES } from '@vieraugen/domain';
import { FieldError } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useControl } from '../../lib/forms/fields.js';
import type { AccountDetail } from './accounts.queries.js';
import type { GrantFormApi } from './authorization-grant.js';
import { DEPUTY_SCOPE } from './grant-input.js';

const HINTS = {
  OWNER: 'roleOwner',
  AUTHOR: 'roleAuthor',
  DEPUTY: 'roleDeputy',
  MODERATOR: 'roleModerator',
  TECH_ADMIN: 'roleTechAdmin',
} as const;

interface RoleProps {
  form: GrantFormApi;
  account: AccountDetail;
}

/** The role, and for a deputy: whose, and for what. */
export function GrantRole({ form, account }: RoleProps): ReactElement {
  const { t } = useTranslation(['accountForms', 'vocabulary']);
  const role = useStore(form.store, (state) => state.values.role);
  const principals = account.authorizations.filter(
    (other) => !other.valid.to && (other.role === 'AUTHOR' || other.role === 'OWNER'),
  );
  return (
    <>
      <form.AppField name="role">
        {(field) => (
          <field.Radio
            label={t('accountForms:role')}
            choices={AUTHORIZATION_ROLES.map((value) => ({
              value,
              label: t(`vocabulary:role.${value}`),
              hint: t(`accountForms:${HINTS[value]}`),
            }))}
          />
        )}
      </form.AppField>
      {role === 'DEPUTY' && (
        <>
          <form.AppField name="principalId">
            {(field) => (
              <field.Select
                label={t('accountForms:principal')}
                choices={principals.map(({ id, person, role: theirs }) => ({
                  value: id,
                  label: `${person.functionLabel} (${t(`vocabulary:role.${theirs}`)})`,
                }))}
              />
            )}
          </form.AppField>
          <form.AppField name="scope">{() => <ScopeField />}</form.AppField>
        </>
      )}
    </>
  );
}

function ScopeField(): ReactElement {
  const { t } = useTranslation(['accountForms', 'vocabulary']);
  const { id, error, value, onChange } = useControl<readonly string[]>(t('accountForms:scope'));
  return (
    <fieldset id={id} className={error ? 'va-field va-field--error' : 'va-field'}>
      <legend className="va-label">{t('accountForms:scope')}</legend>
      <div className="va-choices">
        {DEPUTY_SCOPE.map((kind) => (
          <label key={kind} className="va-choice">
            <input
              type="checkbox"
              checked={value.includes(kind)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...value, kind] : value.filter((other) => other !== kind),
                )
              }
            />
            {t(`vocabulary:actionKind.${kind}`)}
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
