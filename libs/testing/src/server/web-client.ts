import { CookieJar } from './cookie-jar.js';

export interface GraphqlAnswer<T> {
  readonly status: number;
  readonly data: T | null | undefined;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly field?: string };
  }[];
}

export interface Ask extends Omit<RequestInit, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>;
  /** Leaves out what protects against forged requests. */
  readonly withoutCsrf?: boolean;
}

const MOST_REDIRECTS = 15;

/** A browser without a screen: one cookie jar, redirects on request, the header against forgery. */
export class WebClient {
  readonly jar = new CookieJar();

  constructor(
    readonly origin: string,
    private readonly token: string | null = null,
  ) {}

  /** One request; a redirect comes back as it is. */
  async ask(path: string, { withoutCsrf = false, headers, ...init }: Ask = {}): Promise<Response> {
    const url = new URL(path, this.origin);
    const cookie = this.jar.header(url);
    const csrf = this.jar.value('vieraugen_csrf');
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(csrf && !withoutCsrf ? { 'x-csrf-token': csrf } : {}),
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
    });
    this.jar.take(response, url);
    return response;
  }

  /** Follows redirects as a browser does, and says where it ended. */
  async browse(path: string, init: Ask = {}): Promise<{ response: Response; url: URL }> {
    let [url, ask] = [new URL(path, this.origin), init];
    for (let step = 0; step < MOST_REDIRECTS; step++) {
      const response = await this.ask(url.href, {
        ...ask,
        headers: { accept: 'text/html', ...ask.headers },
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || !location) return { response, url };
      url = new URL(location, url);
      ask = {};
    }
    throw new Error(`more than ${MOST_REDIRECTS} redirects from ${path}`);
  }

  /** Signs in at the demo's provider as the button says; returns where the browser ended. */
  async signIn(
    subject: string,
    returnTo = '/',
  ): Promise<{ response: Response; url: URL; page: string }> {
    const login = `/auth/login?returnTo=${encodeURIComponent(returnTo)}`;
    const choice = await this.browse(login);
    const page = await choice.response.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (!action) throw new Error(`no choice of users at ${choice.url.href}: ${page}`);
    const ended = await this.browse(action, {
      method: 'POST',
      body: new URLSearchParams({ subject }),
    });
    return { ...ended, page };
  }

  async graphql<T>(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    init: Ask = {},
  ): Promise<GraphqlAnswer<T>> {
    const response = await this.ask('/graphql', {
      method: 'POST',
      body: JSON.stringify({ query, variables }),
      ...init,
      headers: { 'content-type': 'application/json', ...init.headers },
    });
    const text = await response.text();
    const body = JSON.parse(text) as Omit<GraphqlAnswer<T>, 'status'>;
    return { ...body, status: response.status };
  }

  /** For a real browser: the cookies of this client, as its context takes them. */
  get cookieHeader(): string {
    return this.jar.header(new URL(this.origin));
  }
}
