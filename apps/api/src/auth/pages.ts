import { bilingual, renderPage } from '../http/page.js';

const again = (query: string, de: string, en: string): string =>
  `<p><a class="button" href="/auth/login${query}">${de} · <span lang="en">${en}</span></a></p>`;

/** The provider knows the person, and we do not. */
export function noAccessPage(nonce: string): string {
  const body = [
    bilingual('h1', 'Kein Zugang', 'No access'),
    bilingual(
      'p',
      'Ihre Anmeldung hat geklappt, aber für Sie ist hier keine Rolle eingetragen. Bitte wenden Sie sich an die Koordination Ihres Ressorts.',
      'You have signed in, but no role is on record for you here. Please turn to the coordinator of your ministry.',
    ),
    again('?prompt=login', 'Mit anderer Kennung anmelden', 'Sign in as somebody else'),
  ];
  return renderPage({ title: 'Kein Zugang', body: body.join('\n'), nonce });
}

/** The provider's answer did not fit, came too late or was refused. */
export function notSignedInPage(nonce: string): string {
  const body = [
    bilingual('h1', 'Die Anmeldung hat nicht geklappt', 'You have not been signed in'),
    bilingual(
      'p',
      'Sie wurde abgebrochen, hat zu lange gedauert oder gehört nicht zu diesem Browser. Bitte versuchen Sie es noch einmal.',
      'The sign-in was cancelled, took too long or does not belong to this browser. Please try again.',
    ),
    again('', 'Noch einmal anmelden', 'Sign in again'),
  ];
  return renderPage({ title: 'Anmeldung', body: body.join('\n'), nonce });
}
