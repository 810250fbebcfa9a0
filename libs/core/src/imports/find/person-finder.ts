import type { PersonOnRecord } from '@vieraugen/data';
import { REASONS } from '../rows/reasons.js';
import { type Found, Lookup, nameKey } from './lookup.js';

/** What a list says about who somebody is. */
export interface PersonIdentity {
  readonly externalId: string | null;
  readonly email: string | null;
  readonly givenName: string | null;
  readonly surname: string | null;
}

/** Finds persons by external id, id or e-mail address, and by name within their authority. */
export class PersonFinder {
  private readonly byId = new Map<string, PersonOnRecord>();
  private readonly byExternalId = new Map<string, PersonOnRecord>();
  private readonly byEmail = new Lookup<PersonOnRecord>();
  private readonly byName = new Lookup<PersonOnRecord>();

  constructor(people: readonly PersonOnRecord[]) {
    for (const person of people) {
      this.byId.set(person.id, person);
      if (person.externalId !== null) this.byExternalId.set(person.externalId, person);
      this.byEmail.add(person.email && nameKey(person.email), person);
      this.byName.add(inAuthority(person, person.authorityId), person);
    }
  }

  get(id: string | null): PersonOnRecord | undefined {
    return id === null ? undefined : this.byId.get(id);
  }

  find(text: string): Found<PersonOnRecord> {
    const known = this.byExternalId.get(text) ?? this.byId.get(text.toLowerCase());
    const candidates = known ? [known] : this.byEmail.all(nameKey(text));
    const [only, ...more] = candidates;
    if (!only) return { reason: REASONS.noPerson };
    return more.length > 0 ? { reason: REASONS.severalPersons } : { found: only };
  }

  /** Everybody on record whom this can mean: by the surest sign that fits and that nothing contradicts. */
  meant(identity: PersonIdentity, authorityId: string): readonly PersonOnRecord[] {
    const { externalId, email } = identity;
    const known = externalId === null ? undefined : this.byExternalId.get(externalId);
    if (known) return [known];
    const fits = (person: PersonOnRecord) => externalId === null || person.externalId === null;
    const byEmail = email === null ? [] : this.byEmail.all(nameKey(email)).filter(fits);
    if (byEmail.length > 0) return byEmail;
    const name = inAuthority(identity, authorityId);
    const named = name === null ? [] : this.byName.all(name);
    return named.filter((person) => fits(person) && (email === null || person.email === null));
  }
}

function inAuthority(
  { givenName, surname }: Pick<PersonIdentity, 'givenName' | 'surname'>,
  authorityId: string,
): string | null {
  if (givenName === null || surname === null) return null;
  return `${authorityId} ${nameKey(surname)}, ${nameKey(givenName)}`;
}
