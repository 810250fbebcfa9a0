import { ExactTime, Section, StatusTag } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingDetail } from './findings.queries.js';

const KNOWN = [
  'OPENED',
  'REOPENED',
  'RESOLVED',
  'RESULT_CHANGED',
  'ACKNOWLEDGED',
  'IN_REMEDIATION',
  'DISMISSED',
  'EXEMPTED',
  'DISMISSAL_PROPOSED',
] as const;

/** What happened to it, newest first. */
export function FindingHistory({ finding }: { finding: FindingDetail }): ReactElement {
  const { t } = useTranslation(['findings', 'vocabulary']);
  const events = [...finding.events].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Section title={t('findings:history')}>
      <ul className="va-lines va-lines--dated">
        {events.map((event) => {
          const known = KNOWN.find((type) => type === event.type.toUpperCase());
          return (
            <li key={event.id}>
              <ExactTime value={event.at} />
              <div>
                {known ? t(`findings:event_${known}`) : t(`vocabulary:findingState.${event.state}`)}
                <small>{event.actorLabel ?? t('findings:byNobody')}</small>
                {event.note && <blockquote className="va-quote">{event.note}</blockquote>}
              </div>
              <StatusTag kind="findingState" value={event.state} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
