import type { Database, DatabaseScope, Transaction } from '@vieraugen/data';
import type { Clock } from '@vieraugen/platform';
import type { NewJob, Queues } from '../queues.js';
import { OutboxRelay } from './outbox-relay.js';

interface OutboxRow {
  readonly id: string;
  readonly queue: string;
  readonly job: string;
  readonly payload: object;
  readonly deduplication_id: string | null;
}

const BATCH = 500;
const PRODUCT: DatabaseScope = {
  reads: [],
  writes: [],
  accountIds: null,
  names: [],
  actorId: null,
  actorLabel: 'Vieraugen',
  via: 'WORKER',
};

/** Skips what another process is carrying at this moment. */
const TAKE = {
  name: 'outbox-take',
  text: `select id, queue, job, payload, deduplication_id from outbox where sent_at is null
    order by id limit ${BATCH} for update skip locked`,
};
const MARK = {
  name: 'outbox-mark',
  text: 'update outbox set sent_at = app_now() where id = any ($1::uuid[])',
};

/** The relay to BullMQ. Within a process, calls that meet a running sweep share the next one. */
export class QueueOutboxRelay extends OutboxRelay {
  private running: Promise<number> | null = null;
  private next: Promise<number> | null = null;

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {
    super();
  }

  override sweep(): Promise<number> {
    if (!this.running) return this.start();
    // What was committed after the running sweep has read is found by the one after it.
    this.next ??= this.running.catch(() => 0).then(() => this.start());
    return this.next;
  }

  override async settled(): Promise<void> {
    while (this.running) await this.running.catch(() => undefined);
  }

  private start(): Promise<number> {
    this.next = null;
    const sweep = this.sweepAll().finally(() => {
      if (this.running === sweep) this.running = null;
    });
    this.running = sweep;
    return sweep;
  }

  private async sweepAll(): Promise<number> {
    let sent = 0;
    for (;;) {
      const taken = await this.sweepBatch();
      sent += taken;
      if (taken < BATCH) return sent;
    }
  }

  private async sweepBatch(): Promise<number> {
    // Asked before rows are locked, so that a queue that is away does not hold a transaction open.
    await this.queues.ready();
    const frame = { action: 'relayOutbox' };
    return this.database.write(PRODUCT, this.clock.now(), frame, (tx) => this.carry(tx));
  }

  private async carry(tx: Transaction): Promise<number> {
    const rows = await tx.rows<OutboxRow>(TAKE);
    if (rows.length === 0) return 0;
    // Added before they are marked: should this process end in between, they are added again under
    // the same ids, and a job that is there already is not added.
    await this.queues.enqueueAll(rows.map(jobOf));
    await tx.rows(MARK, [rows.map((row) => row.id)]);
    return rows.length;
  }
}

function jobOf(row: OutboxRow): NewJob {
  return {
    name: row.job,
    queue: row.queue,
    payload: row.payload,
    options: { jobId: row.id, deduplicationId: row.deduplication_id ?? undefined },
  };
}
