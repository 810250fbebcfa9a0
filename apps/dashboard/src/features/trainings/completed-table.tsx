import { Icon, SimpleTable, useFormat } from '@vieraugen/ui';
import type { PurposeCode } from '@vieraugen/domain';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../rules/rule-text.js';
import type { OwnTraining } from './trainings.queries.js';

interface CompletedTableProps {
  caption: string;
  completions: OwnTraining['completions'];
  /** What the name on the certificate is needed for; nothing for one's own, which shows more. */
  purpose?: PurposeCode;
}

/** What was completed until when it holds, each with its certificate. */
export function CompletedTable({
  caption,
  completions,
  purpose,
}: CompletedTableProps): ReactElement {
  const { t } = useTranslation(['trainings', 'vocabulary']);
  const pick = useBilingual();
  const format = useFormat();
  return (
    <SimpleTable
      caption={caption}
      rows={completions}
      rowId={({ id }) => id}
      columns={[
        {
          header: t('trainings:module'),
          rowHeader: true,
          cell: ({ module }) => (
            <>
              {pick(module.titleDe, module.titleEn)}
              <small>{t('trainings:version', { version: module.version })}</small>
            </>
          ),
        },
        {
          header: t('trainings:completedOn'),
          cell: ({ completedOn }) => format.date(completedOn),
        },
        { header: t('trainings:validUntil'), cell: ({ validUntil }) => format.date(validUntil) },
        ...(purpose
          ? []
          : [
              {
                header: t('trainings:evidenceShort'),
                cell: ({ evidenceType }: OwnTraining['completions'][number]) =>
                  t(`vocabulary:evidenceType.${evidenceType}`),
              },
            ]),
        {
          header: t('trainings:certificate'),
          cell: ({ id, completedOn }) => (
            <a
              href={certificateHref(id, purpose)}
              aria-label={`${t('trainings:certificate')} ${format.date(completedOn)}, PDF`}
              download
            >
              <Icon name="download" />
              {t('trainings:certificatePdf')}
            </a>
          ),
        },
      ]}
    />
  );
}

function certificateHref(id: string, purpose: PurposeCode | undefined): string {
  const path = `/api/trainings/certificates/${id}.pdf`;
  return purpose ? `${path}?purpose=${purpose}` : path;
}
