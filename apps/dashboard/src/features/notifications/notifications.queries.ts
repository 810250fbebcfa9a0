import { queryOptions } from '@tanstack/react-query';
import type { ResultOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { NotificationPreferencesDocument } from './notifications.graphql.js';

export type Preferences = ResultOf<
  typeof NotificationPreferencesDocument
>['notificationPreferences'];

export const preferencesQuery = queryOptions({
  queryKey: ['notification', 'detail'],
  queryFn: async ({ signal }) =>
    (await execute(NotificationPreferencesDocument, {}, signal)).notificationPreferences,
});
