import { IMPORT_KINDS, type ImportKind } from '@vieraugen/domain';
import { Column, Entity, Unique } from 'typeorm';
import { Id, OneOf } from '../columns.js';

/** Which records a source's lists have named: what a complete list can be missing. */
@Entity('import_records')
@Unique(['kind', 'source', 'recordId'])
export class ImportRecordEntity {
  @Id()
  id!: string;

  @OneOf('ck_import_records__kind', IMPORT_KINDS)
  kind!: ImportKind;

  @Column('text')
  source!: string;

  @Column('uuid')
  recordId!: string;

  @Column('uuid')
  importId!: string;
}
