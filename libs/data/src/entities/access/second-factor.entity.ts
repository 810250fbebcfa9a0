import { type Instant, SECOND_FACTOR_TYPES, type SecondFactorType } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { DeviceEntity } from '../devices/device.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { InstantColumn, OneOf, Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('second_factors')
@Index(['accountId'])
export class SecondFactorEntity extends IntervalEntity {
  @Reference(() => AccountEntity)
  accountId!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @OneOf('ck_second_factors__type', SECOND_FACTOR_TYPES)
  type!: SecondFactorType;

  @Reference(() => DeviceEntity, { nullable: true })
  deviceId!: string | null;

  @Reference(() => PersonEntity, { nullable: true })
  holderId!: string | null;

  @Column('boolean', { nullable: true })
  backupCodesDeposited!: boolean | null;

  @InstantColumn({ nullable: true })
  evidenceAt!: Instant | null;
}
