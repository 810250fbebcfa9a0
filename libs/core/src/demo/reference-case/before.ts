import {
  AccessGrantEntity,
  AccountActionEntity,
  AccountEntity,
  AccountHandleEntity,
  AccountStateEntity,
  ApprovalEntity,
  ApproverMandateEntity,
  AuthorizationEntity,
  ConnectedAppEntity,
  CredentialEntity,
  DeviceEntity,
  DeviceStateEntity,
  DeviceUseEntity,
  FunctionAssignmentEntity,
  PersonEntity,
} from '@vieraugen/data';
import {
  type AuthorizationRole,
  handleKey,
  type Interval,
  type OfficialFunction,
} from '@vieraugen/domain';
import { SMS_ACCOUNT } from '../data/accounts.data.js';
import type { Occasion, Recordings } from '../kernel/recordings.js';
import { CASE, type CasePerson, IDS, local, OF_SMS, since } from './case-ids.js';

interface Holder {
  readonly key: CasePerson;
  readonly function: OfficialFunction;
  readonly label: string;
}

interface Author extends Holder {
  readonly device: string;
}

/** The press spokesperson herself and one further employee: nobody else is said to have posted. */
const AUTHORS: readonly Author[] = [
  {
    key: 'spokesperson',
    function: 'PRESS_SPOKESPERSON',
    label: 'Pressesprecher/in SMS',
    device: 'Arbeitsplatz Pressesprecher/in',
  },
  {
    key: 'officer',
    function: 'PRESS_OFFICER',
    label: 'Referent/in Pressestelle SMS',
    device: 'Arbeitsplatz Pressestelle',
  },
];

/** Who answers for the account and who grants access to it; the sources say nothing of them. */
const HEAD: Holder = {
  key: 'head',
  function: 'HEAD_OF_UNIT',
  label: 'Leiter/in Pressestelle SMS',
};
const COORDINATOR: Holder = {
  key: 'coordinator',
  function: 'CASE_OFFICER',
  label: 'Ressortkoordinator/in SMS',
};

/** What was on record before that morning: the account, two authors, one approver who also writes. */
export function recordBefore(recordings: Recordings, occasion: Occasion): void {
  recordAccount(recordings, occasion);
  for (const holder of [HEAD, COORDINATOR, ...AUTHORS]) recordHolder(recordings, occasion, holder);
  recordAuthorization(recordings, occasion, HEAD.key, 'OWNER');
  for (const author of AUTHORS) recordAuthor(recordings, occasion, author);
  recordings.insert(occasion, ApproverMandateEntity, {
    id: IDS.mandate,
    personId: IDS.person('spokesperson'),
    authorityId: OF_SMS.authorityId,
    accountIds: [OF_SMS.accountId],
    kind: 'PRIMARY',
    appointedByFunction: 'Hausleitung',
    valid: since('2013-01-01'),
  });
  // „Alle Applikationen gelöscht“ tells that there were some; who approved them, nobody has said.
  recordings.insert(occasion, ConnectedAppEntity, {
    id: IDS.apps,
    ...OF_SMS,
    appName: 'Verbundene Anwendungen (nicht einzeln festgehalten)',
    scopes: [],
    valid: since('2013-01-01'),
  });
  recordOrdinaryPost(recordings, occasion);
}

function recordAccount(recordings: Recordings, occasion: Occasion): void {
  const valid = since('2013-01-01');
  recordings.insert(occasion, AccountEntity, {
    id: OF_SMS.accountId,
    authorityId: OF_SMS.authorityId,
    externalId: 'DEMO-A-SMS-X',
    platformKey: 'X',
    platformUserId: 'demo-sms-x',
    url: 'https://twitter.com/sms_sachsen',
    displayName: SMS_ACCOUNT.displayName,
    kind: 'INSTITUTIONAL',
    purpose: 'Information der Öffentlichkeit',
    languages: ['de'],
    operatingUnit: 'Pressestelle',
    accessModel: 'SHARED_SECRET',
    maxAuthorized: 4,
    isDemo: true,
    valid,
  });
  recordings.insert(occasion, AccountHandleEntity, {
    id: IDS.handle,
    ...OF_SMS,
    platformKey: 'X',
    handle: SMS_ACCOUNT.handle,
    handleKey: handleKey('X', SMS_ACCOUNT.handle),
    valid,
  });
  recordings.insert(occasion, AccountStateEntity, {
    id: IDS.state,
    ...OF_SMS,
    status: 'ACTIVE',
    reason: 'Behörden-Account mit eingeschränktem Zugang',
    valid,
  });
  recordings.insert(occasion, CredentialEntity, {
    id: IDS.credential,
    ...OF_SMS,
    kind: 'PASSWORD',
    storage: 'UNKNOWN',
    valid,
  });
}

function recordHolder(recordings: Recordings, occasion: Occasion, holder: Holder): void {
  const { authorityId } = OF_SMS;
  const valid: Interval = since('2012-09-01');
  const id = IDS.person(holder.key);
  recordings.insert(occasion, PersonEntity, {
    id,
    authorityId,
    functionLabel: holder.label,
    isDemo: true,
    valid,
  });
  recordings.insert(occasion, FunctionAssignmentEntity, {
    id: IDS.function(holder.key),
    personId: id,
    authorityId,
    function: holder.function,
    label: holder.label,
    valid,
  });
}

/** An authorization whose record is complete: what the case is about lies elsewhere. */
function recordAuthorization(
  recordings: Recordings,
  occasion: Occasion,
  key: CasePerson,
  role: AuthorizationRole,
): void {
  const valid = since('2013-01-01');
  recordings.insert(occasion, AuthorizationEntity, {
    id: IDS.authorization(key),
    ...OF_SMS,
    personId: IDS.person(key),
    role,
    accessPurpose: 'CONTENT',
    purpose: role === 'OWNER' ? 'Verantwortung für den Account' : 'Redaktion',
    requestedBy: IDS.person('head'),
    managerConfirmedBy: IDS.person(key === 'head' ? 'spokesperson' : 'head'),
    managerConfirmedAt: valid.from,
    grantedBy: IDS.person('coordinator'),
    grantedAt: valid.from,
    activatedAt: valid.from,
    valid,
  });
}

function recordAuthor(recordings: Recordings, occasion: Occasion, author: Author): void {
  const { authorityId } = OF_SMS;
  const valid = since('2013-01-01');
  const personId = IDS.person(author.key);
  recordings.insert(occasion, DeviceEntity, {
    id: IDS.device(author.key),
    authorityId,
    ownership: 'OFFICIAL',
    category: 'PC',
    nickname: author.device,
    custodianId: personId,
    isDemo: true,
  });
  recordings.insert(occasion, DeviceStateEntity, {
    id: IDS.deviceState(author.key),
    deviceId: IDS.device(author.key),
    authorityId,
    status: 'IN_USE',
    valid,
  });
  recordAuthorization(recordings, occasion, author.key, 'AUTHOR');
  recordings.insert(occasion, DeviceUseEntity, {
    id: IDS.deviceUse(author.key),
    deviceId: IDS.device(author.key),
    authorizationId: IDS.authorization(author.key),
    ...OF_SMS,
    valid,
  });
  recordings.insert(occasion, AccessGrantEntity, {
    id: IDS.grant(author.key),
    ...OF_SMS,
    holderId: personId,
    mechanism: 'PASSWORD_KNOWN',
    valid,
  });
}

function recordOrdinaryPost(recordings: Recordings, occasion: Occasion): void {
  const occurredAt = local('2015-12-17', '10:20');
  const noted = { ...occasion, at: local('2015-12-17', '16:00'), reason: CASE.ordinary };
  recordings.insert(noted, ApprovalEntity, {
    id: IDS.ordinaryApproval,
    authorityId: OF_SMS.authorityId,
    accountIds: [OF_SMS.accountId],
    approverId: IDS.person('spokesperson'),
    mandateId: IDS.mandate,
    authorId: IDS.person('officer'),
    decision: 'APPROVED',
    decidedAt: local('2015-12-17', '10:00'),
    channel: 'EMAIL',
  });
  recordings.insert(noted, AccountActionEntity, {
    id: IDS.ordinaryPost,
    ...OF_SMS,
    kind: 'POST',
    occurredAt,
    timeSource: 'MANUAL',
    summary: 'Hinweis auf eine Veranstaltung (Demo)',
    deviceId: IDS.device('officer'),
    attributionMethod: 'UNKNOWN',
    approvalId: IDS.ordinaryApproval,
  });
}
