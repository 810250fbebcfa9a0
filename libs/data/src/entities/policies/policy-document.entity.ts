import { POLICY_KINDS, type PolicyKind } from '@vieraugen/domain';
import { Column, Entity } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { OneOf, Reference } from '../columns.js';
import { GovernedEntity } from '../governed.js';

@Entity('policy_documents')
export class PolicyDocumentEntity extends GovernedEntity {
  @Reference(() => AuthorityEntity, { nullable: true })
  authorityId!: string | null;

  @OneOf('ck_policy_documents__kind', POLICY_KINDS)
  kind!: PolicyKind;

  @Column('text')
  title!: string;
}
