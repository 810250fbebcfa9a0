/** What one transaction may see and change, and who stands behind it: the settings of the policies. */
export interface DatabaseScope {
  /** '*' = all authorities; else their ids. */
  readonly reads: '*' | readonly string[];
  readonly writes: '*' | readonly string[];
  /** Restricts to these accounts; null = no restriction. */
  readonly accountIds: readonly string[] | null;
  /** Authorities in which `accountIds` restricts nothing; left out = none. */
  readonly unlimitedIn?: readonly string[];
  /** Authorities whose persons' names are readable in this transaction. */
  readonly names: '*' | readonly string[];
  readonly actorId: string | null;
  readonly actorLabel: string;
  readonly via: string;
}

/** What is being done, for the audit log. */
export interface AuditContext {
  /** The domain's verb, e.g. `grantAuthorization`. */
  readonly action: string;
  readonly reason?: string | null;
}

const list = (ids: '*' | readonly string[]): string => (ids === '*' ? '*' : ids.join(','));

/** The names and values for `set_config`, in the order in which they are sent. */
export function settingsOf(scope: DatabaseScope): Record<string, string> {
  return {
    'app.reads': list(scope.reads),
    'app.writes': list(scope.writes),
    'app.accounts': scope.accountIds === null ? '' : scope.accountIds.join(',') || NOBODY,
    'app.unlimited': scope.accountIds === null ? '' : (scope.unlimitedIn ?? []).join(','),
    'app.names': list(scope.names),
    'app.actor_id': scope.actorId ?? '',
    'app.actor_label': scope.actorLabel,
    'app.via': scope.via,
  };
}

/** An id that no row has: an empty restriction must not read as "no restriction". */
const NOBODY = '00000000-0000-0000-0000-000000000000';
