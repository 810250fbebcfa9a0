/** Few queues, by resource: what competes for the same thing waits in the same line. */
export const QUEUES = ['compliance', 'connectors', 'notifications', 'maintenance'] as const;
export type QueueName = (typeof QUEUES)[number];

/** What each job is given: ids and instants, never a session and never a person's data. */
export interface JobPayloads {
  /** Judges the accounts and authorities that the evaluation's row lists. */
  'evaluate-subjects': { readonly evaluationId: string };
  /** Judges all accounts and authorities; goes on where a killed worker stopped. */
  'sweep-subjects': { readonly evaluationId: string };
  /** Judges everything by the rules in force and with a draft, and keeps what differs; no findings. */
  'simulate-policy': { readonly simulationId: string };
  /** Judges what has reached the instant at which its result may change. */
  'evaluate-due': Record<string, never>;
  /** Requests a sweep, unless one is under way. */
  'start-sweep': Record<string, never>;
  /** Puts an `evaluate-due` on every instant of the next days at which something expires. */
  'plan-due': Record<string, never>;
  /** Looks at the accounts' pages and proofs on the web. */
  'check-pages': Record<string, never>;
  /** Opens the reviews that are due and closes those that are done. */
  'open-reviews': Record<string, never>;
  /** Has the day's digests written to those for whom something waits. */
  'send-digests': Record<string, never>;
  /** Has newly opened critical findings written to those who may act on them. */
  'send-critical': Record<string, never>;
  /** Sends one mail. */
  'send-mail': { readonly mailId: string };
}
export type JobName = keyof JobPayloads;
export type JobPayload<N extends JobName> = JobPayloads[N];

export interface JobPolicy {
  readonly queue: QueueName;
  /** How often a job is tried before it stays failed. */
  readonly attempts: number;
  /** Wait before the second attempt; doubles each time. */
  readonly backoffMs: number;
}

/** Every job there is. A name that is missing here does not compile, in enqueuing and in handling. */
export const JOB_POLICIES: { readonly [N in JobName]: JobPolicy } = {
  'evaluate-subjects': { queue: 'compliance', attempts: 5, backoffMs: 1000 },
  'sweep-subjects': { queue: 'compliance', attempts: 5, backoffMs: 2000 },
  'simulate-policy': { queue: 'compliance', attempts: 3, backoffMs: 2000 },
  'evaluate-due': { queue: 'compliance', attempts: 5, backoffMs: 2000 },
  'start-sweep': { queue: 'maintenance', attempts: 5, backoffMs: 2000 },
  'plan-due': { queue: 'maintenance', attempts: 3, backoffMs: 2000 },
  'check-pages': { queue: 'connectors', attempts: 3, backoffMs: 60_000 },
  'open-reviews': { queue: 'maintenance', attempts: 5, backoffMs: 2000 },
  'send-digests': { queue: 'notifications', attempts: 5, backoffMs: 10_000 },
  'send-critical': { queue: 'notifications', attempts: 3, backoffMs: 5000 },
  // The last attempt is two hours after the first: a mail server is away for that long at times.
  'send-mail': { queue: 'notifications', attempts: 8, backoffMs: 60_000 },
};

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOB_POLICIES, name);
}

/**
 * How a job is treated whose name comes from a row. One that nobody knows, of another version for
 * example, goes into its line like the others and fails there in sight: it must not hold them up.
 */
export function policyOf(name: string, queue?: string): JobPolicy {
  if (isJobName(name)) return JOB_POLICIES[name];
  const line = QUEUES.find((known) => known === queue) ?? 'maintenance';
  return { queue: line, attempts: 1, backoffMs: 0 };
}
