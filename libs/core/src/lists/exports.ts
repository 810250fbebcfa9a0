import {
  findingTitle,
  formatInstant,
  type Instant,
  isOverdue,
  type Language,
  ruleOf,
} from '@vieraugen/domain';
import {
  accountsById,
  type AccountListRequest,
  type AccountRow,
  allPlatforms,
  listAccounts,
} from '../accounts/account.queries.js';
import {
  accountCounts,
  type AuthorityListRequest,
  type AuthorityRow,
  authoritiesNamed,
  listAuthorities,
  ministriesOfAuthorities,
} from '../authorities/authority.queries.js';
import { type DeviceListRequest, type DeviceRow, listDevices } from '../devices/device.queries.js';
import {
  findingCounts,
  type FindingListRequest,
  type FindingRow,
  listFindings,
} from '../findings/finding.queries.js';
import {
  type ExemptionListRequest,
  type ExemptionRow,
  listExemptions,
} from '../exemptions/exemption.queries.js';
import { reasonOf } from '../findings/reason.js';
import type { Reading } from '../kernel/reading.js';
import {
  listPeople,
  peopleNamed,
  type PersonListRequest,
  type PersonRow,
} from '../people/person.queries.js';
import {
  listReviewRows,
  type ReviewItemRow,
  type ReviewRowRequest,
} from '../reviews/review.queries.js';
import {
  listTrainingNeeds,
  type TrainingNeedRequest,
  type TrainingNeedRow,
} from '../trainings/training.queries.js';
import type { ListExport } from './list-export.js';
import { wordOf } from './list-words.js';

/** Where the rows belong: their authorities, and what their accounts are called. */
async function placesOf(
  reading: Reading,
  rows: readonly { readonly authorityId: string; readonly accountId: string | null }[],
) {
  const [authorities, accounts] = await Promise.all([
    authoritiesFor(
      reading,
      rows.map((row) => row.authorityId),
    ),
    accountsById(reading, [...new Set(rows.flatMap((row) => row.accountId ?? []))]),
  ]);
  const handles = new Map(accounts.map((row) => [row.id, row.handle ?? row.displayName]));
  return { authorities, handles };
}

/** What rows of any list refer to: authorities by id, with the ministry above each. */
async function authoritiesFor(reading: Reading, ids: readonly string[]) {
  const unique = [...new Set(ids)];
  const above = await ministriesOfAuthorities(reading, unique);
  const ministryIds = above.map((row) => row.ministryId);
  const rows = await authoritiesNamed(reading, [...new Set([...unique, ...ministryIds])]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ministryOf = new Map(above.map((row) => [row.authorityId, row.ministryId]));
  return {
    name: (id: string) => byId.get(id)?.name ?? '',
    short: (id: string | null) => (id && (byId.get(id)?.shortName ?? byId.get(id)?.name)) || '',
    ministry(id: string): string {
      const ministryId = ministryOf.get(id);
      const ministry = ministryId && byId.get(ministryId);
      return ministry ? (ministry.shortName ?? ministry.name) : '';
    },
  };
}

const date = (at: Instant | null, language: Language): string =>
  at === null ? '' : formatInstant(at, 'dateTime', language);

export const ACCOUNT_EXPORT: ListExport<AccountListRequest, AccountRow> = {
  file: { de: 'Konten', en: 'accounts' },
  head: {
    de: 'Kennung;Plattform;Konto;Anzeigename;Adresse;Behörde;Kürzel;Ressort;Status;Art;Referat;Stand;kritisch;offen;überfällig;ungeklärt'.split(
      ';',
    ),
    en: 'Id;Platform;Account;Display name;Address;Authority;Short name;Ministry;Status;Kind;Unit;State;critical;open;overdue;undetermined'.split(
      ';',
    ),
  },
  list: listAccounts,
  async lines(reading, rows, language) {
    const [authorities, platforms, counts] = await Promise.all([
      authoritiesFor(
        reading,
        rows.map((row) => row.authorityId),
      ),
      allPlatforms(reading),
      findingCounts(
        reading,
        rows.map((row) => row.id),
      ),
    ]);
    const names = new Map(platforms.map((row) => [row.key, row.name]));
    const countsOf = new Map(counts.map((row) => [row.accountId, row]));
    return rows.map((row) => {
      const of = countsOf.get(row.id);
      return [
        row.id,
        names.get(row.platformKey) ?? row.platformKey,
        row.handle,
        row.displayName,
        row.url,
        authorities.name(row.authorityId),
        authorities.short(row.authorityId),
        authorities.ministry(row.authorityId),
        wordOf(row.status, language),
        wordOf(row.kind, language),
        row.operatingUnit,
        wordOf(of?.worst ?? null, language),
        of?.critical,
        of?.open,
        of?.overdue,
        of?.undetermined,
      ];
    });
  },
};

export const FINDING_EXPORT: ListExport<FindingListRequest, FindingRow> = {
  file: { de: 'Feststellungen', en: 'findings' },
  head: {
    de: 'Kennung;Regel;Titel;Bereich;Ergebnis;Schwere;Zustand;Konto;Behörde;Ressort;Grund;entdeckt;zuletzt geöffnet;Frist;überfällig;erledigt'.split(
      ';',
    ),
    en: 'Id;Rule;Title;Area;Result;Severity;State;Account;Authority;Ministry;Reason;detected;last opened;due;overdue;resolved'.split(
      ';',
    ),
  },
  list: listFindings,
  async lines(reading, rows, language) {
    const { authorities, handles } = await placesOf(reading, rows);
    const de = language === 'de';
    return rows.map((row) => {
      const rule = ruleOf(row.ruleId);
      const overdue = row.state !== 'RESOLVED' && isOverdue(row, reading.at);
      return [
        row.id,
        rule.id,
        findingTitle(row, language),
        wordOf(rule.area, language),
        wordOf(row.result, language),
        wordOf(row.severity, language),
        wordOf(row.state, language),
        row.accountId && handles.get(row.accountId),
        authorities.name(row.authorityId),
        authorities.ministry(row.authorityId),
        reasonOf(row, language),
        date(row.firstDetectedAt, language),
        date(row.lastOpenedAt, language),
        date(row.dueAt, language),
        overdue ? (de ? 'ja' : 'yes') : '',
        date(row.resolvedAt, language),
      ];
    });
  },
};

export const AUTHORITY_EXPORT: ListExport<AuthorityListRequest, AuthorityRow> = {
  file: { de: 'Behörden', en: 'authorities' },
  head: {
    de: 'Kennung;Name;Kürzel;Stufe;Art;übergeordnet;Ressort;Konten;Adresse'.split(';'),
    en: 'Id;Name;Short name;Tier;Kind;Parent;Ministry;Accounts;Address'.split(';'),
  },
  list: listAuthorities,
  async lines(reading, rows, language) {
    const ids = rows.map((row) => row.id);
    const [authorities, counts] = await Promise.all([
      authoritiesFor(reading, [...ids, ...rows.flatMap((row) => row.parentId ?? [])]),
      accountCounts(reading, ids),
    ]);
    const countOf = new Map(counts.map((row) => [row.authorityId, row.count]));
    return rows.map((row) => [
      row.id,
      row.name,
      row.shortName,
      wordOf(row.tier, language),
      wordOf(row.kind, language),
      authorities.short(row.parentId),
      authorities.ministry(row.id),
      countOf.get(row.id) ?? 0,
      row.url,
    ]);
  },
};

export const DEVICE_EXPORT: ListExport<DeviceListRequest, DeviceRow> = {
  file: { de: 'Geräte', en: 'devices' },
  head: {
    de: 'Kennung;Inventarnummer;Bezeichnung;Art;Eigentum;Status;Behörde;System;unterstützt bis'.split(
      ';',
    ),
    en: 'Id;Asset tag;Nickname;Category;Ownership;Status;Authority;System;supported until'.split(
      ';',
    ),
  },
  list: listDevices,
  async lines(reading, rows, language) {
    const authorities = await authoritiesFor(
      reading,
      rows.map((row) => row.authorityId),
    );
    return rows.map((row) => [
      row.id,
      row.assetTag,
      row.nickname,
      wordOf(row.category, language),
      wordOf(row.ownership, language),
      wordOf(row.status, language),
      authorities.name(row.authorityId),
      row.osFamily,
      row.osSupportedUntil,
    ]);
  },
};

/** Functions only: a list of names is a read with a purpose, and no file that lies about. */
export const PERSON_EXPORT: ListExport<PersonListRequest, PersonRow> = {
  file: { de: 'Personen', en: 'people' },
  head: {
    de: 'Schlüssel;Funktion;Behörde;Kennung'.split(';'),
    en: 'Key;Function;Authority;Id'.split(';'),
  },
  list: listPeople,
  async lines(reading, rows) {
    const authorities = await authoritiesFor(
      reading,
      rows.map((row) => row.authorityId),
    );
    return rows.map((row) => [
      row.id,
      row.functionLabel,
      authorities.name(row.authorityId),
      row.externalId,
    ]);
  },
};

export const TRAINING_EXPORT: ListExport<TrainingNeedRequest, TrainingNeedRow> = {
  file: { de: 'Schulungen', en: 'trainings' },
  head: {
    de: 'Kennung der Person;Funktion;Behörde;Stand;gültig bis'.split(';'),
    en: 'Id of the person;Function;Authority;State;valid until'.split(';'),
  },
  list: listTrainingNeeds,
  async lines(reading, rows, language) {
    const people = await peopleNamed(
      reading,
      rows.map((row) => row.personId),
    );
    const byId = new Map(people.map((row) => [row.id, row]));
    const authorities = await authoritiesFor(
      reading,
      people.map((row) => row.authorityId),
    );
    return rows.map((row) => {
      const person = byId.get(row.personId);
      return [
        row.personId,
        person?.functionLabel,
        person && authorities.name(person.authorityId),
        wordOf(row.worst, language),
        row.dueOn,
      ];
    });
  },
};

export const EXEMPTION_EXPORT: ListExport<ExemptionListRequest, ExemptionRow> = {
  file: { de: 'Ausnahmen', en: 'exemptions' },
  head: {
    de: 'Kennung;Regel;Titel;Konto;Behörde;Ressort;Stand;von;bis;Überprüfung;Begründung;Risiko;beantragt;entschieden;Begründung der Entscheidung'.split(
      ';',
    ),
    en: 'Id;Rule;Title;Account;Authority;Ministry;State;from;to;Review;Reason;Risk;requested;decided;Reason of the decision'.split(
      ';',
    ),
  },
  list: listExemptions,
  async lines(reading, rows, language) {
    const { authorities, handles } = await placesOf(reading, rows);
    return rows.map((row) => {
      const rule = ruleOf(row.ruleId);
      return [
        row.id,
        rule.id,
        language === 'de' ? rule.titleDe : rule.titleEn,
        row.accountId && handles.get(row.accountId),
        authorities.name(row.authorityId),
        authorities.ministry(row.authorityId),
        wordOf(row.state, language),
        date(row.valid.from, language),
        date(row.valid.to, language),
        row.reviewOn,
        row.reason,
        row.riskAssessment,
        date(row.requestedAt, language),
        date(row.decidedAt, language),
        row.decisionNote,
      ];
    });
  },
};

/** Functions only, like the screen. */
export const REVIEW_EXPORT: ListExport<ReviewRowRequest, ReviewItemRow> = {
  file: { de: 'Durchsicht', en: 'review' },
  head: {
    de: 'Kennung;Art;Konto;Behörde;Ressort;Gegenstand;Rolle;Hinweise;Stand;fällig;entschieden von;entschieden;Begründung'.split(
      ';',
    ),
    en: 'Id;Kind;Account;Authority;Ministry;Subject;Role;Hints;State;due;decided by;decided;Reason'.split(
      ';',
    ),
  },
  list: listReviewRows,
  async lines(reading, rows, language) {
    const [authorities, accounts] = await Promise.all([
      authoritiesFor(
        reading,
        rows.map((row) => row.authorityId),
      ),
      accountsById(reading, [...new Set(rows.map((row) => row.accountId))]),
    ]);
    const handles = new Map(accounts.map((row) => [row.id, row.handle ?? row.displayName]));
    return rows.map((row) => [
      row.id,
      wordOf(row.kind, language),
      handles.get(row.accountId),
      authorities.name(row.authorityId),
      authorities.ministry(row.authorityId),
      row.label ?? handles.get(row.accountId),
      wordOf(row.role, language),
      row.flags.map((flag) => wordOf(flag, language)).join(', '),
      wordOf(row.state, language),
      date(row.dueAt, language),
      row.decidedByFunction,
      date(row.decidedAt, language),
      row.note,
    ]);
  },
};
