import { PURPOSE_CODES } from '@vieraugen/domain';
import { Button, Notice } from '@vieraugen/ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../viewer/viewer.queries.js';
import { NamesDialog } from './names-dialog.js';
import type { Purpose } from './people.queries.js';

/** What a screen needs to show names on demand. */
export interface Names {
  /** The query's argument; undefined = functions only. */
  readonly purpose: Purpose | undefined;
  /** For the page's actions; with its dialog. */
  readonly button: ReactNode;
  /** For the top of the page while names are shown. */
  readonly band: ReactNode;
}

/** Names on demand: for a stated purpose, on this screen only, never in an address. */
export function useNames(): Names {
  const { t } = useTranslation(['people', 'vocabulary']);
  const mayRead = useMay('names.read');
  const [asking, setAsking] = useState(false);
  const [purpose, setPurpose] = useState<Purpose>();
  if (!mayRead) return { purpose: undefined, button: null, band: null };
  if (purpose) {
    const band = (
      <Notice tone="info">
        <p>
          {t('people:namesShown', { purpose: t(`vocabulary:purpose.${purpose}`) })}{' '}
          <button type="button" className="va-link" onClick={() => setPurpose(undefined)}>
            {t('people:hideNames')}
          </button>
        </p>
      </Notice>
    );
    return { purpose, button: null, band };
  }
  const button = (
    <>
      <Button icon="eye" onClick={() => setAsking(true)}>
        {t('people:showNames')}
      </Button>
      {asking && (
        <NamesDialog
          onClose={() => setAsking(false)}
          onPurpose={(chosen) => {
            setAsking(false);
            setPurpose(PURPOSE_CODES.find((code) => code === chosen));
          }}
        />
      )}
    </>
  );
  return { purpose, button, band: null };
}
