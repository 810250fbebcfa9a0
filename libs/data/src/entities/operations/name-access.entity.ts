import { type Instant, PURPOSE_CODES, type PurposeCode } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { Id, InstantColumn, OneOf } from '../columns.js';

@Entity('name_access_log')
@Index(['at'])
export class NameAccessEntity {
  @Id()
  id!: string;

  @InstantColumn()
  at!: Instant;

  @Column('uuid')
  viewerId!: string;

  @Column('text')
  viewerRole!: string;

  @OneOf('ck_name_access_log__purpose', PURPOSE_CODES)
  purpose!: PurposeCode;

  @Column('text', { nullable: true })
  freeText!: string | null;

  @Column('uuid')
  authorityId!: string;

  @Column('uuid', { array: true })
  personIds!: readonly string[];
}
