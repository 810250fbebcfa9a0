import type { ResultOf } from '@vieraugen/contract';
import { OFFICIAL_PAGES, type OfficialPage } from '@vieraugen/domain';
import { Breakable, Button, Facts, Section, Tag, useFormat } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../lib/query/use-change.js';
import { ConceptDialog } from './concept-dialog.js';
import { CheckAccountPagesDocument, type PresenceFields } from './presence.graphql.js';

export type Presence = ResultOf<typeof PresenceFields>;

interface PresenceProps {
  account: Presence;
  mayWrite: boolean;
}

/** Whether what an account has to lead to is there, and whether it is proved to be official. */
export function AccountPresence({ account, mayWrite }: PresenceProps): ReactElement {
  const { t } = useTranslation('presence');
  const [recording, setRecording] = useState(false);
  return (
    <Section title={t('title')} aside={mayWrite && <Look account={account} />}>
      <Facts
        facts={[
          ...OFFICIAL_PAGES.map((page) => ({
            term: t(`pageOf.${page}`),
            value: <PageResult account={account} page={page} />,
          })),
          { term: t('proof'), value: <Proof verification={account.verification} /> },
          { term: t('concept'), value: <Concept concept={account.usageConcept} /> },
        ]}
      />
      {mayWrite && (
        <p>
          <Button small icon="plus" onClick={() => setRecording(true)}>
            {t('record')}
          </Button>
        </p>
      )}
      {recording && <ConceptDialog account={account} onClose={() => setRecording(false)} />}
    </Section>
  );
}

/** The demo's addresses lead nowhere, and what is not in operation has nothing to show. */
function Look({ account }: { account: Presence }): ReactElement | null {
  const { t } = useTranslation('presence');
  const [looking, setLooking] = useState(false);
  const look = useChange(CheckAccountPagesDocument, {
    done: t('checked'),
    stale: ['account'],
    evaluation: ({ checkAccountPages }) => checkAccountPages.evaluation,
  });
  if (account.isDemo || account.status !== 'ACTIVE') return null;
  const onClick = () => {
    setLooking(true);
    void look({ id: account.id }).finally(() => setLooking(false));
  };
  return (
    <Button small icon="search" onClick={onClick} disabled={looking}>
      {t('check')}
    </Button>
  );
}

const ADDRESS: Readonly<Record<OfficialPage, (account: Presence) => string | null>> = {
  IMPRINT: ({ imprintUrl }) => imprintUrl,
  PRIVACY: ({ privacyUrl }) => privacyUrl,
  NETIQUETTE: ({ netiquetteUrl }) => netiquetteUrl,
  ALTERNATIVE: ({ alternativeChannelUrl }) => alternativeChannelUrl,
};

function PageResult({ account, page }: { account: Presence; page: OfficialPage }): ReactElement {
  const { t } = useTranslation('presence');
  const url = ADDRESS[page](account);
  if (!url)
    return (
      <Tag tone="warn" icon="warn">
        {t('missing')}
      </Tag>
    );
  const check = account.pageChecks.find((one) => one.page === page && one.url === url);
  return (
    <>
      <a href={url}>
        <Breakable text={url} />
      </a>
      <br />
      <CheckResult check={check} />
    </>
  );
}

function CheckResult({
  check,
}: {
  check: Presence['pageChecks'][number] | undefined;
}): ReactElement {
  const { t } = useTranslation('presence');
  if (!check)
    return (
      <Tag tone="unk" icon="unknown">
        {t('notChecked')}
      </Tag>
    );
  const { status, failure } = check;
  if (status === 200) return <Seen tone="ok" text={t('reachable')} at={check.checkedAt} />;
  const text = failure ? t(`failure.${failure}`) : t('answered', { status: String(status ?? '') });
  return <Seen tone="bad" text={text} at={check.checkedAt} />;
}

function Proof({ verification }: { verification: Presence['verification'] }): ReactElement {
  const { t } = useTranslation('presence');
  if (!verification)
    return (
      <Tag tone="unk" icon="unknown">
        {t('notChecked')}
      </Tag>
    );
  const { ok, method, checkedAt } = verification;
  return (
    <>
      {t(`method.${method}`)}
      <br />
      <Seen tone={ok ? 'ok' : 'bad'} text={t(ok ? 'proved' : 'notProved')} at={checkedAt} />
    </>
  );
}

function Seen(props: { tone: 'ok' | 'bad'; text: string; at: string }): ReactElement {
  const { t } = useTranslation('presence');
  const format = useFormat();
  return (
    <>
      <Tag tone={props.tone} icon={props.tone}>
        {props.text}
      </Tag>{' '}
      <small>{t('checkedAt', { at: format.date(props.at) })}</small>
    </>
  );
}

function Concept({ concept }: { concept: Presence['usageConcept'] }): ReactElement {
  const { t } = useTranslation('presence');
  const format = useFormat();
  if (!concept)
    return (
      <Tag tone="warn" icon="warn">
        {t('conceptMissing')}
      </Tag>
    );
  const { title, url, approvedOn, reviewBy, dpiaStatus } = concept;
  const said = [
    approvedOn ? t('conceptApproved', { on: format.date(approvedOn) }) : t('conceptNotApproved'),
    reviewBy && t('conceptReview', { on: format.date(reviewBy) }),
    `${t('dpia')}: ${t(`dpiaStatus.${dpiaStatus}`)}`,
  ];
  return (
    <>
      {url ? <a href={url}>{title}</a> : title}
      <br />
      <small>{said.filter(Boolean).join(' · ')}</small>
    </>
  );
}
