import { answer, createApi } from '@farstu/ui';

/** What the server answers about hires, as the pages need it; the same shapes as its response schemas. */

export type HireStatus = 'under-review' | 'approved' | 'needs-decision' | 'withdrawn';

export type InvitationState =
  | 'none'
  | 'awaiting-review'
  | 'scheduled'
  | 'sending'
  | 'sent'
  | 'verified'
  | 'cancelled'
  | 'superseded'
  | 'failed'
  | 'expired'
  | 'revoked'
  | 'not-needed';

/** A code that the page can act on, and the same in the reader's language. */
export interface Said {
  code: string;
  text: string;
}

export interface LevelState {
  code: string;
  name: string;
  reviewedBy: string | null;
  reviewedAt: string | null;
  /** The level that must be reviewed first. */
  requires: string | null;
  /** The reader may tick it now. */
  mayTick: boolean;
  mayUndo: boolean;
}

/** When and how somebody is invited, and why. Instants are RFC 3339; `expiresAt` is exclusive. */
export interface InvitationAnswer {
  how: 'mail' | 'account-without-mail' | 'wait';
  at: string | null;
  expiresAt: string | null;
  because: string;
  explanation: string;
}

export interface InvitationPreviewRequest {
  company: number;
  employmentDate: string | null;
  emailConnect: string | null;
  review: 'none' | 'open' | 'approved';
  decidedAt: string;
}

export interface RowInvitation {
  state: InvitationState;
  stateText: string;
  how: InvitationAnswer['how'];
  at: string | null;
  expiresAt: string | null;
  because: string;
  /** What happens, without the rule behind it. */
  text: string;
}

export interface HireRow {
  id: string;
  employeeId: string | null;
  employmentNumber: string | null;
  firstName: string;
  lastName: string;
  company: number;
  employmentTemplate: string;
  templateName: string;
  flow: string;
  status: HireStatus;
  employmentDate: string | null;
  levels: LevelState[];
  source: 'form' | 'api' | 'teamtailor';
  createdAt: string;
  flags: Said[];
  manager: { employeeId: string; name: string } | null;
  costCentre: { code: string; name: string } | null;
  invitation: RowInvitation;
}

export interface HireList {
  data: HireRow[];
  nextCursor: string | null;
  /** The columns: every review level of the installation. */
  levels: { code: string; name: string }[];
  counts: Record<HireStatus, number>;
}

export type ReviewField =
  | 'employmentNumber'
  | 'firstName'
  | 'lastName'
  | 'personalNumber'
  | 'birthDate'
  | 'nationality'
  | 'emailWork'
  | 'emailPrivate'
  | 'emailConnect'
  | 'phoneMobile'
  | 'employmentDate'
  | 'costCentre'
  | 'employmentForm'
  | 'position'
  | 'employmentRate';

/** A field of a hire that the reader may see (the personal number masked), and what each level says of it. */
export interface HireField {
  field: ReviewField;
  value: string | null;
  levels: { level: string; editable: boolean; required: boolean }[];
  /** Outside the levels. */
  mayChange: boolean;
}

export type FieldChanges = Partial<Record<ReviewField, string | null>>;

export interface HireInvitation extends RowInvitation {
  /** What happens, and the rule behind it. */
  explanation: string;
  email: string | null;
  sentAt: string | null;
  linkExpiresAt: string | null;
  visitedAt: string | null;
  verifiedAt: string | null;
  failure: string | null;
}

export interface TimelineEntry {
  at: string;
  code: string;
  actor: string | null;
  text: string;
  because: string | null;
  explanation: string | null;
}

/** One of the two people who may be the same. */
export interface PersonSide {
  employmentNumber: string | null;
  firstName: string;
  lastName: string;
  identityNumberMasked: string | null;
  birthDate: string | null;
  emailPrivate: string | null;
  emailWork: string | null;
  emailConnect: string | null;
  phoneMobile: string | null;
  employmentDate: string | null;
  employmentTemplate: string | null;
}

export interface HirePage extends Omit<HireRow, 'invitation'> {
  today: string;
  companyName: string;
  timeZone: string;
  invite: boolean;
  withdrawnReason: string | null;
  fields: HireField[];
  user: { id: string; username: string; active: boolean; connect: 'none' | 'pending' | 'verified' } | null;
  invitation: HireInvitation;
  timeline: TimelineEntry[];
  decision: {
    because: string;
    text: string;
    proposed: PersonSide;
    existing: PersonSide & { employeeId: string };
  } | null;
  may: {
    change: boolean;
    withdraw: boolean;
    decide: boolean;
    resend: boolean;
    revoke: boolean;
    correctAddress: boolean;
  };
}

/** What every change answers, also when it was only tried (`dryRun`). */
export interface HireResult {
  id: string;
  status: HireStatus;
  employeeId: string | null;
  employmentNumber: string | null;
  periodId: string | null;
  levels: Pick<LevelState, 'code' | 'name' | 'reviewedBy' | 'reviewedAt'>[];
  user: { id: string; connect: 'none' | 'pending' | 'verified' } | null;
  invitation: InvitationAnswer & { text: string; state: InvitationState; stateText: string };
  effect: Said;
  warnings: Said[];
  sameAs: { employeeId: string; because: 'identity-number' | 'other-job' } | null;
  /** What a withdrawal does, in order. */
  will?: Said[];
  dryRun: boolean;
}

export interface ReviewLogEntry {
  at: string;
  level: string;
  levelName: string;
  what: 'approved' | 'undone';
  actor: string | null;
}

export interface TemplateChoice {
  code: string;
  name: string;
  description: string;
  isDefault: boolean;
  hasUserTemplate: boolean;
  /** Its number series is on. */
  takesNumber: boolean;
  costCentre: string | null;
  levels: { code: string; name: string }[];
}

export interface CostCentreChoice {
  code: string;
  name: string;
  /** Name of the nearest manager. */
  manager: string | null;
  /** Only a manager who is a user can review. */
  managerIsUser: boolean;
}

export interface HireFormData {
  companies: { number: number; name: string }[];
  company: number;
  timeZone: string;
  templates: TemplateChoice[];
  costCentres: CostCentreChoice[];
  allowedDomains: string[];
}

export interface HireRequest {
  company: number;
  employmentTemplate: string;
  employmentNumber?: string;
  firstName: string;
  lastName: string;
  personalNumber?: string;
  birthDate?: string;
  nationality?: string;
  emailPrivate?: string;
  emailWork?: string;
  emailConnect?: string;
  emailConnectRepeated?: string;
  phoneMobile?: string;
  employmentDate: string | null;
  costCentre?: string;
  invite: boolean;
}

export interface HireFilter {
  company?: number;
  status?: HireStatus;
  search?: string;
  cursor?: string;
}

interface Answers<Body> {
  200: { headers: Record<string, unknown>; content: { 'application/json': Body } };
}
interface Reads<Body, Parameters = { query?: never }> {
  parameters: Parameters;
  responses: Answers<Body>;
}
interface Writes<Sent, Body, Parameters> extends Reads<Body, Parameters> {
  requestBody: { content: { 'application/json': Sent } };
}
interface Tried {
  query?: { dryRun?: boolean };
}
interface OfHire extends Tried {
  path: { id: string };
}
interface OfLevel extends Tried {
  path: { id: string; level: string };
}

interface HirePaths {
  '/_/new-hire-form': { get: Reads<HireFormData, { query?: { company?: number } }> };
  '/_/new-hires': {
    get: Reads<HireList, { query?: HireFilter & { limit?: number } }>;
    post: Writes<HireRequest, HireResult, Tried>;
  };
  '/_/new-hires/{id}': {
    get: Reads<HirePage, { path: { id: string } }>;
    patch: Writes<{ fields: FieldChanges }, HireResult, OfHire>;
  };
  '/_/new-hires/{id}/review/{level}': {
    post: Writes<{ fields?: FieldChanges }, HireResult, OfLevel>;
    delete: Reads<HireResult, OfLevel>;
  };
  '/_/new-hires/{id}/withdraw': { post: Writes<{ reason: string }, HireResult, OfHire> };
  '/_/new-hires/{id}/decision': { post: Writes<{ as: Decision; reason?: string }, HireResult, OfHire> };
  '/_/new-hires/{id}/review-log': { get: Reads<{ data: ReviewLogEntry[] }, { path: { id: string } }> };
  '/_/new-hires/{id}/invitation/resend': { post: Writes<Record<string, never>, HireResult, OfHire> };
  '/_/new-hires/{id}/invitation/revoke': { post: Writes<Record<string, never>, HireResult, OfHire> };
  '/_/new-hires/{id}/invitation/address': { put: Writes<Address, HireResult, OfHire> };
  '/_/invitations/preview': { post: Writes<InvitationPreviewRequest, InvitationAnswer, { query?: never }> };
}

export type Decision = 'same-person' | 'new-person' | 'rejected';
export interface Address {
  email: string;
  emailRepeated: string;
}

const api = createApi<HirePaths>('/people');

/** How a change is asked for: tried first, so that its effect is seen, then for good. */
export interface Asked {
  dryRun?: boolean;
  signal?: AbortSignal;
}

const hireParams = (id: string, { dryRun, signal }: Asked) => ({
  params: { path: { id }, ...(dryRun && { query: { dryRun } }) },
  ...(signal && { signal }),
});
const levelParams = (id: string, level: string, { dryRun, signal }: Asked) => ({
  params: { path: { id, level }, ...(dryRun && { query: { dryRun } }) },
  ...(signal && { signal }),
});

/** Everything that the pages ask of the server about hires. Refusals are thrown as `ProblemError`. */
export const hires = {
  list: (query: HireFilter, signal: AbortSignal) => answer(api.GET('/_/new-hires', { params: { query }, signal })),
  form: (company: number | undefined, signal: AbortSignal) =>
    answer(api.GET('/_/new-hire-form', { params: { query: { ...(company && { company }) } }, signal })),
  read: (id: string, signal: AbortSignal) => answer(api.GET('/_/new-hires/{id}', { params: { path: { id } }, signal })),
  reviewLog: (id: string, signal: AbortSignal) =>
    answer(api.GET('/_/new-hires/{id}/review-log', { params: { path: { id } }, signal })),
  preview: (body: InvitationPreviewRequest, signal: AbortSignal) =>
    answer(api.POST('/_/invitations/preview', { body, signal })),
  create: (body: HireRequest) => answer(api.POST('/_/new-hires', { body })),
  change: (id: string, fields: FieldChanges, asked: Asked = {}) =>
    answer(api.PATCH('/_/new-hires/{id}', { ...hireParams(id, asked), body: { fields } })),
  review: (id: string, level: string, fields: FieldChanges, asked: Asked = {}) =>
    answer(api.POST('/_/new-hires/{id}/review/{level}', { ...levelParams(id, level, asked), body: { fields } })),
  undoReview: (id: string, level: string, asked: Asked = {}) =>
    answer(api.DELETE('/_/new-hires/{id}/review/{level}', levelParams(id, level, asked))),
  withdraw: (id: string, reason: string, asked: Asked = {}) =>
    answer(api.POST('/_/new-hires/{id}/withdraw', { ...hireParams(id, asked), body: { reason } })),
  decide: (id: string, as: Decision, reason: string | undefined, asked: Asked = {}) =>
    answer(
      api.POST('/_/new-hires/{id}/decision', { ...hireParams(id, asked), body: { as, ...(reason && { reason }) } }),
    ),
  resend: (id: string, asked: Asked = {}) =>
    answer(api.POST('/_/new-hires/{id}/invitation/resend', { ...hireParams(id, asked), body: {} })),
  revoke: (id: string, asked: Asked = {}) =>
    answer(api.POST('/_/new-hires/{id}/invitation/revoke', { ...hireParams(id, asked), body: {} })),
  correctAddress: (id: string, body: Address, asked: Asked = {}) =>
    answer(api.PUT('/_/new-hires/{id}/invitation/address', { ...hireParams(id, asked), body })),
};
