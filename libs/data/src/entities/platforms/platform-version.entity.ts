import { type DeviceCategory, PLATFORM_KEYS, type PlatformKey } from '@vieraugen/domain';
import { Column, Entity } from 'typeorm';
import { OneOf, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('platform_versions')
@WithoutOverlaps('platformKey')
export class PlatformVersionEntity extends IntervalEntity {
  @OneOf('ck_platform_versions__platform_key', PLATFORM_KEYS)
  platformKey!: PlatformKey;

  @Column('text')
  name!: string;

  @Column('boolean', { nullable: true })
  supportsDelegation!: boolean | null;

  @Column('boolean', { nullable: true })
  supportsMfa!: boolean | null;

  @Column('boolean', { nullable: true })
  reportsClient!: boolean | null;

  @Column('boolean', { nullable: true })
  editable!: boolean | null;

  @Column('text', { array: true, nullable: true })
  prohibitedOnOfficialDevices!: readonly DeviceCategory[] | null;

  @Column('text', { nullable: true })
  dataProtectionNote!: string | null;
}
