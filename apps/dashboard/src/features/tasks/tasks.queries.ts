import { queryOptions } from '@tanstack/react-query';
import type { ResultOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { MyTasksDocument } from './tasks.graphql.js';

export type Task = ResultOf<typeof MyTasksDocument>['myTasks'][number];

export const tasksQuery = queryOptions({
  queryKey: ['task', 'list'],
  queryFn: async ({ signal }) => (await execute(MyTasksDocument, {}, signal)).myTasks,
});
