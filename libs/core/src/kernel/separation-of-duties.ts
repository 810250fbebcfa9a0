import type { Instant } from '@vieraugen/domain';
import { ExpectedError, type Viewer } from '@vieraugen/platform';

/** A person by id, or null where nobody is on record. */
type PersonId = string | null | undefined;

interface Separation {
  readonly a: string;
  readonly b: string;
  readonly de: string;
  readonly en: string;
}

const same = (a: string, b: string, de: string, en: string): Separation => ({ a, b, de, en });

/**
 * Which two parts of a decision may never be one person's (`domain.md` 2.5, ORP.1.A4). Deputies are
 * bound like those whom they stand in for. The one place that knows; everybody goes through it.
 */
const DUTIES = {
  GRANT: [
    same(
      'granter',
      'holder',
      'Niemand kann sich selbst eine Berechtigung erteilen.',
      'Nobody can grant themselves an authorization.',
    ),
    same(
      'granter',
      'requester',
      'Wer eine Berechtigung beantragt, kann sie nicht auch erteilen.',
      'Whoever requests an authorization cannot also grant it.',
    ),
    same(
      'confirmer',
      'holder',
      'Die Führungskraft, die bestätigt, muss eine andere Person sein.',
      'The manager who confirms must be another person.',
    ),
  ],
  LEAVING: [
    same(
      'confirmer',
      'holder',
      'Wer ausscheidet, kann nicht selbst bestätigen, dass der eigene Zugang beendet ist.',
      'Whoever leaves cannot confirm themselves that their own access has ended.',
    ),
  ],
  PERMIT: [
    same(
      'approver',
      'holder',
      'Niemand kann die Nutzung des eigenen Privatgeräts selbst genehmigen.',
      'Nobody can permit the use of their own private device.',
    ),
    same(
      'approver',
      'requester',
      'Wer eine Genehmigung beantragt, kann sie nicht auch erteilen.',
      'Whoever requests a permit cannot also approve it.',
    ),
    same(
      'approver',
      'noter',
      'Wer für die Informationssicherheit Stellung nimmt, kann die Genehmigung nicht auch erteilen.',
      'Whoever gives the note of information security cannot also approve the permit.',
    ),
    same(
      'noter',
      'holder',
      'Niemand kann zum eigenen Privatgerät Stellung nehmen.',
      'Nobody can give the note on their own private device.',
    ),
  ],
  DEVICE: [
    same(
      'approver',
      'holder',
      'Niemand kann das eigene Gerät selbst zulassen.',
      'Nobody can approve their own device.',
    ),
  ],
  TRAINING: [
    same(
      'recorder',
      'holder',
      'Die eigene Teilnahme kann niemand selbst eintragen oder bestätigen.',
      'Nobody can record or confirm their own attendance.',
    ),
  ],
  RELEASE: [
    same(
      'releaser',
      'author',
      'Wer an einer Fassung mitgeschrieben hat, kann sie nicht freigeben. Bitte lassen Sie sie von einer zweiten Person freigeben.',
      'Whoever wrote a part of a version cannot release it. Please have a second person release it.',
    ),
    same(
      'releaser',
      'proposer',
      'Wer eine Änderung vorgeschlagen hat, kann die Fassung nicht freigeben. Bitte lassen Sie sie von einer zweiten Person freigeben.',
      'Whoever proposed a change cannot release the version. Please have a second person release it.',
    ),
    same(
      'releaser',
      'adviser',
      'Wer zum Datenschutz Stellung nimmt, kann die Fassung nicht freigeben.',
      'Whoever gives the opinion on data protection cannot release the version.',
    ),
  ],
  PROPOSAL: [
    same(
      'decider',
      'proposer',
      'Über den eigenen Vorschlag kann niemand selbst entscheiden.',
      'Nobody can decide on their own proposal.',
    ),
  ],
  OPINION: [
    same(
      'adviser',
      'author',
      'Wer an einer Fassung mitgeschrieben hat, kann zum Datenschutz nicht Stellung nehmen.',
      'Whoever wrote a part of a version cannot give the opinion on its data protection.',
    ),
    same(
      'adviser',
      'requester',
      'Wer eine Ausnahme beantragt, kann dazu nicht Stellung nehmen.',
      'Whoever requests an exemption cannot give the opinion on it.',
    ),
  ],
  APPROVAL: [
    same(
      'approver',
      'author',
      'Niemand kann den eigenen Entwurf freigeben: Es gilt das Vier-Augen-Prinzip.',
      'Nobody can approve their own draft: four eyes are needed.',
    ),
  ],
  EXEMPTION: [
    same(
      'approver',
      'requester',
      'Wer eine Ausnahme beantragt, kann nicht auch darüber entscheiden.',
      'Whoever requests an exemption cannot also decide on it.',
    ),
    same(
      'approver',
      'adviser',
      'Wer zum Datenschutz Stellung nimmt, kann nicht auch über die Ausnahme entscheiden.',
      'Whoever gives the opinion on data protection cannot also decide on the exemption.',
    ),
  ],
  REVIEW: [
    same(
      'reviewer',
      'holder',
      'Niemand kann die eigene Berechtigung bestätigen. Das übernimmt eine zweite Person.',
      'Nobody can confirm their own authorization. A second person does.',
    ),
  ],
  DISMISSAL: [
    same(
      'confirmer',
      'proposer',
      'Eine zweite Person muss bestätigen, dass die Feststellung verworfen wird.',
      'A second person has to confirm that the finding is dismissed.',
    ),
  ],
} as const satisfies Record<string, readonly Separation[]>;

export type Duty = keyof typeof DUTIES;
type Part<D extends Duty> = (typeof DUTIES)[D][number]['a' | 'b'];

/**
 * Throws SEPARATION_OF_DUTIES where two parts that exclude each other are one person's. The ids come
 * from the viewer and the record, never from what a caller claims about themselves.
 */
export function requireSeparation<D extends Duty>(
  duty: D,
  persons: Readonly<Partial<Record<Part<D>, PersonId>>>,
): void {
  const parts: Readonly<Record<string, PersonId>> = persons;
  for (const { a, b, de, en } of DUTIES[duty] as readonly Separation[]) {
    const one = parts[a];
    if (one && one === parts[b]) throw new ExpectedError('SEPARATION_OF_DUTIES', de, en);
  }
}

interface Step {
  readonly part: string;
  readonly field: string;
  readonly de: string;
  readonly en: string;
}

/** Who has to have had a part in a decision before it can be made at all (AUT-03). */
const STEPS: Readonly<Partial<Record<Duty, readonly Step[]>>> = {
  GRANT: [
    {
      part: 'requester',
      field: 'requestedById',
      de: 'Wer die Berechtigung beantragt hat, muss feststehen.',
      en: 'It must be clear who requested the authorization.',
    },
    {
      part: 'confirmer',
      field: 'managerConfirmed',
      de: 'Ohne Bestätigung der Führungskraft wird keine Berechtigung erteilt.',
      en: 'No authorization is granted without the confirmation of the manager.',
    },
  ],
};

/**
 * Throws INVALID_INPUT where a user decides and somebody who has to come before is missing. A source
 * may know less of what was decided elsewhere: it is recorded as told, and the rules say what lacks.
 */
export function requireSteps<D extends Duty>(
  viewer: Viewer,
  duty: D,
  persons: Readonly<Partial<Record<Part<D>, PersonId>>>,
): void {
  if (viewer.userId === null || OF_SOURCES.includes(viewer.via)) return;
  const parts: Readonly<Record<string, PersonId>> = persons;
  for (const { part, field, de, en } of STEPS[duty] ?? [])
    if (!parts[part]) throw new ExpectedError('INVALID_INPUT', de, en, field);
}

const OF_SOURCES: readonly Viewer['via'][] = ['CLI', 'IMPORT', 'DEMO'];

/**
 * Who decides, as the record will say. A user decides as the person behind the user, and without one
 * not at all. The product itself, on behalf of a source, records whom the source names, if anybody.
 */
export function decidingPerson(viewer: Viewer, stated?: PersonId): string | null {
  if (viewer.userId === null) return stated ?? null;
  if (viewer.personId !== null) return viewer.personId;
  if (OF_SOURCES.includes(viewer.via)) return null;
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Ihr Zugang ist mit keiner Person im Verzeichnis verbunden. Wer entscheidet, muss feststehen.',
    'Your user is not linked to a person on record. It must be clear who decides.',
  );
}

/**
 * Whether this records what was the case before, as a source tells it, and not a decision of now:
 * the rules then judge it, where a decision of now would be refused.
 */
export function recordsThePast(viewer: Viewer, from: Instant, now: Instant): boolean {
  return OF_SOURCES.includes(viewer.via) && from < now;
}
