import { Button, Notice, Section, Tile, Tiles, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportChanges } from './import-changes.js';
import { ImportColumns } from './import-columns.js';
import { ImportRefusals } from './import-refusals.js';
import type { ImportReport } from './run-import.js';
import type { ImportSteps } from './use-import.js';

interface ImportPreviewProps {
  steps: ImportSteps;
  report: ImportReport;
}

/** What would change. Nothing is written until somebody takes it over. */
export function ImportPreview({ steps, report }: ImportPreviewProps): ReactElement {
  const { t } = useTranslation('imports');
  const changes = report.created + report.updated + report.removed;
  return (
    <>
      <Section title={t('preview')}>
        <ReportTiles report={report} />
        {report.notes.map((note) => (
          <Notice key={note} tone="info">
            <p>{note}</p>
          </Notice>
        ))}
        <div className="va-actions">
          <Button
            variant="primary"
            busy={steps.busy !== null || changes === 0}
            onClick={steps.takeOver}
          >
            {changes === 0 ? t('nothingToDo') : t('takeOver', { count: changes })}
          </Button>
          <Button onClick={steps.startAnew}>{t('cancel')}</Button>
        </div>
      </Section>
      <ImportColumns steps={steps} report={report} />
      <ImportRefusals report={report} />
      <ImportChanges changes={report.changes ?? []} />
    </>
  );
}

/** The figures of a list. */
export function ReportTiles({ report }: { report: ImportReport }): ReactElement {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const refused = report.rejected.length + report.duplicates.length;
  return (
    <Tiles>
      <Tile label={t('new')} value={format.number(report.created)} />
      <Tile
        label={t('changed')}
        value={format.number(report.updated)}
        note={report.removed > 0 ? t('removed', { count: report.removed }) : undefined}
      />
      <Tile label={t('unchanged')} value={format.number(report.unchanged)} />
      <Tile
        label={t('refused')}
        value={format.number(refused)}
        note={t('ofRows', { count: report.rows })}
      />
    </Tiles>
  );
}
