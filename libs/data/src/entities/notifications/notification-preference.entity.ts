import type { Instant } from '@vieraugen/domain';
import { Column, Entity, Unique } from 'typeorm';
import { Id, InstantColumn, Reference } from '../columns.js';
import { UserEntity } from '../users/user.entity.js';

@Entity('notification_preferences')
@Unique(['userId'])
@Unique(['calendarTokenHash'])
export class NotificationPreferenceEntity {
  @Id()
  id!: string;

  @Reference(() => UserEntity)
  userId!: string;

  @Column('boolean', { default: true })
  digest!: boolean;

  @Column('boolean', { default: true })
  critical!: boolean;

  @Column('text', { nullable: true })
  calendarTokenHash!: string | null;

  @InstantColumn({ nullable: true })
  calendarSince!: Instant | null;
}
