import { answer, createApi } from '@farstu/ui';
import type { ListOf, PageQuery, Reads, Writes } from '../../pages/api-shapes.ts';

/** What the server answers about integrations; the same shapes as its response schemas. Texts come in the reader's language. */

export interface Said {
  code: string;
  text: string;
}

export interface SecretState {
  set: boolean;
  /** The last four characters. */
  hint: string | null;
}

export interface TeamtailorSettings {
  customerNumber: number;
  /** What Teamtailor calls: the partner's BASE_URL. */
  baseUrl: string;
  /** The two forms of *Company API url* that are ours. */
  apiUrls: [string, string];
  apiKey: SecretState;
  webhookSecret: SecretState;
  warnings: { code: 'api_key_missing' | 'webhook_secret_missing'; text: string }[];
}

export interface Activation {
  id: string;
  /** Null, as is the name: activated, and no event has come yet. */
  companyUuid: string | null;
  companyName: string | null;
  apiUser: { id: string; username: string; name: string; active: boolean };
  settings: {
    language: 'sv' | 'en';
    connectEmail: 'candidate' | 'work' | 'hr';
    reportCompleted: 'created' | 'approved';
  };
  firstSeenAt: string;
  lastSeenAt: string;
  lastSuccessAt: string | null;
  lastFailureAt: string | null;
  lastFailure: Said | null;
}

export interface TeamtailorOverview extends TeamtailorSettings {
  /** Newest activity first, at most 50. */
  activations: Activation[];
  inbox: { received: number; refused: number };
  cards: { waiting: number; refused: number };
  lastSuccessAt: string | null;
  lastFailureAt: string | null;
}

export interface Overview {
  teamtailor: TeamtailorOverview;
  identity: {
    configured: boolean;
    issuer: string | null;
    clientId: string | null;
    lastEventAt: string | null;
    domainsByHand: boolean;
  };
  attention: { open: number };
}

export interface IdentityStatus {
  configured: boolean;
  issuer: string | null;
  clientId: string | null;
  lastEventAt: string | null;
  /** Null: nothing is configured, so nothing was asked. */
  reachable: boolean | null;
  words: string | null;
  checkedAt: string;
}

export interface InboxRow {
  id: string;
  from: string;
  system: 'teamtailor' | 'identity' | 'other';
  endpoint: string;
  eventId: string;
  receivedAt: string;
  handledAt: string | null;
  state: 'received' | 'handled' | 'refused';
  outcome: Said | null;
  about: { hireId: string; name: string | null } | null;
  mayRunAgain: boolean;
}

export interface CardRow {
  id: string;
  hireId: string | null;
  name: string | null;
  companyName: string | null;
  /** `no-address`: the event did not say where its result is to be told. */
  state: 'waiting' | 'delivered' | 'refused' | 'no-address';
  status: 'sending' | 'sent' | 'pending' | 'completed' | 'failed';
  summary: string;
  /** Teamtailor's own, when it refused. */
  words: string | null;
  changedAt: string;
  deliveredAt: string | null;
  maySendAgain: boolean;
}

export interface AttentionRow {
  id: string;
  task: string;
  what: string;
  reason: string;
  /** The other side's own. */
  words: string | null;
  whatToDo: string;
  attempts: number;
  firstAt: string;
  hireId: string | null;
}

/** Left out: unchanged. Null: taken away. */
export interface ChangedTeamtailor {
  apiKey?: string | null;
  webhookSecret?: string | null;
}

interface OfRow {
  path: { id: string };
}
type Nothing = Record<string, never>;

interface IntegrationPaths {
  '/_/integrations': { get: Reads<Overview> };
  '/_/integrations/identity': { get: Reads<IdentityStatus> };
  '/_/integrations/teamtailor': {
    get: Reads<TeamtailorSettings>;
    put: Writes<ChangedTeamtailor, TeamtailorSettings>;
  };
  '/_/integrations/inbox': { get: Reads<ListOf<InboxRow>, { query?: PageQuery & { state?: InboxRow['state'] } }> };
  '/_/integrations/inbox/{id}/run-again': { post: Writes<Nothing, InboxRow, OfRow> };
  '/_/integrations/cards': {
    get: Reads<ListOf<CardRow>, { query?: PageQuery & { state?: 'waiting' | 'delivered' | 'refused' } }>;
  };
  '/_/integrations/cards/{id}/send-again': { post: Writes<Nothing, CardRow, OfRow> };
  '/_/integrations/attention': { get: Reads<ListOf<AttentionRow>, { query?: PageQuery }> };
  '/_/integrations/attention/{id}/run-again': { post: Writes<Nothing, { id: string }, OfRow> };
}

const api = createApi<IntegrationPaths>('/people');
const of = (id: string) => ({ params: { path: { id } }, body: {} });

/** Everything that the pages ask of the server about integrations. Refusals are thrown as `ProblemError`. */
export const integrations = {
  overview: (signal: AbortSignal) => answer(api.GET('/_/integrations', { signal })),
  identity: (signal: AbortSignal) => answer(api.GET('/_/integrations/identity', { signal })),
  changeTeamtailor: (body: ChangedTeamtailor) => answer(api.PUT('/_/integrations/teamtailor', { body })),
  inbox: (query: PageQuery & { state?: InboxRow['state'] }, signal: AbortSignal) =>
    answer(api.GET('/_/integrations/inbox', { params: { query }, signal })),
  runEventAgain: (id: string) => answer(api.POST('/_/integrations/inbox/{id}/run-again', of(id))),
  cards: (query: PageQuery & { state?: 'waiting' | 'delivered' | 'refused' }, signal: AbortSignal) =>
    answer(api.GET('/_/integrations/cards', { params: { query }, signal })),
  sendCardAgain: (id: string) => answer(api.POST('/_/integrations/cards/{id}/send-again', of(id))),
  attention: (query: PageQuery, signal: AbortSignal) =>
    answer(api.GET('/_/integrations/attention', { params: { query }, signal })),
  runJobAgain: (id: string) => answer(api.POST('/_/integrations/attention/{id}/run-again', of(id))),
};
