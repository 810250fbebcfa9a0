import { Button, EmptyState, ExactTime, Section } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/query/connection.js';
import { LoadedList } from '../../lib/query/loaded-list.js';
import { accountHistoryQuery, type HistoryEntry } from './accounts.queries.js';
import type { TabProps } from './account-view.js';
import { useActionText } from '../audit/action-text.js';
import { changedFields } from '../audit/changed-fields.js';

/** Every change: by whom, what, why, before and after. */
export function TabHistory({ account }: TabProps): ReactElement {
  const { t } = useTranslation(['accounts', 'ui']);
  const list = useConnection(accountHistoryQuery(account.id));
  return (
    <Section title={t('accounts:tab_history')}>
      <LoadedList list={list}>
        {list.rows.length === 0 && (
          <EmptyState icon="history" title={t('accounts:historyEmpty')}>
            {t('accounts:historyEmptyText')}
          </EmptyState>
        )}
        <ul className="va-lines va-lines--dated">
          {list.rows.map((entry) => (
            <HistoryLine key={entry.id} entry={entry} />
          ))}
        </ul>
        {list.paging.hasMore && (
          <p>
            <Button busy={list.paging.busy} onClick={list.paging.onMore}>
              {t('ui:showMore')}
            </Button>
          </p>
        )}
      </LoadedList>
    </Section>
  );
}

function HistoryLine({ entry }: { entry: HistoryEntry }): ReactElement {
  const { t } = useTranslation('accounts');
  const actionText = useActionText();
  const fields = changedFields(entry.before, entry.after);
  return (
    <li>
      <ExactTime value={entry.at} />
      <div>
        {actionText(entry.action)}
        <small>
          {entry.actorLabel}
          {entry.reason && ` · ${entry.reason}`}
        </small>
        {fields.length > 0 && (
          <details>
            <summary className="va-link va-small">{t('showChange')}</summary>
            <ChangeTable fields={fields} />
          </details>
        )}
      </div>
    </li>
  );
}

function ChangeTable(props: { fields: ReturnType<typeof changedFields> }): ReactElement {
  const { t } = useTranslation('accounts');
  return (
    <table className="va-table">
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {props.fields.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
