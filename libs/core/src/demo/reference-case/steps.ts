import {
  AccessGrantEntity,
  AccountActionEntity,
  ApprovalEntity,
  AuthorizationEntity,
  ConnectedAppEntity,
  CredentialEventEntity,
  DeviceEntity,
  PersonEntity,
  SecondFactorEntity,
} from '@vieraugen/data';
import { type Instant } from '@vieraugen/domain';
import type { Occasion, Recordings } from '../kernel/recordings.js';
import { FIRST_RECORDED } from '../rows/tree-rows.js';
import { recordBefore } from './before.js';
import { CASE, IDS, local, OF_SMS, since } from './case-ids.js';

/** One step: when something became known, what that was, and the rows that say so. */
export interface CaseStep {
  readonly at: Instant;
  readonly title: string;
  /** What people then knew, in the words of the sources where there are some. */
  readonly known: readonly string[];
  record(recordings: Recordings, occasion: Occasion): void;
}

/** The reference case of 8 January 2016, told at the instants at which it became known. */
export const CASE_STEPS: readonly CaseStep[] = [
  {
    at: local(FIRST_RECORDED, '09:00'),
    title: 'Vorher',
    known: [
      'Es twittern überwiegend zwei Personen: die Pressesprecherin oder der Pressesprecher selbst und eine weitere Person.',
      'Meldungen werden vorher durch die Pressesprecherin oder den Pressesprecher autorisiert.',
      'Eine Vertretung für die Freigabe ist nicht benannt.',
    ],
    record: recordBefore,
  },
  {
    at: CASE.discovered,
    title: 'Die Meldung fällt auf',
    known: [
      'Um 6.30 Uhr ist eine Antwort erschienen, die niemand freigegeben hat.',
      'Durch wen und womit, ist nicht bekannt; auch ein fremder Zugriff wird nicht ausgeschlossen.',
    ],
    record: recordDiscovery,
  },
  {
    at: local('2016-01-08', '11:30'),
    title: 'Gelöscht und richtiggestellt',
    known: [
      'Die Antwort wurde gegen 9.30 Uhr gelöscht; ob sie vorher gesichert wurde, ist offen.',
      'Zwei Richtigstellungen sind erschienen.',
    ],
    record: recordDeletion,
  },
  {
    at: local('2016-01-08', '15:30'),
    title: 'Zugang gesichert',
    known: [
      'Passwort geändert, alle verbundenen Anwendungen gelöscht, alle Sitzungen beendet.',
      'Anmeldefreigabe auf dem Telefon der Pressesprecherin oder des Pressesprechers eingerichtet.',
      'Strafanzeige gegen Unbekannt.',
    ],
    record: recordContainment,
  },
  {
    at: CASE.cameForward,
    title: 'Jemand meldet sich',
    known: [
      'Die Meldung kam von einem privaten Gerät einer Person, die früher zugriffsberechtigt war.',
      'Ihre Berechtigung war Ende September 2014 beendet worden; das Passwort kannte sie noch.',
    ],
    record: recordConfession,
  },
  {
    at: CASE.answered,
    title: 'Antwort auf die Kleine Anfrage (Drs. 6/3791)',
    known: [
      '„Der Tweet wurde von einem Privat-PC verschickt. Wie und durch wen es zur Benutzung gekommen ist, wird derzeit geklärt.“',
      'Hinweis: Die Antwort spricht von einem „Privat-PC“, die Presse von einem „Privatgerät“.',
    ],
    record: recordAnswer,
  },
];

function recordDiscovery(recordings: Recordings, occasion: Occasion): void {
  recordings.insert(occasion, AccountActionEntity, {
    id: IDS.reply,
    ...OF_SMS,
    kind: 'REPLY',
    occurredAt: CASE.published,
    timeSource: 'MANUAL',
    summary: 'Antwort an ein Kreistagsmitglied',
    deviceId: null,
    actorId: null,
    attributionMethod: 'UNKNOWN',
  });
  recordings.insert(occasion, AccessGrantEntity, {
    id: IDS.grant('former'),
    ...OF_SMS,
    holderId: null,
    mechanism: null,
    valid: { from: CASE.published, to: null },
  });
}

function recordDeletion(recordings: Recordings, occasion: Occasion): void {
  const { accountId, authorityId } = OF_SMS;
  ([1, 2] as const).forEach((number) => {
    const occurredAt = local('2016-01-08', number === 1 ? '09:45' : '11:10');
    recordings.insert(occasion, ApprovalEntity, {
      id: IDS.correctionApproval(number),
      authorityId,
      accountIds: [accountId],
      approverId: IDS.person('spokesperson'),
      mandateId: IDS.mandate,
      authorId: IDS.person('officer'),
      decision: 'APPROVED',
      decidedAt: occurredAt - 600_000,
      channel: 'PHONE',
    });
    recordings.insert(occasion, AccountActionEntity, {
      id: IDS.correction(number),
      ...OF_SMS,
      kind: 'POST',
      occurredAt,
      timeSource: 'MANUAL',
      summary: `Richtigstellung ${number}`,
      deviceId: IDS.device('officer'),
      attributionMethod: 'UNKNOWN',
      approvalId: IDS.correctionApproval(number),
    });
  });
  // After the approvals, which the other actions of this step refer to.
  recordings.insert(occasion, AccountActionEntity, {
    id: IDS.deletion,
    ...OF_SMS,
    kind: 'DELETE',
    occurredAt: CASE.deleted,
    timeSource: 'MANUAL',
    summary: 'Löschung der Antwort von 6.30 Uhr',
    attributionMethod: 'UNKNOWN',
  });
}

function recordContainment(recordings: Recordings, occasion: Occasion): void {
  const at = CASE.contained;
  const event = { ...OF_SMS, occurredAt: at, cause: 'Vorfall', byFunction: 'Pressestelle SMS' };
  recordings.insert(
    occasion,
    CredentialEventEntity,
    { id: IDS.rotation, credentialId: IDS.credential, event: 'ROTATION', ...event },
    { id: IDS.sessions, credentialId: IDS.credential, event: 'SESSION_REVOCATION', ...event },
  );
  recordings.correct(occasion, ConnectedAppEntity, {
    id: IDS.apps,
    valid: { from: since('2013-01-01').from, to: at },
  });
  recordings.insert(occasion, SecondFactorEntity, {
    id: IDS.factor,
    ...OF_SMS,
    type: 'PUSH',
    holderId: IDS.person('spokesperson'),
    // The sources tell of one phone and of nothing else.
    backupCodesDeposited: false,
    evidenceAt: at,
    valid: { from: at, to: null },
  });
  recordings.correct(occasion, AccessGrantEntity, {
    id: IDS.grant('former'),
    untilEvidence: 'Passwort geändert, Anwendungen gelöscht, Sitzungen beendet',
    valid: { from: CASE.published, to: at },
  });
}

function recordConfession(recordings: Recordings, occasion: Occasion): void {
  const { authorityId } = OF_SMS;
  const person = IDS.person('former');
  const entitled = since('2013-03-01', '2014-10-01');
  recordings.insert(occasion, PersonEntity, {
    id: person,
    authorityId,
    functionLabel: 'ehemals Berechtigte/r',
    isDemo: true,
    valid: since('2012-09-01'),
  });
  // No state: nobody ever registered it.
  recordings.insert(occasion, DeviceEntity, {
    id: IDS.device('former'),
    authorityId,
    ownership: 'PRIVATE',
    category: 'PC',
    nickname: 'Privat-PC',
    custodianId: person,
    isDemo: true,
  });
  recordings.insert(occasion, AuthorizationEntity, {
    id: IDS.authorization('former'),
    ...OF_SMS,
    personId: person,
    role: 'AUTHOR',
    accessPurpose: 'CONTENT',
    purpose: 'Redaktion',
    activatedAt: entitled.from,
    revocationTrigger: 'FUNCTION_ENDED',
    valid: entitled,
  });
  recordings.correct(occasion, AccessGrantEntity, {
    id: IDS.grant('former'),
    holderId: person,
    mechanism: 'PASSWORD_KNOWN',
    valid: { from: entitled.from, to: CASE.contained },
  });
  recordings.correct(occasion, AccountActionEntity, {
    id: IDS.reply,
    actorId: person,
    deviceId: IDS.device('former'),
    attributionMethod: 'SELF_DECLARED',
    attributionConfidence: 'Selbstauskunft; Prüfung nicht abgeschlossen',
  });
}

/** The answer adds no fact; it is on record that the clarification goes on. */
function recordAnswer(recordings: Recordings, occasion: Occasion): void {
  recordings.correct(occasion, AccountActionEntity, {
    id: IDS.reply,
    attributionConfidence: 'Selbstauskunft; „wird derzeit geklärt“ (Drs. 6/3791)',
  });
}
