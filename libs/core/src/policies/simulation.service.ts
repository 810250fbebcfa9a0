import { Inject, Injectable } from '@nestjs/common';
import {
  beginSimulation,
  Database,
  type DatabaseScope,
  endSimulation,
  insertSimulation,
  newId,
  policyDraftsByIds,
  type Queryable,
  type RecordedRuleVersion,
  readRuleVersions,
  readSharedFacts,
  saveSimulated,
  type SharedFacts,
  simulationsByIds,
  type Transaction,
} from '@vieraugen/data';
import { type DraftRulesets, draftRulesets, type Instant } from '@vieraugen/domain';
import {
  CLOCK,
  type Clock,
  found,
  requirePermission,
  systemViewer,
  type Viewer,
  viewerFor,
} from '@vieraugen/platform';
import { OutboxRelay } from '@vieraugen/queue';
import type { RunEnd } from '../compliance/evaluator.js';
import { readSubjects } from '../compliance/judging.js';
import { type Read, walkAll } from '../compliance/walk.js';
import { asExpected } from '../kernel/database-errors.js';
import { isId } from '../kernel/list.js';
import { scopeOf } from '../kernel/scope.js';
import { simulatedDifferences } from './simulated-differences.js';

const SCOPE: DatabaseScope = scopeOf(systemViewer('WORKER'));
const FRAME = { action: 'simulatePolicyDraft' };

export interface SimulationControl {
  /** Asked to stop: begun anew, the simulation forgets what it had. */
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number): Promise<void>;
}

/** What a draft would change, judged against today's record. Never writes a finding or a result. */
@Injectable()
export class PolicySimulationService {
  private readonly read: Read = (work) => this.database.read(SCOPE, work);

  constructor(
    private readonly database: Database,
    private readonly relay: OutboxRelay,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Puts a simulation into the line and answers its id; a worker carries it out. */
  async simulatePolicyDraft(viewer: Viewer, draftId: string): Promise<string> {
    requirePermission(viewer, 'policy.review');
    const scope = scopeOf(viewerFor(viewer, 'policy.review'));
    const [row] = isId(draftId)
      ? await this.database.read(scope, (q) => policyDraftsByIds(q, [draftId]))
      : [];
    const { sha256 } = found(row, 'Der Entwurf', 'The draft');
    const now = this.clock.now();
    const id = newId(now);
    await this.database
      .write(scope, now, FRAME, (tx) =>
        insertSimulation(tx, { id, draftId, sha256, requestedBy: viewer.userId, now }),
      )
      .catch((error: unknown) => {
        throw asExpected(error);
      });
    // The row is committed: should the queue be away, the worker's relay finds it.
    void this.relay.sweep().catch(() => undefined);
    return id;
  }

  /** Reads everything once, judges it by the rules in force and with the draft, keeps the differences. */
  async carryOut(id: string, { signal, onProgress }: SimulationControl = {}): Promise<RunEnd> {
    const [simulation] = await this.read((q) => simulationsByIds(q, [id]));
    if (!simulation) return 'DONE';
    const at = simulation.judgedAt;
    const sides = await this.read((q) => sidesOf(q, simulation.draftId, at));
    const walk = await walkAll(this.read, at);
    if (!sides || !(await this.write((tx) => beginSimulation(tx, id, walk.total)))) return 'DONE';
    let done = 0;
    for (let step = await walk.next(null); step; step = await walk.next(step.checkpoint)) {
      if (signal?.aborted) return 'STOPPED';
      const { type, ids } = step;
      const results = await this.read(async (q) =>
        simulatedDifferences(await readSubjects(q, type, ids, at, sides.shared), sides),
      );
      done += ids.length;
      await this.write((tx) => saveSimulated(tx, id, done, results));
      await onProgress?.(done, walk.total);
    }
    await this.write((tx) => endSimulation(tx, id, null, this.clock.now()));
    return 'DONE';
  }

  /** Says in its row why a simulation could not be carried out. */
  async fail(id: string, reason: string): Promise<void> {
    await this.write((tx) => endSimulation(tx, id, reason, this.clock.now()));
  }

  private write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.write(SCOPE, this.clock.now(), FRAME, work);
  }
}

async function sidesOf(q: Queryable, draftId: string, at: Instant): Promise<Sides | null> {
  const [[draft], versions, shared] = await Promise.all([
    policyDraftsByIds(q, [draftId]),
    readRuleVersions(q),
    readSharedFacts(q, at),
  ]);
  if (!draft) return null;
  const { id: policyVersionId, authorityId } = draft;
  const drafted = draft.rules.map((rule) => ({ ...rule, authorityId, policyVersionId }));
  const isReplaced = ({ documentId }: RecordedRuleVersion) => documentId === draft.documentId;
  return { ...draftRulesets(versions, drafted, isReplaced, at), shared };
}

interface Sides extends DraftRulesets {
  readonly shared: SharedFacts;
}
