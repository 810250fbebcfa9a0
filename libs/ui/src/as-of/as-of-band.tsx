import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.js';
import { DateField } from '../form/date-field.js';
import { toLocal } from '../format/zone.js';

export interface AsOfValue {
  /** Local text in Berlin, `YYYY-MM-DDTHH:mm`; '' = now. */
  readonly validAt: string;
  readonly knownAt: string;
  readonly mode: 'HISTORIC' | 'SIMULATION';
}

export const TODAY: AsOfValue = { validAt: '', knownAt: '', mode: 'HISTORIC' };

interface AsOfBandProps {
  value: AsOfValue;
  onChange: (value: AsOfValue) => void;
  /** The present as an instant, to start from. */
  now: number;
}

/** True when the view is today's. */
export function isToday(value: AsOfValue): boolean {
  return value.validAt === '' && value.knownAt === '';
}

/** The control „Stand vom … / bekannt am …“; a clear band as long as the view is not today's. */
export function AsOfBand({ value, onChange, now }: AsOfBandProps): ReactElement {
  const { t } = useTranslation('ui');
  return (
    <div className="va-band" role="region" aria-label={t('lookBack')}>
      <AsOfText today={isToday(value)} mode={value.mode} />
      <AsOfControls
        key={`${value.validAt}|${value.knownAt}|${value.mode}`}
        value={value}
        onChange={onChange}
        now={now}
      />
    </div>
  );
}

function AsOfText({ today, mode }: { today: boolean; mode: AsOfValue['mode'] }): ReactElement {
  const { t } = useTranslation('ui');
  if (today) return <strong>{t('chooseDay')}</strong>;
  return (
    <span>
      <strong>{t('lookBack')}</strong> {t('notToday')}
      {mode === 'SIMULATION' && <span> {t('simulation')}</span>}
    </span>
  );
}

function AsOfControls({ value, onChange, now }: AsOfBandProps): ReactElement {
  const { t } = useTranslation('ui');
  const present = toLocal(now);
  const [validAt, setValidAt] = useState(value.validAt || present);
  const [knownAt, setKnownAt] = useState(value.knownAt || present);
  const [mode, setMode] = useState(value.mode);
  return (
    <form
      className="va-band__controls"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({
          validAt: validAt === present ? '' : validAt,
          knownAt: knownAt === present ? '' : knownAt,
          mode,
        });
      }}
    >
      <span className="va-band__field">
        <span aria-hidden="true">{t('validAt')}</span>
        <DateField
          id="valid-at"
          label={t('validAt')}
          quietLabel
          withTime
          value={validAt}
          onChange={setValidAt}
        />
      </span>
      <span className="va-band__field">
        <span aria-hidden="true">{t('knownAt')}</span>
        <DateField
          id="known-at"
          label={t('knownAt')}
          quietLabel
          withTime
          value={knownAt}
          onChange={setKnownAt}
        />
      </span>
      <span className="va-segments" role="group" aria-label={t('whichRules')}>
        {(['HISTORIC', 'SIMULATION'] as const).map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={mode === choice}
            onClick={() => setMode(choice)}
          >
            {t(choice === 'HISTORIC' ? 'rulesOfThatDay' : 'rulesOfToday')}
          </button>
        ))}
      </span>
      <Button small variant="primary" type="submit">
        {t('apply')}
      </Button>
      <button type="button" className="va-link" onClick={() => onChange(TODAY)}>
        {t('today')}
      </button>
    </form>
  );
}
