import { DEVICE_STATUSES, type DeviceStatus } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { DeviceEntity } from './device.entity.js';
import { OneOf, Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('device_states')
@WithoutOverlaps('deviceId')
@Index(['deviceId'])
export class DeviceStateEntity extends IntervalEntity {
  @Reference(() => DeviceEntity)
  deviceId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @OneOf('ck_device_states__status', DEVICE_STATUSES)
  status!: DeviceStatus;

  @Column('text', { nullable: true })
  reason!: string | null;
}
