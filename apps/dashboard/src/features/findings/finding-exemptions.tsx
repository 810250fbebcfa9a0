import { Link } from '@tanstack/react-router';
import { Button, Notice, Section, StatusTag, useFormat } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ExemptionActs } from '../exemptions/exemption-acts.js';
import { RequestExemptionDialog } from '../exemptions/request-dialog.js';
import { useMay } from '../viewer/viewer.queries.js';
import type { FindingDetail } from './findings.queries.js';

/** What was asked for and decided about exemptions, and the form to ask for one. */
export function FindingExemptions({ finding }: { finding: FindingDetail }): ReactElement | null {
  const { t } = useTranslation('exemptions');
  const [asking, setAsking] = useState(false);
  const { exemptions, canRequestExemption } = finding;
  const mayRead = useMay('exemption.read');
  if (!mayRead) return null;
  const pending = exemptions.some(({ state }) => state === 'REQUESTED');
  return (
    <Section
      title={t('ofFinding')}
      aside={
        canRequestExemption &&
        !pending && (
          <Button small onClick={() => setAsking(true)}>
            {t('request')}
          </Button>
        )
      }
    >
      {exemptions.length === 0 ? (
        <p className="va-muted">{t('ofFindingEmpty')}</p>
      ) : (
        <ul className="va-lines va-lines--plain">
          {exemptions.map((one) => (
            <ExemptionLine key={one.id} exemption={one} />
          ))}
        </ul>
      )}
      {asking && <RequestExemptionDialog findingId={finding.id} onClose={() => setAsking(false)} />}
    </Section>
  );
}

function ExemptionLine({
  exemption,
}: {
  exemption: FindingDetail['exemptions'][number];
}): ReactElement {
  const format = useFormat();
  return (
    <li>
      <p>
        <Link to="/exemptions/$exemptionId" params={{ exemptionId: exemption.id }}>
          {format.interval(exemption.valid)}
        </Link>
        <small>{exemption.reason}</small>
      </p>
      <span className="va-row">
        <StatusTag kind="exemptionState" value={exemption.state} />
        <ExemptionActs exemption={exemption} small />
      </span>
    </li>
  );
}

/** Until when the finding rests. */
export function ExemptedNotice({ finding }: { finding: FindingDetail }): ReactElement | null {
  const { t } = useTranslation('exemptions');
  const format = useFormat();
  if (finding.state !== 'EXEMPTED') return null;
  const { exemptedUntil } = finding;
  return (
    <Notice tone={exemptedUntil ? 'info' : 'warn'}>
      <p>
        {exemptedUntil ? t('exemptedUntil', { until: format.end(exemptedUntil) }) : t('exempted')}
      </p>
    </Notice>
  );
}
