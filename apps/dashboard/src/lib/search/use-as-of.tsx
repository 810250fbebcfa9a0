import { AsOfBand, Button, isToday, readClock } from '@vieraugen/ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fromAsOfValue, toAsOfValue, type AsOfSearch } from './as-of.js';

interface AsOfParts {
  /** For the page's actions: opens the band; absent while the band is there. */
  readonly button: ReactNode;
  /** For the top of the page. */
  readonly band: ReactNode;
}

/** The date control of a screen: its button and its band. */
export function useAsOf(search: AsOfSearch, onChange: (search: AsOfSearch) => void): AsOfParts {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  const value = toAsOfValue(search);
  if (!open && isToday(value)) {
    const button = (
      <Button variant="quiet" icon="history" onClick={() => setOpen(true)}>
        {t('chooseDay')}
      </Button>
    );
    return { button, band: null };
  }
  const band = (
    <AsOfBand
      value={value}
      now={readClock()}
      onChange={(next) => {
        setOpen(false);
        onChange(fromAsOfValue(next));
      }}
    />
  );
  return { button: null, band };
}
