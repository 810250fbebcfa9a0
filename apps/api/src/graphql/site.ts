/** Where browsers find us: what a passkey is bound to. */
export interface Site {
  readonly publicUrl: string;
}

/** Dependency-injection token of the site. */
export const SITE = Symbol('site');
