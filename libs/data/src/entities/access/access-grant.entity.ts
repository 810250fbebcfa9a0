import { ACCESS_MECHANISMS, type AccessMechanism } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { DeviceEntity } from '../devices/device.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { OneOf, Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('access_grants')
@Index(['accountId'])
@Index(['holderId'])
export class AccessGrantEntity extends IntervalEntity {
  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Reference(() => PersonEntity, { nullable: true })
  holderId!: string | null;

  @OneOf('ck_access_grants__mechanism', ACCESS_MECHANISMS, { nullable: true })
  mechanism!: AccessMechanism | null;

  @Reference(() => DeviceEntity, { nullable: true })
  deviceId!: string | null;

  @Column('text', { nullable: true })
  untilEvidence!: string | null;
}
