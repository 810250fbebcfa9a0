import { Injectable } from '@nestjs/common';
import { completionsByIds, modulesByIds, namesOfPeople, peopleByIds } from '@vieraugen/data';
import { localDateOf, type PurposeCode } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer } from '@vieraugen/platform';
import { authoritiesNamed } from '../../authorities/authority.queries.js';
import { invalid } from '../../kernel/checks.js';
import { isInsider, mayChange } from '../../kernel/insight.js';
import { isId } from '../../kernel/list.js';
import { type Reading, Readings } from '../../kernel/reading.js';
import { Work } from '../../kernel/work.js';
import { isInCircle } from '../training-circle.js';
import { type Certificate, digestOfCompletion } from './certificate.js';
import { certificatePdf } from './certificate-pdf.js';

export interface CertificateFile {
  readonly fileName: string;
  readonly content: Buffer;
}

type NamedOne = Parameters<typeof isInCircle>[1];

/** Certificates of attendance: for the person, the manager and the coordinator, nobody else. */
@Injectable()
export class CertificateService {
  constructor(
    private readonly readings: Readings,
    private readonly work: Work,
  ) {}

  /** The certificate of a completion; whoever is not the person says what for, and it is logged. */
  async certificate(
    viewer: Viewer,
    completionId: string,
    purpose: PurposeCode | null,
  ): Promise<CertificateFile> {
    const reading = this.readings.begin(viewer);
    const rows = isId(completionId) ? await completionsByIds(reading, [completionId]) : [];
    const completion = found(rows[0], 'Die Teilnahme', 'The attendance');
    const people = await peopleByIds(reading, [completion.personId]);
    const person = found(people[0], 'Die Person', 'The person');
    requireInsight(viewer, person);
    const name = await this.nameOf(reading, person, purpose);
    const [known] = await modulesByIds(reading, [completion.moduleId]);
    const module = found(known, 'Die Schulung', 'The training');
    const [authority] = await authoritiesNamed(reading, [completion.authorityId]);
    const certificate: Certificate = {
      issuedBy: found(authority, 'Die Behörde', 'The authority').name,
      issuedOn: localDateOf(reading.at),
      name,
      functionLabel: person.functionLabel,
      module: module.titleDe,
      version: module.version,
      deliveredBy: module.deliveredBy,
      completedOn: completion.completedOn,
      validUntil: completion.validUntil,
      evidenceType: completion.evidenceType,
      digest: digestOfCompletion({ ...completion, module }),
    };
    const fileName = `Teilnahmebescheinigung-${module.key}-${completion.completedOn}.pdf`;
    return { fileName, content: await certificatePdf(certificate) };
  }

  private async nameOf(
    reading: Reading,
    { id, authorityId }: NamedOne,
    purpose: PurposeCode | null,
  ): Promise<string | null> {
    const { viewer } = reading;
    const isOwn = viewer.personId === id;
    if (!isOwn && !purpose) throw noPurpose();
    const names = isOwn
      ? await this.work.readOwnName(viewer, authorityId, purpose ?? 'DSAR', (tx, own) =>
          namesOfPeople(tx, [own], reading.at),
        )
      : await reading.names(purpose!, (tx) => namesOfPeople(tx, [id], reading.at));
    const [name] = names;
    return name ? `${name.givenName} ${name.surname}` : null;
  }
}

/** The person; else those who record attendance and may see names there. */
function requireInsight(viewer: Viewer, person: NamedOne): void {
  if (viewer.personId !== null && viewer.personId === person.id) return;
  const records = mayChange(viewer, 'training.record', person.authorityId);
  if (records && isInsider(viewer, person.authorityId) && isInCircle(viewer, person)) return;
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Eine Bescheinigung erhalten die Person selbst, ihre Führungskraft und die Ressortkoordination.',
    'A certificate is for the person, the manager and the ministry coordinator.',
  );
}

function noPurpose() {
  return invalid(
    'purpose',
    'Bitte sagen Sie, wofür Sie den Namen brauchen.',
    'Please say what you need the name for.',
  );
}
