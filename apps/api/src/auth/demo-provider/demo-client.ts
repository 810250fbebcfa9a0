import { createHmac } from 'node:crypto';
import type { OidcConfig } from '@vieraugen/platform';
import type { ApiSettings } from '../../settings.js';

export const DEMO_MOUNT = '/oidc';

/** We as a client of the demo's provider, which lives in the same process. */
export function demoClient(settings: ApiSettings): OidcConfig {
  return {
    issuer: settings.publicUrl + DEMO_MOUNT,
    clientId: 'vieraugen',
    clientSecret: derived(settings, 'client'),
  };
}

/** A secret of the demo, made from the one that we have. */
export function derived(settings: ApiSettings, purpose: string): string {
  return createHmac('sha256', settings.sessionSecret).update(`demo:${purpose}`).digest('base64url');
}
