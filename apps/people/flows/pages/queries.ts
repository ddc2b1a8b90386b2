import { queryOptions } from '@farstu/ui';
import { flows } from './flows-api.ts';

/** All flows, *Standard* first. */
export const flowsQuery = queryOptions({
  queryKey: ['people', 'flows', 'list'],
  queryFn: async ({ signal }) => (await flows.list(signal)).data,
});

/** One flow. */
export const flowQuery = (code: string) =>
  queryOptions({ queryKey: ['people', 'flows', 'one', code], queryFn: ({ signal }) => flows.read(code, signal) });
