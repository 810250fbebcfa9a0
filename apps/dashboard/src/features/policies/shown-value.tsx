import { SEVERITIES, type Severity } from '@vieraugen/domain';
import { useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const isSeverity = (value: unknown): value is Severity =>
  (SEVERITIES as readonly unknown[]).includes(value);

/** A value of a rule in words. */
export function ShownValue({ name, value }: { name: string; value: unknown }): ReactElement {
  const { t } = useTranslation(['policies', 'vocabulary']);
  const format = useFormat();
  if (value === null || value === undefined) return <>–</>;
  if (typeof value === 'boolean') return <>{t(value ? 'policies:yes' : 'policies:no')}</>;
  if (typeof value === 'number') return <>{format.number(value)}</>;
  if (Array.isArray(value)) return <>{value.join(', ')}</>;
  if (name !== 'clause' && isSeverity(value)) return <>{t(`vocabulary:severity.${value}`)}</>;
  return <>{String(value)}</>;
}
