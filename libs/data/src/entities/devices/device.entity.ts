import {
  DEVICE_CATEGORIES,
  DEVICE_OWNERSHIPS,
  type DeviceCategory,
  type DeviceOwnership,
  type Instant,
  MDM_STATES,
  type MdmState,
} from '@vieraugen/domain';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { InstantColumn, OneOf, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';

@Entity('devices')
@Check(
  'ck_devices__private',
  `(ownership = 'OFFICIAL'::text) OR ((asset_tag IS NULL) AND (mdm_state IS NULL) AND (os_supported_until IS NULL) AND (last_posture_check_at IS NULL))`,
)
@Unique(['assetTag'])
@Index('ix_devices__authority_id', { synchronize: false })
@Index(['custodianId'])
export class DeviceEntity extends GovernedEntity {
  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @OneOf('ck_devices__ownership', DEVICE_OWNERSHIPS)
  ownership!: DeviceOwnership;

  @OneOf('ck_devices__category', DEVICE_CATEGORIES)
  category!: DeviceCategory;

  @Column('text', { nullable: true })
  assetTag!: string | null;

  @Column('text', { nullable: true })
  nickname!: string | null;

  @Reference(() => PersonEntity, { nullable: true })
  custodianId!: string | null;

  @Column('text', { nullable: true })
  osFamily!: string | null;

  @Column('date', { nullable: true })
  osSupportedUntil!: string | null;

  @Column('boolean', { nullable: true })
  encryption!: boolean | null;

  @Column('boolean', { nullable: true })
  screenLock!: boolean | null;

  @OneOf('ck_devices__mdm_state', MDM_STATES, { nullable: true })
  mdmState!: MdmState | null;

  @InstantColumn({ nullable: true })
  lastPostureCheckAt!: Instant | null;

  @Column('boolean', { default: false })
  isDemo!: boolean;
}
