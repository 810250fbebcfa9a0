import { VIEWER_ROLES, type ViewerRole } from '@vieraugen/domain';
import { Entity, Index } from 'typeorm';
import { AuthorityEntity } from '../authorities/authority.entity.js';
import { UserEntity } from './user.entity.js';
import { OneOf, Reference } from '../columns.js';
import { IntervalEntity } from '../governed.js';

@Entity('role_grants')
@Index(['userId'])
export class RoleGrantEntity extends IntervalEntity {
  @Reference(() => UserEntity)
  userId!: string;

  @OneOf('ck_role_grants__role', VIEWER_ROLES)
  role!: ViewerRole;

  @Reference(() => AuthorityEntity, { nullable: true })
  authorityId!: string | null;
}
