import { Injectable } from '@nestjs/common';
import {
  AuthorityEntity,
  AwarenessMeasureEntity,
  deleteRows,
  insertRows,
  newId,
} from '@vieraugen/data';
import { AWARENESS_KINDS, HEADCOUNT_BANDS, VIEWER_ROLES, type ViewerRole } from '@vieraugen/domain';
import { ExpectedError, found, type Viewer, withReach } from '@vieraugen/platform';
import { oneOf, requiredText } from '../kernel/checks.js';
import { may, mayChange } from '../kernel/insight.js';
import { isId } from '../kernel/list.js';
import { type Changed, type Change, Work } from '../kernel/work.js';
import { dayHeld } from './record-trainings.js';
import type {
  RecordAwarenessMeasureInput,
  WithdrawAwarenessMeasureInput,
} from './training.inputs.js';

/** Who records for any authority and for all: the working group and its office. */
const FOR_ALL: readonly ViewerRole[] = [
  'WORKING_GROUP_MEMBER',
  'WORKING_GROUP_CHAIR',
  'STATE_CHANCELLERY_ADMIN',
];

/** What was done to raise awareness (`domain.md`, AwarenessMeasure): measures, never attendance. */
@Injectable()
export class AwarenessService {
  constructor(private readonly work: Work) {}

  /** Answers the measure's id. */
  recordMeasure(viewer: Viewer, input: RecordAwarenessMeasureInput): Promise<Changed<string>> {
    const frame = { action: 'recordAwarenessMeasure', permission: 'awareness.write' } as const;
    return this.change(viewer, { ...frame, reason: input.reason }, async (change) => {
      const authorityId = input.authorityId ?? null;
      requireReach(viewer, authorityId);
      if (authorityId !== null) {
        const known = isId(authorityId)
          ? await change.manager.findOneBy(AuthorityEntity, { id: authorityId })
          : null;
        found(known, 'Die Behörde', 'The authority');
      }
      dayHeld(input.heldOn, change.now, 'heldOn');
      const row = {
        id: newId(change.now),
        authorityId,
        kind: oneOf('kind', input.kind, AWARENESS_KINDS),
        title: requiredText('title', input.title),
        heldOn: input.heldOn,
        audienceRoles: input.audienceRoles.map((role) =>
          oneOf('audienceRoles', role, VIEWER_ROLES),
        ),
        headcountBand: oneOf('headcountBand', input.headcountBand, HEADCOUNT_BANDS),
        recordedByFunction: viewer.label,
      };
      await insertRows(change, AwarenessMeasureEntity, [row]);
      return row.id;
    });
  }

  /** Takes back what was recorded by mistake; the history keeps it. */
  withdrawMeasure(viewer: Viewer, input: WithdrawAwarenessMeasureInput): Promise<Changed<string>> {
    const reason = requiredText('reason', input.reason, 1_000);
    const frame = { action: 'withdrawAwarenessMeasure', permission: 'awareness.write' } as const;
    return this.change(viewer, { ...frame, reason }, async (change) => {
      const { id } = input;
      const known = isId(id)
        ? await change.manager.findOneBy(AwarenessMeasureEntity, { id })
        : null;
      requireReach(viewer, found(known, 'Die Maßnahme', 'The measure').authorityId);
      await deleteRows(change, AwarenessMeasureEntity, [id]);
      return id;
    });
  }

  /** The working group writes nowhere else: here it reaches every authority, and is audited as itself. */
  private change(
    viewer: Viewer,
    frame: Parameters<Work['change']>[1],
    carryOut: (change: Change) => Promise<string>,
  ): Promise<Changed<string>> {
    const isForAll = viewer.roles.some((role) => FOR_ALL.includes(role));
    return this.work.change(
      isForAll ? withReach(viewer, { writes: '*' }) : viewer,
      frame,
      carryOut,
    );
  }
}

/** Whether the viewer records measures for an authority, or, with null, for all of them. */
export function mayRecordFor(viewer: Viewer, authorityId: string | null): boolean {
  if (!may(viewer, 'awareness.write')) return false;
  const { userId, roles } = viewer;
  if (userId === null || roles.some((role) => FOR_ALL.includes(role))) return true;
  return authorityId !== null && mayChange(viewer, 'awareness.write', authorityId);
}

function requireReach(viewer: Viewer, authorityId: string | null): void {
  if (mayRecordFor(viewer, authorityId)) return;
  throw new ExpectedError(
    'NOT_ALLOWED',
    'Maßnahmen tragen Sie nur für Behörden Ihres Bereichs ein.',
    'You record measures for authorities of your own area only.',
    'authorityId',
  );
}
