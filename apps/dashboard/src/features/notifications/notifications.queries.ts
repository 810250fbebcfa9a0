import { queryOptions } from '@tanstack/react-query';
import type { ResultOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { NotificationPreferencesDocument, OwnMailsDocument } from './notifications.graphql.js';

export type Preferences = ResultOf<
  typeof NotificationPreferencesDocument
>['notificationPreferences'];

export const preferencesQuery = queryOptions({
  queryKey: ['notification', 'detail'],
  queryFn: async ({ signal }) =>
    (await execute(NotificationPreferencesDocument, {}, signal)).notificationPreferences,
});

export type OwnMail = ResultOf<typeof OwnMailsDocument>['myMails'][number];

export const ownMailsQuery = queryOptions({
  queryKey: ['notification', 'list'],
  queryFn: async ({ signal }) => (await execute(OwnMailsDocument, {}, signal)).myMails,
});
