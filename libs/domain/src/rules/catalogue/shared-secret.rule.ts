import type { AccessModel } from '../../model/vocabulary.js';
import { aboutAccount } from '../judgement.js';
import { accountRule } from '../rule.js';
import { unlessKept } from '../status.js';

const WITHOUT_SECRET: readonly AccessModel[] = ['DELEGATED', 'TOOL_ONLY'];

export const rule = accountRule({
  id: 'ACC-07',
  area: 'ACCESS',
  subject: 'ACCOUNT',
  severity: 'LOW',
  titleDe: 'Geteiltes Passwort trotz Delegation',
  titleEn: 'Shared secret though delegation exists',
  breachDe: 'Geteiltes Passwort trotz Delegation',
  breachEn: 'Shared secret though delegation exists',
  questionDe: 'Zugang über Rollen statt Passwort?',
  questionEn: 'Access by roles instead of a password?',
  conditionDe:
    'Bietet die Plattform einen Rollenzugang an, wird der Account nur über Rollen oder ein Redaktionswerkzeug bedient, nicht mit einem gemeinsamen Passwort.',
  conditionEn:
    'Where the platform offers access by role, the account is used by roles or an editorial tool only, not with a shared password.',
  source:
    'X, Delegate (Rollenzugang); BSI ORP.4.A1, A8 („nur dem Benutzer persönlich bekannt“), A14',
  remediationDe: 'Auf Rollenzugang umstellen.',
  remediationEn: 'Switch to access by role.',
  due: { workingDays: 60 },
  facts: ['account'],
  parameters: {},
  labels: {},
  reasons: {
    ACCESS_BY_ROLE: {
      de: 'Der Account wird ohne gemeinsames Passwort bedient.',
      en: 'The account is used without a shared password.',
    },
    SECRET_SHARED: {
      de: 'Die Plattform bietet einen Rollenzugang an, der Account wird mit einem gemeinsamen Passwort bedient.',
      en: 'The platform offers access by role, the account is used with a shared password.',
    },
    MODEL_UNKNOWN: {
      de: 'Wie auf den Account zugegriffen wird, ist nicht eingetragen.',
      en: 'It is not on record how the account is accessed.',
    },
    DELEGATION_UNKNOWN: {
      de: 'Ob die Plattform einen Rollenzugang anbietet, ist nicht eingetragen.',
      en: 'It is not on record whether the platform offers access by role.',
    },
    NO_DELEGATION: {
      de: 'Die Plattform bietet keinen Rollenzugang an.',
      en: 'The platform offers no access by role.',
    },
  },
  judge({ account }) {
    const exempt = unlessKept(account);
    if (exempt) return exempt;
    const { platformSupportsDelegation, accessModel } = account;
    if (platformSupportsDelegation === false)
      return [aboutAccount(account, 'NOT_APPLICABLE', 'NO_DELEGATION')];
    if (platformSupportsDelegation === null)
      return [aboutAccount(account, 'UNDETERMINED', 'DELEGATION_UNKNOWN')];
    if (accessModel === null) return [aboutAccount(account, 'UNDETERMINED', 'MODEL_UNKNOWN')];
    return WITHOUT_SECRET.includes(accessModel)
      ? [aboutAccount(account, 'COMPLIANT', 'ACCESS_BY_ROLE')]
      : [aboutAccount(account, 'VIOLATED', 'SECRET_SHARED')];
  },
});
