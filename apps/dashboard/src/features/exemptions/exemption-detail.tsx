import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  Breadcrumbs,
  buttonClass,
  Columns,
  ExactTime,
  Facts,
  Page,
  Section,
  StatusTag,
  useFormat,
} from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadedOne } from '../../lib/query/loaded.js';
import { useChange } from '../../lib/query/use-change.js';
import { useTitle } from '../../lib/use-title.js';
import { AccountLink } from '../accounts/account-link.js';
import { AuthorityLink } from '../authorities/authority-name.js';
import { OpinionSection } from '../opinions/opinion-section.js';
import { useBilingual } from '../rules/rule-text.js';
import { ExemptionActs } from './exemption-acts.js';
import { GiveExemptionOpinionDocument } from './exemptions.graphql.js';
import { exemptionQuery, storeExemption, type ExemptionDetail } from './exemptions.queries.js';

/** What is waived, why, for how long, and who decided. */
export function ExemptionDetailScreen({ id }: { id: string }): ReactElement {
  const query = useQuery(exemptionQuery(id));
  return <LoadedOne query={query}>{(one) => <ExemptionView exemption={one} />}</LoadedOne>;
}

function ExemptionView({ exemption }: { exemption: ExemptionDetail }): ReactElement {
  const { t } = useTranslation('exemptions');
  const pick = useBilingual();
  const { rule, findingId } = exemption;
  const title = `${t('exemption')}: ${pick(rule.titleDe, rule.titleEn)}`;
  useTitle(title, t('title'));
  return (
    <Page
      breadcrumbs={
        <Breadcrumbs>
          <Link to="/exemptions">{t('title')}</Link>
          {title}
        </Breadcrumbs>
      }
      title={title}
      sub={
        <span className="va-row">
          <span className="va-code">{rule.id}</span>
          <StatusTag kind="exemptionState" value={exemption.state} />
        </span>
      }
      actions={<ExemptionActs exemption={exemption} />}
    >
      <Columns>
        <div className="va-stack">
          <Texts exemption={exemption} />
          <ExemptionOpinion exemption={exemption} />
        </div>
        <div className="va-stack">
          <ExemptionFacts exemption={exemption} />
          {exemption.state === 'REQUESTED' && (
            <Section title={t('whoDecides')}>
              <p>{t(`decides_${exemption.decidedIn}`)}</p>
            </Section>
          )}
          {findingId && (
            <Link to="/findings/$findingId" params={{ findingId }} className={buttonClass()}>
              {t('goFinding')}
            </Link>
          )}
        </div>
      </Columns>
    </Page>
  );
}

function Texts({ exemption }: { exemption: ExemptionDetail }): ReactElement {
  const { t } = useTranslation('exemptions');
  const missing = <span className="va-muted">{t('notOnRecord')}</span>;
  return (
    <>
      <Section title={t('reason')}>
        <p>{exemption.reason ?? missing}</p>
      </Section>
      <Section title={t('risk')}>
        <p>{exemption.riskAssessment ?? missing}</p>
      </Section>
      {exemption.decisionNote && (
        <Section title={t('decision')}>
          <p>{exemption.decisionNote}</p>
        </Section>
      )}
      {exemption.withdrawalNote && (
        <Section title={t('withdrawal')}>
          <p>{exemption.withdrawalNote}</p>
        </Section>
      )}
    </>
  );
}

function ExemptionOpinion({ exemption }: { exemption: ExemptionDetail }): ReactElement {
  const { t } = useTranslation('opinions');
  const { id: exemptionId, state, opinions, canAdvise } = exemption;
  const give = useChange(GiveExemptionOpinionDocument, {
    done: t('done'),
    store: ({ giveExemptionOpinion }, client) =>
      storeExemption(giveExemptionOpinion.exemption, client),
  });
  return (
    <OpinionSection
      opinions={opinions}
      isOpen={state === 'REQUESTED'}
      canAdvise={canAdvise}
      give={(opinion) => give({ input: { exemptionId, opinion } })}
    />
  );
}

function ExemptionFacts({ exemption }: { exemption: ExemptionDetail }): ReactElement {
  const { t } = useTranslation(['exemptions', 'vocabulary']);
  const format = useFormat();
  const { account, decidedAt, withdrawnAt, reviewOn } = exemption;
  return (
    <Section title={t('exemptions:facts')}>
      <Facts
        facts={[
          { term: t('exemptions:account'), value: account && <AccountLink account={account} /> },
          {
            term: t('exemptions:authority'),
            value: <AuthorityLink authority={exemption.authority} />,
          },
          {
            term: t('exemptions:subject'),
            value: `${t(`vocabulary:subject.${exemption.subjectType}`)}: ${exemption.subjectLabel}`,
          },
          { term: t('exemptions:period'), value: format.interval(exemption.valid) },
          { term: t('exemptions:reviewOn'), value: reviewOn && format.date(reviewOn) },
          {
            term: t('exemptions:requestedBy'),
            value: exemption.requestedBy?.functionLabel ?? t('exemptions:notOnRecord'),
          },
          {
            term: t('exemptions:requested'),
            value: <ExactTime value={exemption.requestedAt} />,
          },
          { term: t('exemptions:decidedBy'), value: exemption.decidedBy?.functionLabel },
          { term: t('exemptions:decidedAt'), value: decidedAt && <ExactTime value={decidedAt} /> },
          {
            term: t('exemptions:withdrawnAt'),
            value: withdrawnAt && <ExactTime value={withdrawnAt} />,
          },
        ]}
      />
    </Section>
  );
}
