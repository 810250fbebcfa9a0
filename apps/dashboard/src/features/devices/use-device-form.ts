import type { FieldErrors } from '../../lib/forms/use-change-form.js';
import { useChangeForm } from '../../lib/forms/use-change-form.js';
import type { DeviceValues } from './device-input.js';

export type DeviceFormValues = DeviceValues & { ownership: string; authorityId: string };

interface DeviceFormOptions {
  values: DeviceFormValues;
  check: (values: DeviceFormValues) => FieldErrors<DeviceFormValues>;
  submit: (values: DeviceFormValues) => Promise<unknown>;
}

/** The one form of devices: to register and to change. */
export function useDeviceForm(options: DeviceFormOptions) {
  return useChangeForm<DeviceFormValues>(options);
}

export type DeviceFormApi = ReturnType<typeof useDeviceForm>;
