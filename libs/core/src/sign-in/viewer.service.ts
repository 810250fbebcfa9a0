import { Inject, Injectable } from '@nestjs/common';
import { Database, instantText } from '@vieraugen/data';
import type { ViewerRole } from '@vieraugen/domain';
import { CLOCK, type Clock, systemViewer, type Via, type Viewer } from '@vieraugen/platform';
import { scopeOf } from '../kernel/scope.js';

interface Row {
  id: string;
  person_id: string | null;
  label: string;
  locale: 'de' | 'en';
  roles: ViewerRole[];
  everywhere: boolean;
  authority_id: string | null;
  authorities: string[];
}

const VIEWER = {
  name: 'viewer',
  text: `
    with recursive grants as (
      select role, authority_id from role_grants where user_id = $1 and valid @> $2::timestamptz),
    tree as (
      select authority_id as id from grants where authority_id is not null
      union
      select p.authority_id from authority_parents p join tree t on p.parent_id = t.id
      where p.valid @> $2::timestamptz)
    select u.id, u.person_id, u.label, u.locale,
      (select array_agg(distinct role) from grants) as roles,
      exists (select from grants where authority_id is null) as everywhere,
      (select authority_id from grants where authority_id is not null limit 1) as authority_id,
      array(select id from tree) as authorities
    from users u where u.id = $1 and u.active and exists (select from grants)`,
};

@Injectable()
export class ViewerService {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async viewerOf(
    userId: string,
    via: Via,
    { readOnly = false }: { readOnly?: boolean } = {},
  ): Promise<Viewer | null> {
    const system = scopeOf(systemViewer('API', 'Anmeldung'));
    const [row] = await this.database.read(system, (queryable) =>
      queryable.rows<Row>(VIEWER, [userId, instantText(this.clock.now())]),
    );
    if (!row) return null;
    const reach = row.everywhere ? '*' : row.authorities;
    return {
      userId: row.id,
      personId: row.person_id,
      label: row.label,
      roles: row.roles,
      locale: row.locale,
      via,
      authorityId: row.everywhere ? null : row.authority_id,
      reads: reach,
      writes: reach,
      accountIds: null,
      names: reach,
      readOnly,
    };
  }
}
