import {
  type Instant,
  MAIL_FAILURES,
  MAIL_KINDS,
  MAIL_STATUSES,
  type MailFailure,
  type MailKind,
  type MailStatus,
} from '@vieraugen/domain';
import { Column, Entity, Index, Unique } from 'typeorm';
import { Id, InstantColumn, OneOf, Reference } from '../columns.js';
import { UserEntity } from '../users/user.entity.js';

@Entity('mails')
@Unique(['userId', 'key'])
@Index(['userId', 'createdAt'])
export class MailEntity {
  @Id()
  id!: string;

  @Reference(() => UserEntity)
  userId!: string;

  @OneOf('ck_mails__kind', MAIL_KINDS)
  kind!: MailKind;

  @Column('text')
  key!: string;

  @OneOf('ck_mails__status', MAIL_STATUSES)
  status!: MailStatus;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('text', { nullable: true })
  error!: string | null;

  @InstantColumn()
  createdAt!: Instant;

  @InstantColumn({ nullable: true })
  sentAt!: Instant | null;

  /** As it was sent. */
  @Column('text', { nullable: true })
  subject!: string | null;

  @OneOf('ck_mails__failure', MAIL_FAILURES, { nullable: true })
  failure!: MailFailure | null;

  @InstantColumn({ nullable: true })
  nextTryAt!: Instant | null;

  /** Until when somebody is handing it over; lapsed = interrupted. */
  @InstantColumn({ nullable: true })
  claimedUntil!: Instant | null;

  @Column('integer', { default: 0 })
  interruptions!: number;
}
