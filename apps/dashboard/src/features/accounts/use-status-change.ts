import { useTranslation } from 'react-i18next';
import { useChange } from '../../lib/query/use-change.js';
import { ChangeAccountStatusDocument } from './account-changes.graphql.js';
import { storeAccount } from './accounts.queries.js';

/** Takes an account to another status, and shows it as it then is. */
export function useStatusChange() {
  const { t } = useTranslation('accountForms');
  return useChange(ChangeAccountStatusDocument, {
    done: t('statusDone'),
    store: ({ changeAccountStatus }, client) => storeAccount(changeAccountStatus.account, client),
    evaluation: ({ changeAccountStatus }) => changeAccountStatus.evaluation,
  });
}
