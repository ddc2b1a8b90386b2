import { answer, createApi } from '@farstu/ui';
import type { components, paths } from '../../generated/api.ts';
import type { BodyOf, PageQuery, QueryOf } from '../../pages/api-shapes.ts';

type Schemas = components['schemas'];

export type Activation = Schemas['TeamtailorActivation'];
export type IdentityStatus = Schemas['IdentityStatus'];
export type InboxRow = Schemas['InboxRow'];
export type CardRow = Schemas['ResultCardRow'];
export type AttentionRow = Schemas['AttentionRow'];

type Answered<Call extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<Call>>;
/** How it stands with everything connected. Texts in it come in the reader's language. */
export type Overview = Answered<typeof integrations.overview>;
export type TeamtailorOverview = Overview['teamtailor'];
export type TeamtailorSettings = Answered<typeof integrations.changeTeamtailor>;

const api = createApi<paths>('');
const of = (id: string) => ({ params: { path: { id } } });

/** Everything that the pages ask of the server about integrations. Refusals are thrown as `ProblemError`. */
export const integrations = {
  overview: (signal: AbortSignal) => answer(api.GET('/people/_/integrations', { signal })),
  identity: (signal: AbortSignal) => answer(api.GET('/people/_/integrations/identity', { signal })),
  /** Left out: unchanged. Null: taken away. */
  changeTeamtailor: (body: BodyOf<paths['/people/_/integrations/teamtailor']['put']>) =>
    answer(api.PUT('/people/_/integrations/teamtailor', { body })),
  inbox: (query: QueryOf<paths['/people/_/integrations/inbox']['get']>, signal: AbortSignal) =>
    answer(api.GET('/people/_/integrations/inbox', { params: { query }, signal })),
  runEventAgain: (id: string) => answer(api.POST('/people/_/integrations/inbox/{id}/run-again', of(id))),
  cards: (query: QueryOf<paths['/people/_/integrations/cards']['get']>, signal: AbortSignal) =>
    answer(api.GET('/people/_/integrations/cards', { params: { query }, signal })),
  sendCardAgain: (id: string) => answer(api.POST('/people/_/integrations/cards/{id}/send-again', of(id))),
  attention: (query: PageQuery, signal: AbortSignal) =>
    answer(api.GET('/people/_/integrations/attention', { params: { query }, signal })),
  dismissJob: (id: string, reason: string) =>
    answer(api.POST('/people/_/integrations/attention/{id}/dismiss', { ...of(id), body: { reason } })),
  runJobAgain: (id: string) => answer(api.POST('/people/_/integrations/attention/{id}/run-again', of(id))),
};
