import {
  ACCESS_MODEL_WORDS,
  type AccessModel,
  ACCOUNT_KIND_WORDS,
  type AccountKind,
  type AccountStatus,
  handleKey,
  type Instant,
  LANGUAGE_WORDS,
  NEW_ACCOUNT_STATUS_WORDS,
  platformByWord,
  type PlatformKey,
  recogniseAccount,
  type RecognisedAccount,
  recogniseHandle,
  valueOfWord,
} from '@vieraugen/domain';
import { REASONS } from '../rows/reasons.js';
import type { RowReader } from '../rows/row-reader.js';
import { readRecovery, type Recovery } from './account-recovery.js';

/** What a row says about an account. */
export interface AccountValues {
  readonly externalId: string | null;
  readonly authority: string;
  readonly identity: RecognisedAccount;
  readonly displayName: string | null;
  readonly purpose: string | null;
  readonly operatingUnit: string | null;
  readonly languages: readonly string[] | null;
  readonly kind: AccountKind | null;
  readonly accessModel: AccessModel | null;
  readonly recovery: Recovery;
  readonly status: AccountStatus | null;
  readonly validFrom: Instant | null;
  readonly validTo: Instant | null;
}

/** Reads a row; address, platform and handle have to agree, as far as they are given. */
export function readAccount(row: RowReader): AccountValues | null {
  const authority = row.required('authority', row.text('authority', 500));
  const identity = readIdentity(row);
  const values = {
    externalId: row.text('externalId', 100),
    displayName: row.text('displayName'),
    purpose: row.paragraph('purpose'),
    operatingUnit: row.text('operatingUnit'),
    languages: readLanguages(row),
    kind: row.oneOf('kind', ACCOUNT_KIND_WORDS),
    accessModel: row.oneOf('accessModel', ACCESS_MODEL_WORDS),
    recovery: readRecovery(row),
    status: row.oneOf('status', NEW_ACCOUNT_STATUS_WORDS),
    validFrom: row.start('validFrom'),
    validTo: row.end('validTo'),
  };
  if (values.validFrom !== null && values.validTo !== null && values.validTo <= values.validFrom) {
    row.refuse('validTo', REASONS.endBeforeStart);
  }
  return authority === null || identity === null ? null : { ...values, authority, identity };
}

interface Platform {
  readonly platform: PlatformKey;
  readonly service: string | null;
}

function readIdentity(row: RowReader): RecognisedAccount | null {
  const platform = readPlatform(row);
  const url = row.text('url', 2_000);
  const handle = row.text('handle');
  if (row.problems.length > 0) return null;
  if (url !== null) return agreed(row, recogniseAccount(url), platform, handle);
  if (handle === null) return row.refuse('url', REASONS.missing);
  const fromText = recogniseAccount(handle);
  if (fromText && (!platform || fromText.platform === platform.platform)) return fromText;
  if (!platform) return row.refuse('platform', REASONS.platformMissing, '');
  const recognised = recogniseHandle(platform.platform, handle, platform.service);
  return recognised ?? row.refuse('handle', REASONS.notAHandle);
}

function readPlatform(row: RowReader): Platform | null {
  const word = row.text('platform');
  if (word === null) return null;
  return platformByWord(word) ?? row.refuse('platform', REASONS.unknownPlatform);
}

/** The account that the address leads to, unless platform or handle of the row say another. */
function agreed(
  row: RowReader,
  recognised: RecognisedAccount | null,
  stated: Platform | null,
  handle: string | null,
): RecognisedAccount | null {
  if (!recognised) return row.refuse('url', REASONS.notAnAccount);
  const isOther = stated?.service && stated.platform === 'OTHER';
  const contradicts = isOther
    ? stated.service !== recognised.service
    : stated && stated.platform !== recognised.platform;
  if (contradicts) return row.refuse('url', REASONS.platformContradicts(recognised.service));
  if (handle === null || recognised.platformUserId !== null || agrees(recognised, handle)) {
    return recognised;
  }
  return row.refuse('handle', REASONS.handleContradicts(recognised.handle));
}

/** Lists write handles with and without what the platform puts around them. */
function agrees({ platform, handleKey: key }: RecognisedAccount, handle: string): boolean {
  const stated = handleKey(platform, handle);
  const other = recogniseHandle(platform, handle)?.handleKey ?? recogniseAccount(handle)?.handleKey;
  const bare = key.split(/[/@]/);
  return stated === key || other === key || bare.includes(stated) || key.endsWith(`/${stated}`);
}

function readLanguages(row: RowReader): readonly string[] | null {
  const text = row.text('language');
  if (text === null) return null;
  const codes = text.split(/[\s,;/|+&]+/).filter((part) => !/^(?:und|and)?$/i.test(part));
  const languages = codes.map((code) =>
    /^[a-z]{2,3}(?:-[a-z0-9]{2,8})?$/i.test(code)
      ? (valueOfWord(LANGUAGE_WORDS, code) ?? code.toLowerCase())
      : valueOfWord(LANGUAGE_WORDS, code),
  );
  const known = languages.filter((language) => language !== null);
  if (known.length < languages.length) return row.refuse('language', REASONS.notALanguage);
  return [...new Set(known)];
}
