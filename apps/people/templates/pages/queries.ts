import { queryOptions } from '@farstu/ui';
import { everyRow } from '../../pages/every-row.ts';
import { employmentTemplates, userTemplates } from './templates-api.ts';

/** One employment template. */
export const employmentTemplateQuery = (company: number, code: string) =>
  queryOptions({
    queryKey: ['people', 'templates', 'employment', 'one', company, code],
    queryFn: ({ signal }) => employmentTemplates.read(company, code, signal),
  });

/** One user template. */
export const userTemplateQuery = (code: string) =>
  queryOptions({
    queryKey: ['people', 'templates', 'user', 'one', code],
    queryFn: ({ signal }) => userTemplates.read(code, signal),
  });

/** All user templates, to choose among. */
export const userTemplateChoicesQuery = queryOptions({
  queryKey: ['people', 'templates', 'user', 'choices'],
  queryFn: ({ signal }) => everyRow((page) => userTemplates.list(page, signal)),
  staleTime: 60_000,
});
