import { IMPORT_KINDS, type ImportKind, type Instant } from '@vieraugen/domain';
import { Column, Entity, Index } from 'typeorm';
import { Id, InstantColumn, OneOf } from '../columns.js';

@Entity('imports')
@Index('ix_imports__started_at', { synchronize: false })
export class ImportRunEntity {
  @Id()
  id!: string;

  @OneOf('ck_imports__kind', IMPORT_KINDS)
  kind!: ImportKind;

  @Column('text')
  fileName!: string;

  @Column('boolean')
  dryRun!: boolean;

  @Column('uuid', { nullable: true })
  authorityId!: string | null;

  @Column('uuid', { nullable: true })
  startedBy!: string | null;

  @Column('text')
  startedByLabel!: string;

  @InstantColumn()
  startedAt!: Instant;

  @InstantColumn({ nullable: true })
  finishedAt!: Instant | null;

  @Column('jsonb', { nullable: true })
  report!: unknown;
}
