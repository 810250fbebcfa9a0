import { Column, Entity, Index } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { AuthorizationEntity } from '../authorizations/authorization.entity.js';
import { DeviceEntity } from './device.entity.js';
import { Reference, WithoutOverlaps } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('device_uses')
@WithoutOverlaps('deviceId', 'authorizationId')
@Index(['accountId'])
@Index(['authorizationId'])
export class DeviceUseEntity extends IntervalEntity {
  @Reference(() => DeviceEntity)
  deviceId!: string;

  @Reference(() => AuthorizationEntity)
  authorizationId!: string;

  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;
}
