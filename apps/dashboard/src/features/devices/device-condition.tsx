import { Tag } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceRow } from './devices.queries.js';

const POSTURE = {
  GOOD: { tone: 'ok', icon: 'ok' },
  BAD: { tone: 'warn', icon: 'warn' },
  UNKNOWN: { tone: 'none', icon: 'unknown' },
} as const;
const PERMIT = {
  NONE: { tone: 'warn', icon: 'warn' },
  VALID: { tone: 'ok', icon: 'ok' },
  EXPIRED: { tone: 'warn', icon: 'clock' },
  WITHDRAWN: { tone: 'none', icon: 'dash' },
} as const;

/** Of an official device its posture, of a private one whether it is permitted. */
export function DeviceCondition(props: {
  device: Pick<DeviceRow, 'posture' | 'permitState'>;
}): ReactElement | null {
  const { posture, permitState } = props.device;
  const { t } = useTranslation('devices');
  if (posture) return <Tag {...POSTURE[posture]}>{t(`posture_${posture}`)}</Tag>;
  return permitState && <Tag {...PERMIT[permitState]}>{t(`permitState_${permitState}`)}</Tag>;
}
