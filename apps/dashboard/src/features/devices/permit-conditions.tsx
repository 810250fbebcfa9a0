import { PERMIT_CONDITIONS, type PermitCondition } from '@vieraugen/domain';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TickList, type Ticks } from './tick-list.js';

export const confirmedOf = (confirmed: Ticks): PermitCondition[] =>
  PERMIT_CONDITIONS.filter((one) => confirmed[one]);

export const confirmedFrom = (conditions: readonly PermitCondition[] | null): Ticks =>
  Object.fromEntries((conditions ?? []).map((one) => [one, true]));

/** Each condition is confirmed on its own. */
export function ConditionsField(): ReactElement {
  const { t } = useTranslation('devices');
  const choices = PERMIT_CONDITIONS.map((value) => ({ value, label: t(`confirm_${value}`) }));
  return <TickList label={t('conditions')} hint={t('conditionsHint')} choices={choices} />;
}
