import type { ResultOf } from '@vieraugen/contract';
import { execute } from '../../lib/graphql/execute.js';
import { connectionOptions } from '../../lib/query/connection.js';
import { ImportsDocument } from './imports.graphql.js';

export type ImportRow = ResultOf<typeof ImportsDocument>['imports']['edges'][number]['node'];

const PAGE = 20;

export const importsQuery = connectionOptions<ImportRow>({
  queryKey: ['import', 'list'],
  fetchPage: async (after, signal) =>
    (await execute(ImportsDocument, { first: PAGE, after }, signal)).imports,
});
