import type { Instant } from '@vieraugen/domain';
import { Column, Entity, Unique } from 'typeorm';
import { UserEntity } from './user.entity.js';
import { Id, InstantColumn, OneOf, Reference } from '../columns.js';

@Entity('api_tokens')
@Unique(['tokenHash'])
export class ApiTokenEntity {
  @Id()
  id!: string;

  @Reference(() => UserEntity)
  userId!: string;

  @Column('text')
  tokenHash!: string;

  @OneOf('ck_api_tokens__scope', ['read', 'write'])
  scope!: 'read' | 'write';

  @Column('text', { nullable: true })
  label!: string | null;

  @InstantColumn()
  createdAt!: Instant;

  @InstantColumn()
  expiresAt!: Instant;

  @InstantColumn({ nullable: true })
  revokedAt!: Instant | null;

  @InstantColumn({ nullable: true })
  lastUsedAt!: Instant | null;
}
