import { AccountService, AuthorityService, PersonService } from '@vieraugen/core';
import type { ViewerRole } from '@vieraugen/domain';
import { systemViewer, type Viewer } from '@vieraugen/platform';
import type { TestCore } from './test-core.js';

/** A ministry with an account that is run by a shared password, its people, and a neighbour. */
export interface Ministry {
  readonly id: string;
  readonly otherId: string;
  readonly accountId: string;
  readonly people: Readonly<Record<MinistryPerson, string>>;
  /** Somebody of this ministry in a role, with a person behind the user. */
  viewer(role: ViewerRole, person: MinistryPerson): Viewer;
}

export type MinistryPerson = 'coordinator' | 'manager' | 'author' | 'second' | 'deputy';

const SYSTEM = systemViewer('CLI');
const PEOPLE = [
  ['coordinator', 'CASE_OFFICER', 'Ressortkoordination', null],
  ['manager', 'HEAD_OF_UNIT', 'Referatsleitung Presse', null],
  ['author', 'PRESS_OFFICER', 'Referent/in Pressestelle', 1],
  ['second', 'PRESS_OFFICER', 'Sachbearbeitung Pressestelle', 1],
  ['deputy', 'CASE_OFFICER', 'Vertretung Pressestelle', 1],
] as const;

let users = 0;
const id = () => `00000000-0000-7000-8000-${String((users += 1)).padStart(12, '0')}`;

/** Enters the ministry through the product's own use cases, valid since 2010. */
export async function aMinistry(core: TestCore): Promise<Ministry> {
  const since = Date.parse('2010-01-01T00:00:00+01:00');
  const authorities = await core.get(AuthorityService).registerAuthorities(SYSTEM, [
    { name: 'Ministerium', shortName: 'M', tier: 'SUPREME', validFrom: since },
    { name: 'Anderes Ministerium', shortName: 'A', tier: 'SUPREME', validFrom: since },
  ]);
  const [authorityId, otherId] = authorities.value.map((one) => one.id!) as [string, string];
  const registered = await core.get(PersonService).registerPeople(
    SYSTEM,
    PEOPLE.map(([, role, functionLabel, managerIndex]) => ({
      authorityId,
      function: role,
      functionLabel,
      managerIndex,
      from: since,
    })),
  );
  const people = Object.fromEntries(
    PEOPLE.map(([name], index) => [name, registered.value[index]!.id]),
  ) as Ministry['people'];
  const account = await core.get(AccountService).registerAccount(SYSTEM, {
    authorityId,
    url: 'https://x.com/demo_m',
    accessModel: 'SHARED_SECRET',
    status: 'ACTIVE',
    validFrom: since,
  });
  return {
    id: authorityId,
    otherId,
    accountId: account.value,
    people,
    viewer: (role, person) => ({
      ...SYSTEM,
      userId: id(),
      personId: people[person],
      label: role,
      roles: [role],
      via: 'API',
      authorityId,
      reads: [authorityId],
      writes: [authorityId],
      names: [authorityId],
    }),
  };
}
