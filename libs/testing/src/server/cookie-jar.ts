interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly attributes: ReadonlySet<string>;
}

/** What a browser keeps of one host: by name and path, sent where the path fits. */
export class CookieJar {
  private cookies: Cookie[] = [];

  take(response: Response, url: URL): void {
    for (const line of response.headers.getSetCookie()) this.set(parse(line, url));
  }

  header(url: URL): string {
    return this.cookies
      .filter(({ path }) => covers(path, url.pathname))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  value(name: string): string | null {
    return this.cookies.find((cookie) => cookie.name === name)?.value ?? null;
  }

  /** `httponly`, `secure`, `samesite=lax`, …, in small letters. */
  attributes(name: string): ReadonlySet<string> {
    return this.cookies.find((cookie) => cookie.name === name)?.attributes ?? new Set();
  }

  /** Plants a cookie, as somebody in between could. */
  plant(name: string, value: string): void {
    this.set({ cookie: { name, value, path: '/', attributes: new Set() }, isGone: false });
  }

  private set({ cookie, isGone }: { cookie: Cookie; isGone: boolean }): void {
    this.cookies = this.cookies.filter(
      ({ name, path }) => name !== cookie.name || path !== cookie.path,
    );
    if (!isGone) this.cookies.push(cookie);
  }
}

function parse(line: string, url: URL): { cookie: Cookie; isGone: boolean } {
  const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
  const equals = pair.indexOf('=');
  const attributes = new Set(rest.map((part) => part.toLowerCase()));
  const valueOf = (name: string): string | undefined =>
    rest.find((part) => part.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
  const expires = valueOf('expires');
  return {
    cookie: {
      name: pair.slice(0, equals),
      value: pair.slice(equals + 1),
      path: valueOf('path') ?? url.pathname.replace(/\/[^/]*$/, '') ?? '/',
      attributes,
    },
    isGone: expires !== undefined && Date.parse(expires) <= Date.parse('1970-01-02'),
  };
}

function covers(path: string, asked: string): boolean {
  return path === '/' || asked === path || asked.startsWith(path.endsWith('/') ? path : `${path}/`);
}
