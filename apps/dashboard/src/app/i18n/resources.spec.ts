import { resources } from './resources.js';

const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{\w+\}\}/gu)].map(String).sort();

function leaves(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree as object).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
}

describe('texts', () => {
  const german = new Map(leaves(resources.de));
  const english = new Map(leaves(resources.en));

  it('are the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...german.keys()].sort());
  });

  it('carry the same placeholders in both languages', () => {
    const different = [...german].filter(
      ([key, text]) => String(placeholders(text)) !== String(placeholders(english.get(key) ?? '')),
    );
    expect(different).toEqual([]);
  });

  it('write German quotation marks and no straight ones', () => {
    expect([...german].filter(([, text]) => text.includes('"'))).toEqual([]);
  });
});
