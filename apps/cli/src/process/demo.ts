import type { INestApplicationContext } from '@nestjs/common';
import { DEMO_ISSUER, DEMO_USERS, DemoService, SignInService } from '@vieraugen/core';
import type { Logger } from '@vieraugen/platform';
import { progress } from './output.js';

interface Wanted {
  readonly empty: boolean;
  readonly logger: Logger;
}

const EVERYWHERE = DEMO_USERS.filter((user) => user.authorityShortName === null);
const WITHIN = DEMO_USERS.filter((user) => user.authorityShortName !== null);

/** Loads the demo on the first start; without it, lets in those whose role needs no authority. */
export async function prepareDemo(app: INestApplicationContext, wanted: Wanted): Promise<void> {
  const signIns = app.get(SignInService, { strict: false });
  const known = await signIns.subjectsOf(DEMO_ISSUER);
  // Once started empty, it stays what people have made of it: `demo load` is there for the rest.
  const beganEmpty = known.size > 0 && !WITHIN.some((user) => known.has(user.subject));
  if (wanted.empty || beganEmpty) {
    await letIn(signIns);
    return;
  }
  const demo = app.get(DemoService, { strict: false });
  if (!(await demo.isLoaded())) {
    progress('Die Vorführdaten werden geladen, einmal …', 'Loading the demo data, once …');
  }
  const { loaded, seconds } = await demo.load();
  if (loaded) wanted.logger.info({ seconds }, 'demo loaded');
}

async function letIn(signIns: SignInService): Promise<void> {
  for (const { subject, email, label, role } of EVERYWHERE) {
    const issuer = DEMO_ISSUER;
    await signIns.enrol({ issuer, subject, email, label, role, authority: null });
  }
}
