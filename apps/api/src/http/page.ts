/** One page of ours outside the dashboard: sign-in, refusals, errors. German first, English beside it. */
export interface Page {
  readonly title: string;
  /** HTML; everything that is not ours in it has been escaped. */
  readonly body: string;
  /** Of the request's content security policy. */
  readonly nonce: string;
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

export function renderPage({ title, body, nonce }: Page): string {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} · Vieraugen</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<header><span class="mark" aria-hidden="true"></span>Vieraugen</header>
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
:root{color-scheme:light;--ink:#171a2b;--soft:#535b6b;--line:#bcc2cc;--blue:#1a4bd2;--tint:#f0f4fb}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.5 "Fira Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:#fff}
header{display:flex;align-items:center;gap:.6rem;padding:1rem 1.5rem;border-bottom:1px solid var(--line);font-weight:600}
.mark{width:1.6rem;height:.9rem;border-radius:1rem;border:.2rem solid var(--blue);border-left-width:.7rem;border-right-width:.7rem}
main{max-width:62rem;margin:0 auto;padding:2rem 1.5rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem}
p{margin:.5rem 0 1rem;max-width:44rem}
.en{color:var(--soft)}
ul.choices{list-style:none;margin:1.5rem 0 0;padding:0;display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr))}
ul.choices li,ul.choices form{display:flex}
ul.choices form{flex:1}
.choice{flex:1;text-align:left;font:inherit;color:inherit;background:#fff;border:1px solid var(--line);border-radius:.25rem;padding:.9rem 1rem;cursor:pointer;display:flex;flex-direction:column;gap:.15rem}
.choice:hover{background:var(--tint);border-color:var(--blue)}
.choice b{font-weight:600}
.choice span{font-size:.9rem;color:var(--soft)}
.choice .where{color:var(--ink)}
a{color:var(--blue)}
a:focus-visible,button:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
.button{display:inline-block;font:inherit;font-weight:600;padding:.65rem 1.25rem;border:0;border-radius:.25rem;background:var(--blue);color:#fff;text-decoration:none;cursor:pointer}
code{font-size:.9em}
`;
