import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { Reference } from '../columns.js';
import { EvidenceItemEntity } from './evidence-item.entity.js';

/** The bytes of an evidence that is a file. */
@Entity('evidence_files')
@Check('ck_evidence_files__content', `octet_length(content) <= 10485760`)
export class EvidenceFileEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => EvidenceItemEntity)
  id!: string;

  @Reference(() => AuthorityEntity)
  authorityId!: string;

  @Reference(() => AccountEntity, { nullable: true })
  accountId!: string | null;

  @Column('bytea')
  content!: Buffer;
}
