import type { DeviceStatus } from '@vieraugen/domain';
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

/** What is not there is in no condition. */
const GONE: readonly DeviceStatus[] = ['LOST', 'WRITTEN_OFF', 'RETIRED'];

/** Of an official device its posture, of a private one whether it is permitted. */
export function DeviceCondition(props: {
  device: Pick<DeviceRow, 'status' | 'posture' | 'permitState'>;
}): ReactElement | null {
  const { status, posture, permitState } = props.device;
  const { t } = useTranslation('devices');
  if (status === null || GONE.includes(status)) return null;
  if (posture) return <Tag {...POSTURE[posture]}>{t(`posture_${posture}`)}</Tag>;
  return permitState && <Tag {...PERMIT[permitState]}>{t(`permitState_${permitState}`)}</Tag>;
}
