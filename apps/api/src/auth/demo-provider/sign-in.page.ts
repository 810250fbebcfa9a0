import type { DemoUser } from '@vieraugen/core';
import { bilingual, escapeHtml, renderPage } from '../../http/page.js';

/** One button per demo user; a click signs in. */
export function signInPage(action: string, users: readonly DemoUser[], nonce: string): string {
  const body = [
    bilingual('h1', 'Als wen möchten Sie sich umsehen?', 'Who would you like to look around as?'),
    bilingual(
      'p',
      'Dies ist der Vorführbetrieb: Ein Klick genügt, ein Passwort gibt es nicht. Alle Personen und Konten sind erfunden.',
      'This is the demo: one click is enough, there is no password. All people and accounts are made up.',
    ),
    users.length === 0 ? NOBODY : `<ul class="choices">${users.map(choice(action)).join('')}</ul>`,
  ];
  return renderPage({ title: 'Anmelden', body: body.join('\n'), nonce });
}

const NOBODY = bilingual(
  'p',
  'Es ist noch niemand eingetragen, der sich anmelden könnte.',
  'Nobody is on record yet who could sign in.',
);

const choice =
  (action: string) =>
  (user: DemoUser): string => `<li><form method="post" action="${escapeHtml(action)}">
<button class="choice" name="subject" value="${escapeHtml(user.subject)}">
<b>${escapeHtml(user.label)}</b>
<span class="where">${escapeHtml(user.authorityShortName ?? 'alle Behörden')}</span>
<span>${escapeHtml(user.about)}</span>
<span lang="en">${escapeHtml(`${user.labelEn}: ${user.aboutEn}`)}</span>
</button></form></li>`;
