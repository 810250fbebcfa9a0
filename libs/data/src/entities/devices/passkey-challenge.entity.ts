import type { Instant } from '@vieraugen/domain';
import { Column, Entity, Unique } from 'typeorm';
import { Id, InstantColumn, Reference } from '../columns.js';
import { UserEntity } from '../users/user.entity.js';
import { DeviceEntity } from './device.entity.js';

@Entity('passkey_challenges')
@Unique(['userId', 'deviceId'])
export class PasskeyChallengeEntity {
  @Id()
  id!: string;

  @Reference(() => UserEntity)
  userId!: string;

  @Reference(() => DeviceEntity)
  deviceId!: string;

  @Column('text')
  challenge!: string;

  @InstantColumn()
  expiresAt!: Instant;
}
