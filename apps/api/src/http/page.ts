import { fontFaces } from './fonts.js';

/** One page of ours outside the dashboard: sign-in, refusals, errors. German first, English beside it. */
export interface Page {
  readonly title: string;
  /** HTML; everything that is not ours in it has been escaped. */
  readonly body: string;
  /** Of the request's content security policy. */
  readonly nonce: string;
  /** German unless said otherwise. */
  readonly locale?: 'de' | 'en';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

export function renderPage({ title, body, nonce, locale = 'de' }: Page): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} · Vieraugen</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style nonce="${nonce}">${fontFaces()}${STYLE}</style>
</head>
<body>
<header><img src="/favicon.svg" alt="" width="28" height="28">Vieraugen</header>
<main>
${body}
</main>
</body>
</html>
`;
}

/** The same thing twice: the German sentence, and the English one below it. */
export function bilingual(tag: string, de: string, en: string): string {
  return `<${tag}>${escapeHtml(de)}</${tag}><p class="en" lang="en">${escapeHtml(en)}</p>`;
}

const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--ink:#131525;--soft:#535970;--line:#d0d3e0;--edge:#6b7190;--blue:#1a3da5;--tint:#f2f5fc;--on:#fff}
@media (prefers-color-scheme:dark){:root{--bg:#0d0e19;--ink:#f2f3f7;--soft:#b9bdcb;--line:#3a3e55;--edge:#8f94a8;--blue:#a9bdf5;--tint:#1a2040;--on:#0d0e19}}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.5 "Fira Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--bg)}
header{display:flex;align-items:center;gap:.6rem;padding:.9rem 1.5rem;border-bottom:1px solid var(--line);font-weight:600}
main{max-width:66rem;margin:0 auto;padding:2.25rem 1.5rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem;font-weight:600;text-wrap:balance}
h2{font-size:1.1875rem;line-height:1.3;margin:2rem 0 .75rem;font-weight:600}
p{margin:0 0 1rem;max-width:44rem}
.en{color:var(--soft)}
ul.choices{list-style:none;margin:0;padding:0;display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr))}
ul.choices li,ul.choices form{display:flex}
ul.choices form{flex:1}
.choice{flex:1;text-align:left;font:inherit;color:inherit;background:var(--bg);border:1px solid var(--line);border-radius:6px;padding:.85rem 1rem;cursor:pointer;display:flex;flex-direction:column;gap:.2rem}
.choice:hover{background:var(--tint);border-color:var(--blue)}
.choice b{font-weight:600;color:var(--blue)}
.choice span{font-size:.9375rem;line-height:1.4;color:var(--soft)}
a{color:var(--blue);text-underline-offset:3px}
a:focus-visible,button:focus-visible{outline:3px solid var(--edge);outline-offset:2px}
.button{display:inline-block;font:inherit;font-weight:500;padding:.65rem 1.25rem;border:0;border-radius:4px;background:var(--blue);color:var(--on);text-decoration:none;cursor:pointer}
code{font-size:.9em}
@media (max-width:600px){header,main{padding-left:1rem;padding-right:1rem}main{padding-top:1.5rem}}
`;
