import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Breadcrumbs, Button, Columns, Notice, Page, StatusTag } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadedOne } from '../../lib/query/loaded.js';
import { useTitle } from '../../lib/use-title.js';
import { accountName } from '../accounts/account-name.js';
import { shortNameOf } from '../authorities/authority-name.js';
import { useBilingual } from '../rules/rule-text.js';
import { ACTS, ActDialog, type Act } from './act-dialog.js';
import { DueTag } from './due-tag.js';
import { FindingEvidence } from './finding-evidence.js';
import { ExemptedNotice, FindingExemptions } from './finding-exemptions.js';
import { FindingFix } from './finding-fix.js';
import { FindingHistory } from './finding-history.js';
import { FindingRule } from './finding-rule.js';
import { FindingWhere } from './finding-where.js';
import { findingQuery, OPEN_STATES, type FindingDetail } from './findings.queries.js';

/** Why it is wrong, what proves it, what the rule says and where it comes from, how to fix it. */
export function FindingDetailScreen({ id }: { id: string }): ReactElement {
  const query = useQuery(findingQuery(id));
  return <LoadedOne query={query}>{(finding) => <FindingView finding={finding} />}</LoadedOne>;
}

function FindingView({ finding }: { finding: FindingDetail }): ReactElement {
  const { t } = useTranslation('findings');
  const pick = useBilingual();
  const title = pick(finding.titleDe, finding.titleEn);
  const where = finding.account ? accountName(finding.account) : shortNameOf(finding.authority);
  useTitle(`${title}: ${where}`, t('title'));
  return (
    <Page
      breadcrumbs={
        <Breadcrumbs>
          <Link to="/findings">{t('title')}</Link>
          {title}
        </Breadcrumbs>
      }
      title={
        <>
          {title} <span className="va-light">{where}</span>
        </>
      }
      sub={<FindingTags finding={finding} />}
      actions={finding.canAct && finding.state !== 'EXEMPTED' && <FindingActs finding={finding} />}
    >
      <ProposedDismissal finding={finding} />
      <ExemptedNotice finding={finding} />
      <Columns>
        <div className="va-stack">
          <FindingEvidence finding={finding} />
          <FindingFix finding={finding} />
          <FindingExemptions finding={finding} />
          <FindingHistory finding={finding} />
        </div>
        <div className="va-stack">
          <FindingRule finding={finding} />
          <FindingWhere finding={finding} />
        </div>
      </Columns>
    </Page>
  );
}

function FindingTags({ finding }: { finding: FindingDetail }): ReactElement {
  const isOpen = OPEN_STATES.includes(finding.state);
  return (
    <span className="va-row">
      <span className="va-code">{finding.rule.id}</span>
      <StatusTag kind="severity" value={finding.severity} />
      <StatusTag kind="result" value={finding.result} />
      <StatusTag kind="findingState" value={finding.state} />
      {isOpen && finding.result === 'VIOLATED' && finding.dueAt && <DueTag dueAt={finding.dueAt} />}
    </span>
  );
}

function FindingActs({ finding }: { finding: FindingDetail }): ReactElement {
  const { t } = useTranslation('findings');
  const [act, setAct] = useState<Act | null>(null);
  const proposed = dismissalProposal(finding) !== undefined;
  const offered = [
    ...ACTS.filter(
      (one) =>
        !(one === 'acknowledge' && finding.state !== 'OPEN' && finding.state !== 'REOPENED') &&
        !(one === 'startWork' && finding.state === 'IN_REMEDIATION') &&
        !(one === 'dismiss' && proposed),
    ),
    ...(proposed ? (['confirmDismissal'] as const) : []),
  ];
  return (
    <>
      {offered.map((one) => (
        <Button
          key={one}
          variant={one === 'startWork' ? 'primary' : 'secondary'}
          onClick={() => setAct(one)}
        >
          {t(one)}
        </Button>
      ))}
      {act && <ActDialog act={act} ids={[finding.id]} onClose={() => setAct(null)} />}
    </>
  );
}

/** The proposal to dismiss it, if that was the last thing that happened. */
function dismissalProposal(finding: FindingDetail): FindingDetail['events'][number] | undefined {
  const last = [...finding.events].sort((a, b) => b.at.localeCompare(a.at))[0];
  return last?.type === 'DISMISSAL_PROPOSED' ? last : undefined;
}

function ProposedDismissal({ finding }: { finding: FindingDetail }): ReactElement | null {
  const { t } = useTranslation('findings');
  const proposal = dismissalProposal(finding);
  if (!proposal) return null;
  return (
    <Notice tone="warn" title={t('dismissalProposed')}>
      <p>{t('dismissalProposedBy', { who: proposal.actorLabel ?? t('byNobody') })}</p>
      {proposal.note && <blockquote className="va-quote">{proposal.note}</blockquote>}
    </Notice>
  );
}
