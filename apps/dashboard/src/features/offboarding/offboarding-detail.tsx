import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Breadcrumbs, Button, Facts, Notice, Page, Section, useFormat } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadedOne } from '../../lib/query/loaded.js';
import { useTitle } from '../../lib/use-title.js';
import { AccountLink } from '../accounts/account-link.js';
import { accountName } from '../accounts/account-name.js';
import { PersonLink } from '../people/person-link.js';
import { OffboardingState } from './offboarding-state.js';
import { ItemEvidence } from './item-evidence.js';
import { offboardingQuery, type Offboarding, type OffboardingItem } from './offboarding.queries.js';
import { TickDialog } from './tick-dialog.js';

/** One list: what is to be done, and what shows that it was. */
export function OffboardingDetail({ id }: { id: string }): ReactElement {
  const query = useQuery(offboardingQuery(id));
  return <LoadedOne query={query}>{(row) => <DetailPage row={row} />}</LoadedOne>;
}

function DetailPage({ row }: { row: Offboarding }): ReactElement {
  const { t } = useTranslation('offboarding');
  const title = t('detailTitle', { person: row.person.functionLabel });
  useTitle(accountName(row.account), title);
  return (
    <Page
      breadcrumbs={
        <Breadcrumbs>
          <Link to="/offboardings">{t('title')}</Link>
          {row.person.functionLabel}
        </Breadcrumbs>
      }
      title={title}
      sub={
        <>
          {row.account.authority.name} <OffboardingState row={row} />
        </>
      }
    >
      <WhatItIsAbout row={row} />
      <CheckList row={row} />
    </Page>
  );
}

function WhatItIsAbout({ row }: { row: Offboarding }): ReactElement {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  return (
    <Section title={t('facts')}>
      <Facts
        facts={[
          { term: t('account'), value: <AccountLink account={row.account} /> },
          { term: t('person'), value: <PersonLink person={row.person} /> },
          { term: t('cause'), value: t(`cause_${row.cause}`) },
          { term: t('endedAt'), value: format.dateTime(row.endedAt) },
          { term: t('openedAt'), value: format.dateTime(row.openedAt) },
          { term: t('closedAt'), value: row.closedAt && format.dateTime(row.closedAt) },
        ]}
      />
    </Section>
  );
}

const SENTENCES = { DONE: 'checklistDone', NOT_NEEDED: 'checklistNotNeeded' } as const;

function CheckList({ row }: { row: Offboarding }): ReactElement {
  const { t } = useTranslation('offboarding');
  const [ticking, setTicking] = useState<OffboardingItem | null>(null);
  const isOpen = row.outcome === null;
  return (
    <Section title={t('checklist')}>
      <Notice tone={isOpen ? 'warn' : 'ok'}>
        {t(row.outcome === null ? 'checklistOpen' : SENTENCES[row.outcome])}
      </Notice>
      <ol className="va-checklist">
        {row.items.map((item) => (
          <li key={item.id} className="va-checklist__item">
            <div>
              <strong>{t(`item_${item.kind}`)}</strong>
              <p className="va-muted">{t(`hint_${item.kind}`)}</p>
              <ItemEvidence item={item} />
            </div>
            {isOpen && row.canWork && item.doneAt === null && (
              <Button
                variant="primary"
                aria-label={t('tickOf', { what: t(`item_${item.kind}`) })}
                onClick={() => setTicking(item)}
              >
                {t('tick')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {ticking && (
        <TickDialog item={ticking} accountId={row.account.id} onClose={() => setTicking(null)} />
      )}
    </Section>
  );
}
