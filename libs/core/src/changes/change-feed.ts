import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Listener } from '@vieraugen/data';
import { type Permission, permissionsOf, type Viewer, viewerFor } from '@vieraugen/platform';
import { DataSource } from 'typeorm';

/** What changed, for the screens that show it. */
export interface ChangeNotice {
  readonly topics: readonly string[];
  /** Whose records; null = everybody's. */
  readonly authorityIds: readonly string[] | null;
}

export type ChangeHandler = (notice: ChangeNotice) => void;

export const CHANGE_CHANNEL = 'vieraugen_events';

/** After a lost connection nobody knows what was missed: everything is to be read anew. */
const EVERYTHING: ChangeNotice = { topics: ['*'], authorityIds: null };

/** Hears what transactions announce by pg_notify, over one connection per process. */
@Injectable()
export class ChangeFeed implements OnModuleDestroy {
  private readonly handlers = new Set<ChangeHandler>();
  private listener: Listener | null = null;
  onError: (error: unknown) => void = () => undefined;

  constructor(private readonly source: DataSource) {}

  /** Calls `handler` on every notice until the returned function is called. */
  subscribe(handler: ChangeHandler): () => void {
    this.handlers.add(handler);
    this.listener ??= this.listen();
    return () => void this.handlers.delete(handler);
  }

  async onModuleDestroy(): Promise<void> {
    await this.listener?.close();
  }

  private listen(): Listener {
    const { url } = this.source.options as { url: string };
    return new Listener({
      url,
      channel: CHANGE_CHANNEL,
      onPayload: (payload) => this.tell(parse(payload)),
      onGap: () => this.tell(EVERYTHING),
      onError: (error) => this.onError(error),
    });
  }

  private tell(notice: ChangeNotice | null): void {
    if (notice) for (const handler of this.handlers) handler(notice);
  }
}

/** Topics that not everybody may hear of; all others are about the register. */
const PERMISSIONS: Readonly<Record<string, Permission>> = {
  '*': 'viewer.read',
  jobs: 'jobs.read',
  imports: 'import.run',
};

/** Which topics of a notice the viewer may hear of: none, if it is about records that they may not see. */
export function topicsFor(viewer: Viewer, notice: ChangeNotice): readonly string[] {
  const permissions = permissionsOf(viewer);
  return notice.topics.filter((topic) => {
    const permission = PERMISSIONS[topic] ?? 'register.read';
    return permissions.has(permission) && reaches(viewerFor(viewer, permission), notice);
  });
}

function reaches({ reads }: Viewer, { authorityIds }: ChangeNotice): boolean {
  if (reads === '*' || authorityIds === null) return true;
  const own = new Set(reads);
  return authorityIds.some((id) => own.has(id));
}

function parse(payload: string): ChangeNotice | null {
  try {
    const { topics, authorityIds } = JSON.parse(payload) as Partial<ChangeNotice>;
    if (!Array.isArray(topics)) return null;
    return { topics, authorityIds: Array.isArray(authorityIds) ? authorityIds : null };
  } catch {
    return null;
  }
}
