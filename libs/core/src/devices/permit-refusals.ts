import { ExpectedError } from '@vieraugen/platform';
import { invalid } from '../kernel/checks.js';

/** Why a permit is not asked for, granted or ended, in the words of the form. */
export const PERMIT_REFUSALS = {
  officialNeedsNone: () =>
    new ExpectedError(
      'NOT_IN_THIS_STATE',
      'Ein Dienstgerät braucht keine Genehmigung zur privaten Nutzung.',
      'An official device needs no permit for private use.',
      'deviceId',
    ),
  nobodyUsesIt: () =>
    new ExpectedError(
      'NOT_IN_THIS_STATE',
      'Zu diesem Gerät ist niemand eingetragen, für den es genehmigt werden könnte.',
      'Nobody is on record for this device who could be permitted to use it.',
      'deviceId',
    ),
  offerFirst: () =>
    invalid(
      'officialDeviceOffered',
      'Bieten Sie zuerst ein Dienstgerät an: Niemand muss ein Privatgerät benutzen.',
      'Offer an official device first: nobody has to use a private one.',
    ),
  noAccounts: () =>
    invalid(
      'accountIds',
      'Bitte wählen Sie mindestens einen Account.',
      'Please choose at least one account.',
    ),
  tooLong: () =>
    invalid(
      'to',
      'Eine Genehmigung gilt höchstens zwölf Monate.',
      'A permit lasts twelve months at most.',
    ),
  openAlready: () =>
    new ExpectedError(
      'CONFLICT',
      'Für dieses Gerät liegt bereits ein offener Antrag vor.',
      'There is an open request for this device already.',
      'deviceId',
    ),
  decidedAlready: () =>
    new ExpectedError(
      'NOT_IN_THIS_STATE',
      'Über diesen Antrag ist bereits entschieden.',
      'This request has been decided already.',
    ),
  holderConfirms: () =>
    new ExpectedError(
      'NOT_ALLOWED',
      'Die Auflagen kann nur die Person bestätigen, die das Gerät benutzt.',
      'Only the person who uses the device can confirm the conditions.',
      'confirmedConditions',
    ),
  noteFirst: () =>
    new ExpectedError(
      'NOT_IN_THIS_STATE',
      'Die Informationssicherheit hat zu diesem Antrag noch nicht Stellung genommen.',
      'Information security has not yet given its note on this request.',
    ),
  vetoed: () =>
    new ExpectedError(
      'NOT_IN_THIS_STATE',
      'Die Informationssicherheit hat dem Antrag widersprochen. Er kann nur abgelehnt werden.',
      'Information security has objected to the request. It can only be denied.',
    ),
  conditionsOpen: () =>
    new ExpectedError(
      'NOT_IN_THIS_STATE',
      'Die Person, die das Gerät benutzt, hat noch nicht alle Auflagen bestätigt.',
      'The person who uses the device has not yet confirmed all conditions.',
    ),
  notYet: () =>
    new ExpectedError(
      'NOT_IN_THIS_STATE',
      'Die Genehmigung läuft noch. Die Löschung wird nach ihrem Ende nachgewiesen.',
      'The permit is still running. The deletion is proved after its end.',
    ),
} as const;
