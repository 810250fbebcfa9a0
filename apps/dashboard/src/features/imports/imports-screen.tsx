import { Notice, Page, Section, Skeleton } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../../lib/use-title.js';
import { ImportHistory } from './import-history.js';
import { ImportPreview } from './import-preview.js';
import { ImportResult } from './import-result.js';
import { ImportStart } from './import-start.js';
import { useImport } from './use-import.js';

/** Lists come in: choose, see what would change, take over, read what became of it. */
export function ImportsScreen(): ReactElement {
  const { t } = useTranslation('imports');
  const steps = useImport();
  useTitle(t('title'));
  return (
    <Page title={t('title')} sub={t('sub')}>
      {steps.result ? (
        <ImportResult answer={steps.result} onAgain={steps.startAnew} />
      ) : (
        <>
          <ImportStart steps={steps} />
          {steps.error && (
            <Notice tone="bad" role="alert" title={t('notPossible')}>
              <p>{steps.error}</p>
            </Notice>
          )}
          {steps.busy === 'PREVIEW' && !steps.preview && <Skeleton lines={4} />}
          {steps.preview && <ImportPreview steps={steps} report={steps.preview.report} />}
        </>
      )}
      <Section title={t('history')}>
        <ImportHistory />
      </Section>
    </Page>
  );
}
