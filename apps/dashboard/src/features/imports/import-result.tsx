import { Button, buttonClass, Icon, Notice, Section } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ReportTiles } from './import-preview.js';
import { ImportRefusals } from './import-refusals.js';
import type { ImportAnswer } from './run-import.js';

interface ImportResultProps {
  answer: ImportAnswer;
  onAgain: () => void;
}

/** What became of a list, and the rows that did not go in. */
export function ImportResult({ answer, onAgain }: ImportResultProps): ReactElement {
  const { t } = useTranslation('imports');
  const { report } = answer;
  return (
    <>
      <Section title={t('result')}>
        <Notice tone={report.rejected.length > 0 ? 'warn' : 'ok'} role="status">
          <p>{report.rejected.length > 0 ? t('donePartly') : t('done')}</p>
        </Notice>
        <ReportTiles report={report} />
        <div className="va-actions">
          <a className={buttonClass()} href={`/api/imports/${answer.id}/result.csv`} download>
            <Icon name="download" />
            {t('download')}
          </a>
          <Button variant="primary" onClick={onAgain}>
            {t('again')}
          </Button>
        </div>
      </Section>
      <ImportRefusals report={report} />
    </>
  );
}
