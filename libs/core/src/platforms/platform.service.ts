import { Injectable } from '@nestjs/common';
import { closeAndInsert, PlatformVersionEntity } from '@vieraugen/data';
import {
  DEVICE_CATEGORIES,
  type DeviceCategory,
  type Instant,
  PLATFORM_KEYS,
  type PlatformKey,
} from '@vieraugen/domain';
import type { Viewer } from '@vieraugen/platform';
import { oneOf, optionalText, requiredText, validInstant } from '../kernel/checks.js';
import { type Changed, Work } from '../kernel/work.js';

/** What is left out stays as it was; null = not known. */
export interface DefinePlatformVersionInput {
  readonly platformKey: PlatformKey;
  readonly name: string;
  readonly supportsDelegation?: boolean | null;
  readonly supportsMfa?: boolean | null;
  readonly reportsClient?: boolean | null;
  readonly editable?: boolean | null;
  /** Classes of official devices that it is kept off; null = not known, empty = none. */
  readonly prohibitedOnOfficialDevices?: readonly DeviceCategory[] | null;
  readonly dataProtectionNote?: string | null;
  readonly from?: Instant | null;
  readonly reason?: string | null;
}

/** What platforms are called and can do, by date. */
@Injectable()
export class PlatformService {
  constructor(private readonly work: Work) {}

  /** Answers the platform's key. */
  definePlatformVersion(
    viewer: Viewer,
    input: DefinePlatformVersionInput,
  ): Promise<Changed<PlatformKey>> {
    const { supportsDelegation, supportsMfa, reportsClient, editable, reason } = input;
    const frame = { action: 'definePlatformVersion', permission: 'catalogue.write' } as const;
    return this.work.change(viewer, { ...frame, reason }, async (change) => {
      const version = {
        platformKey: oneOf('platformKey', input.platformKey, PLATFORM_KEYS),
        name: requiredText('name', input.name, 60),
        supportsDelegation,
        supportsMfa,
        reportsClient,
        editable,
        prohibitedOnOfficialDevices:
          input.prohibitedOnOfficialDevices &&
          input.prohibitedOnOfficialDevices.map((one) =>
            oneOf('prohibitedOnOfficialDevices', one, DEVICE_CATEGORIES),
          ),
        dataProtectionNote: optionalText('dataProtectionNote', input.dataProtectionNote, 5_000),
        from: validInstant('from', input.from ?? change.now),
      };
      const changes = await closeAndInsert(
        change,
        PlatformVersionEntity,
        ['platformKey'],
        [version],
      );
      if (changes > 0) change.judge({ everything: true });
      return version.platformKey;
    });
  }
}
