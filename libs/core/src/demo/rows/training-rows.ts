import { createHash } from 'node:crypto';
import {
  AwarenessMeasureEntity,
  EvidenceItemEntity,
  TrainingDeclarationEntity,
} from '@vieraugen/data';
import {
  type AwarenessKind,
  type HeadcountBand,
  type Instant,
  localDateOf,
  type ViewerRole,
} from '@vieraugen/domain';
import { demoId } from '../kernel/demo-id.js';
import type { Register } from './register.js';
import { personId } from './people-rows.js';
import { moduleId } from './policy-rows.js';
import { authorityId } from './tree-rows.js';

interface MeasureDatum {
  readonly key: string;
  /** null = for all authorities. */
  readonly authority: string | null;
  readonly kind: AwarenessKind;
  readonly title: string;
  readonly daysAgo: number;
  readonly roles: readonly ViewerRole[];
  readonly band: HeadcountBand;
  readonly by: string;
}

const CHAIR = 'Vorsitz der Arbeitsgruppe';

/** All invented, like the persons who would have been there. */
const MEASURES: readonly MeasureDatum[] = [
  {
    key: 'meeting-spring',
    authority: null,
    kind: 'WORKING_GROUP_MEETING',
    title: 'Sitzung der Arbeitsgruppe: Vertretungen und Freigabe im Urlaub (Demo)',
    daysAgo: 190,
    roles: ['MINISTRY_COORDINATOR', 'PRESS_SPOKESPERSON'],
    band: 'FROM_10',
    by: CHAIR,
  },
  {
    key: 'circular-phishing',
    authority: null,
    kind: 'CIRCULAR',
    title: 'Rundschreiben: Gefälschte Nachrichten der Plattformen erkennen (Demo)',
    daysAgo: 75,
    roles: ['ACCOUNT_OWNER', 'AUTHOR', 'DEPUTY'],
    band: 'FROM_100',
    by: CHAIR,
  },
  {
    key: 'talk-sms',
    authority: 'sms',
    kind: 'TALK',
    title: 'Gesprächsrunde in der Pressestelle: private Geräte (Demo)',
    daysAgo: 40,
    roles: ['AUTHOR', 'DEPUTY'],
    band: 'FROM_5',
    by: 'Ressortkoordination SMS',
  },
  {
    key: 'meeting-autumn',
    authority: null,
    kind: 'WORKING_GROUP_MEETING',
    title: 'Sitzung der Arbeitsgruppe: Stand der Schulungen (Demo)',
    daysAgo: 12,
    roles: ['MINISTRY_COORDINATOR'],
    band: 'FROM_10',
    by: CHAIR,
  },
];

/** What was done to raise awareness since the register went live. */
export function recordMeasures({ recordings, days }: Register): void {
  for (const { key, authority, kind, title, daysAgo, roles, band, by } of MEASURES) {
    const at = days.workingDayAgo(daysAgo, '10:00');
    const reason = 'Laufende Meldung (Demo)';
    recordings.insert({ at, action: 'recordAwarenessMeasure', reason }, AwarenessMeasureEntity, {
      id: demoId(`measure/${key}`),
      authorityId: authority && authorityId(authority),
      kind,
      title,
      heldOn: localDateOf(at),
      audienceRoles: roles,
      headcountBand: band,
      recordedByFunction: by,
    });
  }
}

/** An author has been trained elsewhere and says so; the manager has not looked at it yet. */
export function recordDeclaration({ recordings, days }: Register): void {
  const at: Instant = days.workingDayAgo(2, '14:20');
  const occasion = { at, action: 'declareTraining', reason: 'Eigene Angabe (Demo)' };
  const statement = 'Die Bescheinigung der Verwaltungsakademie liegt im Referat (Demo).';
  const evidenceId = demoId('declaration/sms-press-1/evidence');
  recordings.insert(occasion, EvidenceItemEntity, {
    id: evidenceId,
    authorityId: authorityId('sms'),
    kind: 'STATEMENT',
    sha256: createHash('sha256').update(statement).digest('hex'),
    statement,
    byFunction: 'Autorin oder Autor',
    capturedAt: at,
  });
  recordings.insert(occasion, TrainingDeclarationEntity, {
    id: demoId('declaration/sms-press-1'),
    personId: personId('sms/press-1'),
    authorityId: authorityId('sms'),
    moduleId: moduleId('SM-GRUNDLAGEN', '2.0'),
    completedOn: localDateOf(days.workingDayAgo(6, '09:00')),
    evidenceId,
    declaredAt: at,
  });
}
