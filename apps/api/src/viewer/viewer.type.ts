import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { may, openFindingCount } from '@vieraugen/core';
import type { ViewerRole as Role } from '@vieraugen/domain';
import {
  isChange,
  type Permission,
  permissionsOf,
  type Viewer,
  viewerFor,
} from '@vieraugen/platform';
import { AUTHORITY } from '../authorities/authority.relations.js';
import type { AuthorityType } from '../authorities/authority.type.js';
import { ViewerRole } from '../graphql/enums.js';
import { GraphType, Node, one } from '../graphql/graph-type.js';

import type { Sight } from '../graphql/sight.js';

@ObjectType('PermissionReach', { description: 'What is permitted, and for which authorities.' })
export class PermissionReachType {
  @Field(() => [String]) permissions!: string[];
  @Field(() => [ID], { nullable: true, description: 'null = everywhere.' })
  authorityIds!: readonly string[] | null;
}

@GraphType('Viewer')
export class ViewerType extends Node {
  @Field(() => ID) id!: string;
  @Field(() => String) label!: string;
  @Field(() => ID, { nullable: true, description: 'The viewer as a person of the register.' })
  personId!: string | null;
  @Field(() => [ViewerRole]) roles!: readonly Role[];
  @Field(() => String) locale!: string;

  constructor(
    sight: Sight,
    private readonly viewer: Viewer,
  ) {
    const { userId, personId, label, roles, locale } = viewer;
    super(sight, { id: userId ?? 'system', personId, label, roles, locale });
  }

  @Field(one('Authority'), { nullable: true, description: 'The authority in view; null = all.' })
  authority(): Promise<AuthorityType | null> {
    return this.sight.maybe(AUTHORITY, this.viewer.authorityId);
  }

  @Field(() => [String], {
    description: "What the viewer may do, e.g. 'account.write'. The server stays the judge.",
  })
  permissions(): string[] {
    return [...permissionsOf(this.viewer)].sort();
  }

  @Field(() => [PermissionReachType], {
    description: 'The permissions once more, each with where a role that grants it reaches.',
  })
  reach(): PermissionReachType[] {
    const groups = new Map<string, PermissionReachType>();
    for (const permission of this.permissions() as Permission[]) {
      const { reads, writes, names } = viewerFor(this.viewer, permission);
      const seen = permission === 'names.read' ? names : reads;
      const reach = isChange(permission) ? writes : seen;
      const key = reach === '*' ? reach : [...reach].sort().join();
      const group = groups.get(key) ?? {
        permissions: [],
        authorityIds: reach === '*' ? null : reach,
      };
      group.permissions.push(permission);
      groups.set(key, group);
    }
    return [...groups.values()];
  }

  @Field(() => Int)
  async openFindings(): Promise<number> {
    return may(this.viewer, 'finding.read') ? openFindingCount(this.sight.reading) : 0;
  }
}
