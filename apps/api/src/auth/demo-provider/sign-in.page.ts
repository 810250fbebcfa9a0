import type { DemoUser } from '@vieraugen/core';
import { escapeHtml, renderPage } from '../../http/page.js';

type Locale = 'de' | 'en';

const TEXTS = {
  de: {
    title: 'Anmelden',
    question: 'Als wen möchten Sie sich umsehen?',
    about:
      'Dies ist der Vorführbetrieb: Ein Klick genügt, ein Passwort gibt es nicht. Personen und Konten sind für die Vorführung erdacht, der Musterfall vom 8. Januar 2016 folgt öffentlichen Quellen.',
    everywhere: 'Für alle Behörden',
    within: (authority: string) => `Für ein Ressort: ${authority}`,
    nobody: 'Es ist noch niemand eingetragen, der sich anmelden könnte.',
  },
  en: {
    title: 'Sign in',
    question: 'Who would you like to look around as?',
    about:
      'This is the demo: one click is enough, there is no password. People and accounts are made up for it; the reference case of 8 January 2016 follows public sources.',
    everywhere: 'For all authorities',
    within: (authority: string) => `For one ministry: ${authority}`,
    nobody: 'Nobody is on record yet who could sign in.',
  },
} as const;

/** One button per demo user, by where their role reaches; a click signs in. */
export function signInPage(
  action: string,
  users: readonly DemoUser[],
  { nonce, locale }: { readonly nonce: string; readonly locale: Locale },
): string {
  const texts = TEXTS[locale];
  const authorities = [...new Set(users.map((user) => user.authorityShortName))];
  const groups = authorities.map((authority) => {
    const heading = authority === null ? texts.everywhere : texts.within(authority);
    const members = users.filter((user) => user.authorityShortName === authority);
    const choices = members.map((user) => choice(action, user, locale)).join('');
    return `<h2>${escapeHtml(heading)}</h2><ul class="choices">${choices}</ul>`;
  });
  const body = [
    `<h1>${texts.question}</h1><p class="en">${texts.about}</p>`,
    ...(users.length === 0 ? [`<p>${texts.nobody}</p>`] : groups),
  ];
  return renderPage({ title: texts.title, body: body.join('\n'), nonce, locale });
}

function choice(action: string, user: DemoUser, locale: Locale): string {
  const [label, about] = locale === 'de' ? [user.label, user.about] : [user.labelEn, user.aboutEn];
  return `<li><form method="post" action="${escapeHtml(action)}">
<button class="choice" name="subject" value="${escapeHtml(user.subject)}">
<b>${escapeHtml(label)}</b><span>${escapeHtml(about)}</span>
</button></form></li>`;
}
