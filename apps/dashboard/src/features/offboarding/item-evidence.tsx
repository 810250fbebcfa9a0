import { Tag, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OffboardingItem } from './offboarding.queries.js';

/** Whether an item is done, and what shows it. */
export function ItemEvidence({ item }: { item: OffboardingItem }): ReactElement {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  const { doneAt, evidence } = item;
  if (doneAt === null)
    return (
      <Tag tone="warn" icon="circle">
        {t('notDone')}
      </Tag>
    );
  return (
    <>
      <Tag tone="ok" icon="ok">
        {t('doneAt', { at: format.dateTime(doneAt) })}
      </Tag>{' '}
      {evidence && <Shown evidence={evidence} />}
    </>
  );
}

/** The file or the statement; those who may not open it read only that the item is done. */
function Shown({ evidence }: { evidence: NonNullable<OffboardingItem['evidence']> }): ReactElement {
  const { t } = useTranslation('offboarding');
  if (evidence.kind !== 'FILE')
    return (
      <span>{t('evidenceStatement', { who: evidence.byFunction, text: evidence.statement })}</span>
    );
  return (
    <span>
      <a href={`/api/evidence/${evidence.id}`} download>
        {t('evidenceFile', { name: evidence.fileName })}
      </a>
      <small className="va-hash">{t('evidenceHash', { hash: evidence.sha256 })}</small>
    </span>
  );
}
