import { MAIL_WORDS } from './mail-words.js';

type Locale = 'de' | 'en';

/** One line of a mail: what, and where it is done. */
export interface MailLine {
  readonly title: string;
  readonly about: string;
  /** In the dashboard. */
  readonly path: string;
}

export interface MailSection {
  /** null = what the intro announces. */
  readonly title: string | null;
  readonly lines: readonly MailLine[];
}

export interface MailContent {
  readonly subject: string;
  readonly intro: string;
  readonly sections: readonly MailSection[];
}

/** Readable everywhere, and still so when it is quoted. */
const WIDTH = 72;

/** The mail as plain text; only an address may be longer than a line. */
export function textOf(content: MailContent, locale: Locale, publicUrl: string): string {
  const words = MAIL_WORDS[locale];
  const sections = content.sections.flatMap(({ title, lines }) => [
    ...(title === null ? [] : [`${title}:`]),
    ...lines.map(({ title: what, about, path }) =>
      [wrapped(what, '- '), ...(about ? [wrapped(about, '  ')] : []), `  ${publicUrl}${path}`].join(
        '\n',
      ),
    ),
  ]);
  return [
    words.hello,
    wrapped(content.intro),
    ...sections,
    `${words.all}:\n${publicUrl}/tasks`,
    `-- \n${wrapped(words.foot)}\n\n${words.preferences}:\n${publicUrl}/notifications\n`,
  ].join('\n\n');
}

/** Words in lines; the first begins with the sign of a list, the others stand under its text. */
function wrapped(text: string, first = ''): string {
  const rest = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

const STYLE = {
  body: 'margin:0;padding:16px;background:#ffffff;color:#1b1b1b;font:16px/1.5 Arial,Helvetica,sans-serif',
  sheet: 'max-width:36em;margin:0 auto',
  title: 'font-size:17px;margin:24px 0 4px',
  list: 'margin:0;padding:0;list-style:none',
  line: 'padding:10px 0;border-bottom:1px solid #d5d5d5',
  link: 'color:#00508f;font-weight:bold',
  all: 'color:#00508f',
  foot: 'margin-top:24px;font-size:14px;color:#4a4a4a',
} as const;

/** The mail as HTML: plain elements, nothing that is loaded from elsewhere. */
export function htmlOf(content: MailContent, locale: Locale, publicUrl: string): string {
  const words = MAIL_WORDS[locale];
  const link = (path: string, text: string, style: 'link' | 'all') =>
    `<a style="${STYLE[style]}" href="${escaped(publicUrl + path)}">${escaped(text)}</a>`;
  const lineOf = ({ title, about, path }: MailLine) =>
    `<li style="${STYLE.line}">${link(path, title, 'link')}${about && `<br>${escaped(about)}`}</li>`;
  const sections = content.sections.map(
    ({ title, lines }) =>
      `${title === null ? '' : `<h2 style="${STYLE.title}">${escaped(title)}</h2>\n`}<ul style="${STYLE.list}">
${lines.map(lineOf).join('\n')}
</ul>`,
  );
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(content.subject)}</title></head>
<body style="${STYLE.body}"><div style="${STYLE.sheet}">
<p>${escaped(words.hello)}</p>
<p>${escaped(content.intro)}</p>
${sections.join('\n')}
<p>${link('/tasks', words.all, 'all')}</p>
<p style="${STYLE.foot}">${escaped(words.foot)} ${link('/notifications', words.preferences, 'all')}</p>
</div></body></html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
