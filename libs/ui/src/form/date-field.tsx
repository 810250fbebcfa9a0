import {
  parseDate,
  parseDateTime,
  type CalendarDate,
  type CalendarDateTime,
} from '@internationalized/date';
import type { ReactElement } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon.js';
import { FieldError, type FieldBase } from './field.js';

interface DateFieldProps extends FieldBase {
  /** Local text in Berlin: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm` with `withTime`; '' = none. */
  value: string;
  onChange: (value: string) => void;
  withTime?: boolean;
  /** The label is read out but not shown. */
  quietLabel?: boolean;
}

/** A date, typed or picked; with a clock on demand. German order and 24 hours in German. */
export function DateField(props: DateFieldProps): ReactElement {
  const { id, label, hint, error, optional, value, onChange, withTime, quietLabel } = props;
  const { t } = useTranslation('ui');
  return (
    <DatePicker
      id={id}
      className={error ? 'va-field va-field--error' : 'va-field'}
      value={parse(value, Boolean(withTime))}
      onChange={(date) => onChange(date ? date.toString().slice(0, withTime ? 16 : 10) : '')}
      granularity={withTime ? 'minute' : 'day'}
      hourCycle={24}
      shouldForceLeadingZeros
      isInvalid={Boolean(error)}
      aria-describedby={hint ? `${id}-hint` : undefined}
    >
      <Label className={quietLabel ? 'va-sr' : 'va-label'}>
        {label}
        {optional && <span className="va-label__optional">{t('optional')}</span>}
      </Label>
      {hint && (
        <div className="va-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <Group className="va-date">
        <DateInput className="va-date__input">
          {(segment) => <DateSegment segment={segment} className="va-date__segment" />}
        </DateInput>
        <Button aria-label={t('openCalendar')}>
          <Icon name="calendar" />
        </Button>
      </Group>
      <FieldError id={id} error={error} />
      <Popover className="va-popover">
        <Dialog className="va-calendar" aria-label={label}>
          <MonthView />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function MonthView(): ReactElement {
  const { t } = useTranslation('ui');
  return (
    <Calendar firstDayOfWeek="mon">
      <header>
        <Button slot="previous" aria-label={t('previousMonth')}>
          <Icon name="chevronLeft" />
        </Button>
        <Heading level={2} />
        <Button slot="next" aria-label={t('nextMonth')}>
          <Icon name="chevronRight" />
        </Button>
      </header>
      <CalendarGrid>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className="va-calendar__day" />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

function parse(value: string, withTime: boolean): CalendarDate | CalendarDateTime | null {
  if (!value) return null;
  if (!withTime) return parseDate(value.slice(0, 10));
  return parseDateTime(value.length === 10 ? `${value}T00:00` : value);
}
