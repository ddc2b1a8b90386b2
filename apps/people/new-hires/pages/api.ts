import { answer, createApi } from '@farstu/ui';
import type { components, paths } from '../../generated/api.ts';

type Schemas = components['schemas'];
type BodyOf<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Body } } }
  ? Body
  : never;
type AnswerOf<Operation> = Operation extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** A hire in the worklist. */
export type HireRow = Schemas['HireRow'];
export type HireStatus = HireRow['status'];
/** A review level of a hire, and what the reader may do with it now. */
export type LevelState = HireRow['levels'][number];
/** One hire with everything on its page. */
export type HirePage = Schemas['HirePage'];
/** A field of a hire that the reader may see (the personal number masked), and what each level says of it. */
export type HireField = HirePage['fields'][number];
export type ReviewField = HireField['field'];
export type FieldChanges = Partial<Record<ReviewField | 'emailConnectRepeated', string | null>>;
/** One of the two people who may be the same. */
export type PersonSide = Schemas['HireSide'];
/** What every change answers, also when it was only tried (`dryRun`). */
export type HireResult = Schemas['HireResult'];
/** A code that the page can act on, and the same in the reader's language. */
export type Said = HireResult['effect'];

export type HireList = AnswerOf<paths['/people/_/new-hires']['get']>;
export type HireFilter = NonNullable<paths['/people/_/new-hires']['get']['parameters']['query']>;
export type HireRequest = BodyOf<paths['/people/_/new-hires']['post']>;

/** What the form offers in a company. */
export type HireFormData = Schemas['HireForm'];
export type TemplateChoice = HireFormData['templates'][number];
export type CostCentreChoice = HireFormData['costCentres'][number];

/** When and how somebody is invited, and why. Instants are RFC 3339; `expiresAt` is exclusive. */
export type InvitationPreviewRequest = BodyOf<paths['/people/_/invitations/preview']['post']>;
export type DecisionRequest = BodyOf<paths['/people/_/new-hires/{id}/decision']['post']>;
export type Decision = DecisionRequest['as'];
export type Address = BodyOf<paths['/people/_/new-hires/{id}/invitation/address']['put']>;

const api = createApi<paths>('');

/** How a change is asked for: tried first, so that its effect is seen, then for good. */
export interface Asked {
  dryRun?: boolean;
  signal?: AbortSignal;
}

const of = <Path extends object>(path: Path, { dryRun, signal }: Asked) => ({
  params: { path, ...(dryRun && { query: { dryRun: 'true' } }) },
  ...(signal && { signal }),
});

/** Everything that the pages ask of the server about hires. Refusals are thrown as `ProblemError`. */
export const hires = {
  list: (query: HireFilter, signal: AbortSignal) =>
    answer(api.GET('/people/_/new-hires', { params: { query }, signal })),
  form: (company: number | undefined, signal: AbortSignal) =>
    answer(api.GET('/people/_/new-hire-form', { params: { query: { ...(company && { company }) } }, signal })),
  read: (id: string, signal: AbortSignal) =>
    answer(api.GET('/people/_/new-hires/{id}', { params: { path: { id } }, signal })),
  reviewLog: (id: string, signal: AbortSignal) =>
    answer(api.GET('/people/_/new-hires/{id}/review-log', { params: { path: { id } }, signal })),
  preview: (body: InvitationPreviewRequest, signal: AbortSignal) =>
    answer(api.POST('/people/_/invitations/preview', { body, signal })),
  create: (body: HireRequest) => answer(api.POST('/people/_/new-hires', { body })),
  change: (id: string, fields: FieldChanges, asked: Asked = {}) =>
    answer(api.PATCH('/people/_/new-hires/{id}', { ...of({ id }, asked), body: { fields } })),
  review: (id: string, level: string, fields: FieldChanges, asked: Asked = {}) =>
    answer(api.POST('/people/_/new-hires/{id}/review/{level}', { ...of({ id, level }, asked), body: { fields } })),
  undoReview: (id: string, level: string, asked: Asked = {}) =>
    answer(api.DELETE('/people/_/new-hires/{id}/review/{level}', of({ id, level }, asked))),
  withdraw: (id: string, reason: string, asked: Asked = {}) =>
    answer(api.POST('/people/_/new-hires/{id}/withdraw', { ...of({ id }, asked), body: { reason } })),
  decide: (id: string, body: DecisionRequest, asked: Asked = {}) =>
    answer(api.POST('/people/_/new-hires/{id}/decision', { ...of({ id }, asked), body })),
  resend: (id: string, asked: Asked = {}) =>
    answer(api.POST('/people/_/new-hires/{id}/invitation/resend', of({ id }, asked))),
  revoke: (id: string, asked: Asked = {}) =>
    answer(api.POST('/people/_/new-hires/{id}/invitation/revoke', of({ id }, asked))),
  correctAddress: (id: string, body: Address, asked: Asked = {}) =>
    answer(api.PUT('/people/_/new-hires/{id}/invitation/address', { ...of({ id }, asked), body })),
};
