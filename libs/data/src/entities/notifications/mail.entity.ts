import {
  type Instant,
  MAIL_KINDS,
  MAIL_STATUSES,
  type MailKind,
  type MailStatus,
} from '@vieraugen/domain';
import { Column, Entity, Unique } from 'typeorm';
import { Id, InstantColumn, OneOf, Reference } from '../columns.js';
import { UserEntity } from '../users/user.entity.js';

@Entity('mails')
@Unique(['userId', 'key'])
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
}
