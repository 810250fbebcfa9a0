import type { TadaDocumentNode } from '@vieraugen/contract';
import { useChange } from '../../lib/query/use-change.js';
import { storeDevice, type DeviceDetail } from './devices.queries.js';

interface Changed {
  readonly changed: {
    readonly device: DeviceDetail;
    readonly evaluation: { readonly id: string } | null;
  };
}

/** A change that answers the device: shows it at once and follows what it has judged. */
export function useDeviceChange<Result extends Changed, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  done: string,
): (variables: Variables) => Promise<Result> {
  return useChange(document, {
    done,
    store: ({ changed }, client) => storeDevice(changed.device, client),
    stale: ['account', 'person'],
    evaluation: ({ changed }) => changed.evaluation,
  });
}
