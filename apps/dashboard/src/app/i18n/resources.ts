import { uiTexts } from '@vieraugen/ui';
import { accountFormsDe } from '../../features/accounts/account-forms.texts.de.js';
import { accountFormsEn } from '../../features/accounts/account-forms.texts.en.js';
import { accountsDe } from '../../features/accounts/accounts.texts.de.js';
import { accountsEn } from '../../features/accounts/accounts.texts.en.js';
import { auditDe, auditEn } from '../../features/audit/audit.texts.js';
import { authoritiesDe, authoritiesEn } from '../../features/authorities/authorities.texts.js';
import { devicesDe, devicesEn } from '../../features/devices/devices.texts.js';
import { exemptionsDe, exemptionsEn } from '../../features/exemptions/exemptions.texts.js';
import { findingsDe, findingsEn } from '../../features/findings/findings.texts.js';
import { importsDe, importsEn } from '../../features/imports/imports.texts.js';
import { jobsDe, jobsEn } from '../../features/jobs/jobs.texts.js';
import { coversDe, coversEn } from '../../features/covers/covers.texts.js';
import {
  notificationsDe,
  notificationsEn,
} from '../../features/notifications/notifications.texts.js';
import { offboardingDe, offboardingEn } from '../../features/offboarding/offboarding.texts.js';
import { requestsDe, requestsEn } from '../../features/requests/requests.texts.js';
import { overviewDe, overviewEn } from '../../features/overview/overview.texts.js';
import { peopleDe, peopleEn } from '../../features/people/people.texts.js';
import { accountStepsDe, accountStepsEn } from '../../features/accounts/account-steps.texts.js';
import { presenceDe, presenceEn } from '../../features/presence/presence.texts.js';
import { reviewsDe, reviewsEn } from '../../features/reviews/reviews.texts.js';
import { opinionsDe, opinionsEn } from '../../features/opinions/opinions.texts.js';
import { policiesDe } from '../../features/policies/policies.texts.de.js';
import { policiesEn } from '../../features/policies/policies.texts.en.js';
import { rulesDe, rulesEn } from '../../features/rules/rules.texts.js';
import { trainingsDe } from '../../features/trainings/trainings.texts.de.js';
import { trainingsEn } from '../../features/trainings/trainings.texts.en.js';
import { tasksDe, tasksEn } from '../../features/tasks/tasks.texts.js';
import { shellDe, shellEn } from '../shell/shell.texts.js';
import { commonDe, commonEn } from './common.texts.js';

/** One namespace per feature; a new feature adds one line to each language. */
export const resources = {
  de: {
    ...uiTexts.de,
    common: commonDe,
    shell: shellDe,
    overview: overviewDe,
    accounts: accountsDe,
    accountForms: accountFormsDe,
    audit: auditDe,
    authorities: authoritiesDe,
    devices: devicesDe,
    exemptions: exemptionsDe,
    findings: findingsDe,
    imports: importsDe,
    jobs: jobsDe,
    accountSteps: accountStepsDe,
    presence: presenceDe,
    tasks: tasksDe,
    notifications: notificationsDe,
    covers: coversDe,
    offboarding: offboardingDe,
    requests: requestsDe,
    people: peopleDe,
    reviews: reviewsDe,
    opinions: opinionsDe,
    policies: policiesDe,
    rules: rulesDe,
    trainings: trainingsDe,
  },
  en: {
    ...uiTexts.en,
    common: commonEn,
    shell: shellEn,
    overview: overviewEn,
    accounts: accountsEn,
    accountForms: accountFormsEn,
    audit: auditEn,
    authorities: authoritiesEn,
    devices: devicesEn,
    exemptions: exemptionsEn,
    findings: findingsEn,
    imports: importsEn,
    jobs: jobsEn,
    accountSteps: accountStepsEn,
    presence: presenceEn,
    tasks: tasksEn,
    notifications: notificationsEn,
    covers: coversEn,
    offboarding: offboardingEn,
    requests: requestsEn,
    people: peopleEn,
    reviews: reviewsEn,
    opinions: opinionsEn,
    policies: policiesEn,
    rules: rulesEn,
    trainings: trainingsEn,
  },
};
