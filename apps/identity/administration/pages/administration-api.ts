import { answer, createApi, queryOptions } from '@farstu/ui';
import type { components, paths } from '../../generated/api.ts';

type Schemas = components['schemas'];

export type Overview = Schemas['IdentityAdministration'];
export type Receiver = Schemas['WebhookReceiver'];
export type AttentionRow = Schemas['IdentityAttention'];
export type UndeliveredEvent = Schemas['UndeliveredEvent'];
export type AdministeredDomain = Schemas['AdministeredDomain'];
export type Administrator = Schemas['IdentityAdministrator'];

const api = createApi<paths>('');
const of = <Path extends object>(path: Path) => ({ params: { path } });

/** What administrators ask identity for, in one installation. Refusals are thrown as `ProblemError`. */
export const administration = {
  mine: () => answer(api.GET('/identity/_/administration')),
  runJobAgain: (customer: number, id: string) =>
    answer(api.POST('/identity/_/administration/{customer}/attention/{id}/run-again', of({ customer, id }))),
  dismissJob: (customer: number, id: string) =>
    answer(api.POST('/identity/_/administration/{customer}/attention/{id}/dismiss', of({ customer, id }))),
  sendAgain: (customer: number, id: string) =>
    answer(api.POST('/identity/_/administration/{customer}/events/{id}/send-again', of({ customer, id }))),
  sendAllAgain: (customer: number, clientId: string) =>
    answer(
      api.POST('/identity/_/administration/{customer}/receivers/{clientId}/send-again', of({ customer, clientId })),
    ),
  removal: (customer: number, id: string) =>
    answer(api.GET('/identity/_/administration/{customer}/domains/{id}/removal', of({ customer, id }))),
  removeDomain: (customer: number, id: string) =>
    answer(api.DELETE('/identity/_/administration/{customer}/domains/{id}', of({ customer, id }))),
  appoint: (customer: number, email: string) =>
    answer(api.POST('/identity/_/administration/{customer}/administrators', { ...of({ customer }), body: { email } })),
  dismiss: (customer: number, id: string) =>
    answer(api.DELETE('/identity/_/administration/{customer}/administrators/{id}', of({ customer, id }))),
};

/** What all answers of an installation are called in the cache. */
export const administrationKey = (customer: number) => ['identity', 'administration', customer] as const;

export const overviewQuery = (customer: number) =>
  queryOptions({
    queryKey: [...administrationKey(customer), 'overview'],
    queryFn: ({ signal }) => answer(api.GET('/identity/_/administration/{customer}', { ...of({ customer }), signal })),
  });
export const attentionQuery = (customer: number) =>
  queryOptions({
    queryKey: [...administrationKey(customer), 'attention'],
    queryFn: ({ signal }) =>
      answer(api.GET('/identity/_/administration/{customer}/attention', { ...of({ customer }), signal })),
  });
export const eventsQuery = (customer: number) =>
  queryOptions({
    queryKey: [...administrationKey(customer), 'events'],
    queryFn: ({ signal }) =>
      answer(api.GET('/identity/_/administration/{customer}/events', { ...of({ customer }), signal })),
  });
export const domainsQuery = (customer: number) =>
  queryOptions({
    queryKey: [...administrationKey(customer), 'domains'],
    queryFn: ({ signal }) =>
      answer(api.GET('/identity/_/administration/{customer}/domains', { ...of({ customer }), signal })),
  });
export const administratorsQuery = (customer: number) =>
  queryOptions({
    queryKey: [...administrationKey(customer), 'administrators'],
    queryFn: ({ signal }) =>
      answer(api.GET('/identity/_/administration/{customer}/administrators', { ...of({ customer }), signal })),
  });
