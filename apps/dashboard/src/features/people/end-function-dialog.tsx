import { useNow } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MomentDialog } from '../../lib/forms/moment-dialog.js';
import { useChange } from '../../lib/query/use-change.js';
import { AccountConsequence } from './account-consequence.js';
import { affectedAccounts } from './affected-accounts.js';
import { EndFunctionDocument } from './people.graphql.js';
import { storePerson, type PersonDetail, type PersonFunction } from './people.queries.js';

interface DialogProps {
  person: PersonDetail;
  ending: PersonFunction;
  onClose: () => void;
}

/** Ends a function, after naming the accounts that the person still reaches. */
export function EndFunctionDialog({ person, ending, onClose }: DialogProps): ReactElement {
  const { t } = useTranslation('people');
  const accounts = affectedAccounts(person.authorizations, person.accessGrants, useNow());
  const end = useChange(EndFunctionDocument, {
    done: t('functionEnded'),
    store: ({ endFunction }, client) => storePerson(endFunction.person, client),
    evaluation: ({ endFunction }) => endFunction.evaluation,
  });
  return (
    <MomentDialog
      title={t('endTitle', { what: ending.label })}
      consequence={
        <AccountConsequence
          accounts={accounts}
          none={t('endConsequenceNone')}
          some={t('endConsequence', { count: accounts.length })}
          next={t('endConsequenceNext')}
        />
      }
      at={{ label: t('endAt'), missing: t('missingEnd') }}
      submit={t('endFunction')}
      onSubmit={(moment) => end({ input: { functionAssignmentId: ending.id, ...moment } })}
      onClose={onClose}
    />
  );
}
