import type { Instant } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { Id, InstantColumn } from '../columns.js';

@Entity('outbox')
@Index('ix_outbox__unsent', { synchronize: false })
export class OutboxMessageEntity {
  @Id()
  id!: string;

  @Column('text')
  queue!: string;

  @Column('text')
  job!: string;

  @Column('jsonb')
  payload!: unknown;

  @Column('text', { nullable: true })
  deduplicationId!: string | null;

  @InstantColumn()
  createdAt!: Instant;

  @InstantColumn({ nullable: true })
  sentAt!: Instant | null;
}
