import type { Instant } from '@vieraugen/domain';
import { Entity, Index, Unique } from 'typeorm';
import { Id, InstantColumn, Reference } from '../columns.js';
import { FindingEntity } from '../compliance/finding.entity.js';
import { UserEntity } from '../users/user.entity.js';
import { MailEntity } from './mail.entity.js';

@Entity('mail_findings')
@Unique(['userId', 'findingId', 'openedAt'])
@Index(['mailId'])
export class MailFindingEntity {
  @Id()
  id!: string;

  @Reference(() => MailEntity)
  mailId!: string;

  @Reference(() => UserEntity)
  userId!: string;

  @Reference(() => FindingEntity)
  findingId!: string;

  @InstantColumn()
  openedAt!: Instant;
}
