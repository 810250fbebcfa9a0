import { Parser } from 'htmlparser2';

const LINKING: ReadonlySet<string> = new Set(['a', 'area', 'link']);

/** The absolute addresses that a page links to, each once, in the page's order. */
export function linksOf(html: string, base: string): readonly string[] {
  const links = new Set<string>();
  const parser = new Parser({
    onopentag(name, { href }) {
      if (href && LINKING.has(name) && URL.canParse(href, base))
        links.add(new URL(href, base).href);
    },
  });
  parser.end(html);
  return [...links];
}
