import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { ResultOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { ViewerDocument } from './viewer.graphql.js';

/** What a viewer may do; the server names it and stays the judge. */
export type Permission =
  | 'overview.read'
  | 'register.read'
  | 'account.write'
  | 'account.attest'
  | 'nilreturn.state'
  | 'authorization.request'
  | 'authorization.confirm'
  | 'authorization.grant'
  | 'deputy.activate'
  | 'offboarding.read'
  | 'offboarding.work'
  | 'authorization.end'
  | 'person.read'
  | 'person.write'
  | 'names.read'
  | 'device.read'
  | 'device.write'
  | 'training.read'
  | 'training.record'
  | 'training.declare'
  | 'awareness.write'
  | 'catalogue.write'
  | 'policy.review'
  | 'policy.draft'
  | 'policy.release'
  | 'policy.acknowledge'
  | 'finding.read'
  | 'finding.act'
  | 'exemption.read'
  | 'exemption.request'
  | 'exemption.decide'
  | 'review.read'
  | 'review.decide'
  | 'import.run'
  | 'jobs.read'
  | 'jobs.retry'
  | 'evaluation.run'
  | 'audit.read';

export type Viewer = ResultOf<typeof ViewerDocument>['viewer'];

export const viewerQuery = queryOptions({
  queryKey: ['viewer'],
  queryFn: async ({ signal }) => (await execute(ViewerDocument, {}, signal)).viewer,
  staleTime: 5 * 60_000,
});

/** The signed-in viewer; the root route has loaded it before anything is shown. */
export function useViewer(): Viewer {
  return useSuspenseQuery(viewerQuery).data;
}

/** Whether to offer something at all; with an authority, whether to offer it for its records. */
export function useMay(permission: Permission, authorityId?: string): boolean {
  return may(useViewer(), permission, authorityId);
}

export function may(viewer: Viewer, permission: Permission, authorityId?: string): boolean {
  if (authorityId === undefined) return viewer.permissions.includes(permission);
  return viewer.reach.some(
    ({ permissions, authorityIds }) =>
      permissions.includes(permission) && (authorityIds?.includes(authorityId) ?? true),
  );
}
