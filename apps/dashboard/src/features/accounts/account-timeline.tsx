import { EmptyState, Section, Timeline, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeviceLabel } from '../devices/device-label.js';
import type { AccountDetail } from './accounts.queries.js';
import { toLanes } from './timeline-lanes.js';

interface TimelineProps {
  account: AccountDetail;
  /** The instant in view; null = today. */
  at: string | null;
}

/** „Darf, kann, tat“: the three lanes in which a gap is visible at a glance. */
export function AccountTimeline({ account, at }: TimelineProps): ReactElement {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const format = useFormat();
  const deviceLabel = useDeviceLabel();
  const { timeline } = account;
  const lanes = toLanes(timeline, format, {
    mechanism: (value) => t(`vocabulary:mechanism.${value ?? 'UNKNOWN'}`),
    action: (action, when) =>
      t('accounts:didLabel', {
        kind: t(`vocabulary:actionKind.${action.kind}`),
        at: when,
        device: action.device ? `, ${deviceLabel(action.device)}` : '',
      }) + t(action.approved ? 'accounts:didApproved' : 'accounts:didNotApproved'),
  });
  return (
    <Section title={t('accounts:timeline')}>
      {lanes.length === 0 ? (
        <EmptyState icon="person" title={t('accounts:timelineEmpty')}>
          {t('accounts:timelineEmptyText')}
        </EmptyState>
      ) : (
        <Timeline
          axis={{ from: Date.parse(timeline.from), to: Date.parse(timeline.to) }}
          at={at === null ? null : Date.parse(at)}
          lanes={lanes}
        />
      )}
    </Section>
  );
}
