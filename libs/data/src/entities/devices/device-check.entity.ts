import {
  DEVICE_CHECK_SOURCES,
  type DeviceCheckSource,
  type DeviceOwnership,
  type Instant,
  MDM_STATES,
  type MdmState,
} from '@vieraugen/domain';
import { Check, Column, Entity, ForeignKey } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { InstantColumn, OneOf, Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';
import { DeviceEntity } from './device.entity.js';

/** The condition of a device from a check on until the next one; of a private one what is declared. */
@Entity('device_checks')
@ForeignKey(() => DeviceEntity, ['deviceId', 'ownership'], ['id', 'ownership'])
@Check('ck_device_checks__checked_at', `(checked_at IS NULL) OR (checked_at = lower(valid))`)
@Check(
  'ck_device_checks__private',
  `(ownership = 'OFFICIAL'::text) OR ((source = 'SELF'::text) AND (checked_at IS NULL) AND (mdm_state IS NULL) AND (os_supported_until IS NULL))`,
)
@WithoutOverlaps('deviceId')
export class DeviceCheckEntity extends IntervalEntity {
  @Column('uuid')
  deviceId!: string;

  /** Repeats the device's. */
  @Column('text')
  ownership!: DeviceOwnership;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  /** The start of validity where somebody looked; null = declared only, never checked. */
  @InstantColumn({ nullable: true })
  checkedAt!: Instant | null;

  @Column('date', { nullable: true })
  osSupportedUntil!: string | null;

  @Column('boolean', { nullable: true })
  encryption!: boolean | null;

  @Column('boolean', { nullable: true })
  screenLock!: boolean | null;

  @OneOf('ck_device_checks__mdm_state', MDM_STATES, { nullable: true })
  mdmState!: MdmState | null;

  @OneOf('ck_device_checks__source', DEVICE_CHECK_SOURCES)
  source!: DeviceCheckSource;

  @Column('text', { nullable: true })
  evidence!: string | null;
}
