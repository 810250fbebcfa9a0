import { graphql } from '@vieraugen/contract';
import { toApiError } from './api-error.js';
import { holdUnsaved } from '../unsaved.js';
import { csrfHeader, execute } from './execute.js';

const DOCUMENT = graphql(`
  query Who {
    viewer {
      label
    }
  }
`);

function answering(body: unknown, status = 200): { requests: RequestInit[] } {
  const requests: RequestInit[] = [];
  globalThis.fetch = (_url, init) => {
    requests.push(init ?? {});
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  };
  Object.assign(globalThis, { document: { cookie: 'a=1; vieraugen_csrf=t%2Bk' } });
  return { requests };
}

describe('execute', () => {
  it('sends text, operation name and the token of the cookie', async () => {
    const { requests } = answering({ data: { viewer: { label: 'Vorsitz' } } });
    await expect(execute(DOCUMENT)).resolves.toEqual({ viewer: { label: 'Vorsitz' } });
    const body = JSON.parse(String(requests[0]?.body)) as { query: string; operationName: string };
    expect(body.operationName).toBe('Who');
    expect(body.query).toContain('viewer');
    expect(requests[0]?.headers).toMatchObject({ 'x-csrf-token': 't+k' });
  });

  it("throws the server's sentence with its code and field", async () => {
    const extensions = { code: 'CONFLICT', field: 'handle' };
    answering({ data: null, errors: [{ message: 'Das Konto gibt es schon.', extensions }] });
    await expect(execute(DOCUMENT)).rejects.toMatchObject({
      code: 'CONFLICT',
      field: 'handle',
      message: 'Das Konto gibt es schon.',
    });
  });

  it('does not take a page of a proxy for an answer', async () => {
    answering('Bad gateway', 502);
    await expect(execute(DOCUMENT)).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});

describe('execute without a session', () => {
  const errors = [{ message: 'x', extensions: { code: 'NOT_SIGNED_IN' } }];
  const left: string[] = [];
  beforeEach(() => {
    left.length = 0;
    const location = {
      pathname: '/devices',
      search: '?q=x',
      assign: (to: string) => left.push(to),
    };
    const window = {
      location,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    };
    Object.assign(globalThis, { window });
  });

  it('leaves for the sign-in, and would come back here', async () => {
    answering({ data: null, errors });
    void execute(DOCUMENT);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(left).toEqual(['/auth/login?returnTo=%2Fdevices%3Fq%3Dx']);
  });

  it('stays where somebody has typed something', async () => {
    answering({ data: null, errors });
    const release = holdUnsaved();
    await expect(execute(DOCUMENT)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    release();
    expect(left).toEqual([]);
  });
});

describe('csrfHeader', () => {
  it('is empty without the cookie', () => {
    expect(csrfHeader('other=1; xvieraugen_csrf=no')).toEqual({});
  });
});

describe('toApiError', () => {
  it('does not trust what is not text', () => {
    expect(toApiError([{ message: 'x', extensions: { code: 5 } }]).code).toBe('UNAVAILABLE');
  });
});
