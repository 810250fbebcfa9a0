import {
  DEVICE_CATEGORIES,
  DEVICE_OWNERSHIPS,
  type DeviceCategory,
  type DeviceOwnership,
} from '@vieraugen/domain';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { OneOf, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';

@Entity('devices')
@Check('ck_devices__private', `(ownership = 'OFFICIAL'::text) OR (asset_tag IS NULL)`)
@Unique(['assetTag'])
@Unique(['id', 'ownership'])
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

  @Column('boolean', { default: false })
  isDemo!: boolean;
}
