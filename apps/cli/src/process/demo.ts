import type { INestApplicationContext } from '@nestjs/common';
import { DEMO_ISSUER, DEMO_USERS, DemoService, SignInService } from '@vieraugen/core';
import type { Logger } from '@vieraugen/platform';

interface Wanted {
  readonly empty: boolean;
  readonly logger: Logger;
}

/** Loads the demo on the first start; without it, lets in those whose role needs no authority. */
export async function prepareDemo(app: INestApplicationContext, wanted: Wanted): Promise<void> {
  if (!wanted.empty) {
    const { loaded } = await app.get(DemoService, { strict: false }).load();
    if (loaded) wanted.logger.info('demo loaded');
    return;
  }
  const signIns = app.get(SignInService, { strict: false });
  for (const user of DEMO_USERS) {
    if (user.authorityShortName !== null) continue;
    await signIns.enrol({
      issuer: DEMO_ISSUER,
      subject: user.subject,
      email: user.email,
      label: user.label,
      role: user.role,
      authority: null,
    });
  }
}
