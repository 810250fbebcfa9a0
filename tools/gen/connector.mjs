/** A platform's connector: what is fetched, what is read of it, a recorded reply, and its spec. */
import { namesOf } from './names.mjs';

export const usage = 'npm run gen connector <platform>        e.g. connector threads';

export function plan([name = '']) {
  const names = namesOf(name);
  const folder = `libs/connectors/src/${name}`;
  return {
    files: {
      [`${folder}/${name}.connector.ts`]: connector(names),
      [`${folder}/${name}.wire.ts`]: wire(names),
      [`${folder}/${name}.connector.spec.ts`]: spec(names),
      [`${folder}/replies/account.json`]: '{ "url": "https://example.invalid/demo", "links": [] }',
    },
    say: [
      'What is left to do:',
      `  1. record a reply of the platform in replies/account.json, without any real person in it`,
      `  2. ${names.camel}Connector in OWN of libs/connectors/src/registry.ts`,
    ].join('\n'),
  };
}

const platformOf = ({ kebab }) => kebab.toUpperCase().replaceAll('-', '_');

const connector = (names) => `import { type Connector, isOfDomain } from '../connector.js';
import { ${names.camel}Account } from './${names.kebab}.wire.js';

/** Says what the platform itself proves, and where that is documented. */
export const ${names.camel}Connector: Connector = {
  platform: '${platformOf(names)}',
  async prove({ handle, officialDomains }, web) {
    const address = \`https://example.invalid/\${encodeURIComponent(handle)}\`;
    const fetched = await web.fetch(address, 'application/json');
    if (!('page' in fetched) || fetched.page.status !== 200) return null;
    const account = ${names.camel}Account.safeParse(jsonOf(fetched.page.text)).data;
    if (!account) return null;
    const ok = account.links.some((link) => isOfDomain(new URL(link).hostname, officialDomains));
    return { method: 'LINK_BACK', ok, evidenceUrl: account.url };
  },
};

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
`;

const wire = (names) => `import { z } from 'zod';

/** What is read of the platform's answer; everything else in it is left alone. */
export const ${names.camel}Account = z.object({
  url: z.string(),
  links: z.array(z.url()).default([]),
});
`;

// Red until a reply is recorded that proves something.
const spec = (names) => `import { readFile } from 'node:fs/promises';
import type { ProvableAccount, Web } from '../connector.js';
import { ${names.camel}Connector } from './${names.kebab}.connector.js';

const ACCOUNT: ProvableAccount = {
  ...{ platform: '${platformOf(names)}', handle: 'demo', url: null },
  ...{ officialDomains: ['demo.example'], officialPages: [] },
};

/** A web that gives one answer to everything. */
const answering = (status: number, text: string): Web => ({
  fetch: (url) => Promise.resolve({ page: { url, status, text } }),
});

describe('${names.kebab}', () => {
  it('proves by the recorded reply', async () => {
    const reply = await readFile(new URL('replies/account.json', import.meta.url), 'utf8');
    const proof = await ${names.camel}Connector.prove(ACCOUNT, answering(200, reply));
    expect(proof).toMatchObject({ ok: true });
  });

  it.each([
    [404, ''],
    [200, 'not JSON'],
  ])('says nothing of an answer %i %s', async (status, text) => {
    expect(await ${names.camel}Connector.prove(ACCOUNT, answering(status, text))).toBeNull();
  });
});
`;
