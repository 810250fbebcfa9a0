import type { DeviceStatus } from '@vieraugen/domain';
import { useChange } from '../../lib/query/use-change.js';
import { ChangeDeviceStatusDocument } from './devices.graphql.js';
import { storeDevice } from './devices.queries.js';

interface StatusChange {
  readonly id: string;
  readonly status: DeviceStatus;
  readonly at?: string;
  readonly reason?: string;
}

/** Takes a device to its next status; says `done` and follows the evaluation. */
export function useChangeStatus(done: string): (input: StatusChange) => Promise<unknown> {
  const change = useChange(ChangeDeviceStatusDocument, {
    done,
    store: ({ changeDeviceStatus }, client) => storeDevice(changeDeviceStatus.device, client),
    stale: ['account', 'person'],
    evaluation: ({ changeDeviceStatus }) => changeDeviceStatus.evaluation,
  });
  return (input) => change({ input });
}
