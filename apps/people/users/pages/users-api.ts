import { answer, createApi } from '@farstu/ui';
import type { ListOf, PageQuery, Reads, Writes } from '../../pages/api-shapes.ts';

/** What the server answers about users; the same shapes as its response schemas. */

export type Scope = 'installation' | 'company' | 'coding' | 'self';

/** A role and where it is placed: *what* and *whom*. */
export interface Placement {
  role: string;
  name: string;
  scope: Scope;
  company: number | null;
  dimension: string | null;
  code: string | null;
  accountName: string | null;
}

/** A placement as it is sent. */
export type Grant =
  | { role: string; scope: 'installation' | 'self' }
  | { role: string; scope: 'company'; company: number }
  | { role: string; scope: 'coding'; dimension: string; code: string };

export type ConnectStatus = 'none' | 'pending' | 'verified';

export interface User {
  id: string;
  kind: 'person' | 'api';
  username: string;
  name: string;
  active: boolean;
  language: 'sv' | 'en';
  employee: { id: string; name: string; employmentNumber: string; company: number } | null;
  roles: Placement[];
  connect: { status: ConnectStatus; email: string | null; linkedAt: string | null };
  createdAt: string;
  /** API users only. */
  api: {
    /** The last four characters of a password that we made. */
    passwordHint: string | null;
    passwordSetAt: string | null;
    previousPasswordUntil: string | null;
    lastUsedAt: string | null;
  } | null;
  warnings: 'api_user_tied_to_employee'[];
}

export interface UserList extends ListOf<User> {
  /** Active people by Connect status. */
  counts: Record<'all' | ConnectStatus, number>;
}

export interface UserFilter {
  search?: string;
  kind?: 'person' | 'api';
  active?: boolean;
  connect?: ConnectStatus;
}

interface NewUserFields {
  username: string;
  name: string;
  employeeId?: string;
  language: 'sv' | 'en';
  roles: Grant[];
}
export type NewUser =
  | (NewUserFields & { kind: 'person'; connectEmail?: string })
  | (NewUserFields & { kind: 'api'; password?: string });

export interface ChangedUser {
  username: string;
  name: string;
  language: 'sv' | 'en';
  employeeId: string | null;
}

/** A password of ours is told once; null when it was typed, or there is none. */
export interface UserWithPassword {
  user: User;
  password: string | null;
}

interface OfUser {
  path: { id: string };
}
type Nothing = Record<string, never>;

interface UserPaths {
  '/_/users': { get: Reads<UserList, { query?: UserFilter & PageQuery }>; post: Writes<NewUser, UserWithPassword> };
  '/_/users/{id}': { get: Reads<User, OfUser>; put: Writes<ChangedUser, User, OfUser> };
  '/_/users/{id}/roles': { put: Writes<{ roles: Grant[] }, User, OfUser> };
  '/_/users/{id}/activate': { post: Writes<Nothing, User, OfUser> };
  '/_/users/{id}/deactivate': { post: Writes<Nothing, User, OfUser> };
  '/_/users/{id}/password': {
    post: Writes<{ password?: string }, UserWithPassword & { previousUntil: string | null }, OfUser>;
  };
  '/_/assignable-roles': { get: Reads<ListOf<{ code: string; name: string }>, { query?: { company?: number } }> };
}

const api = createApi<UserPaths>('/people');
const of = (id: string) => ({ params: { path: { id } } });

/** Everything that the pages ask of the server about users. Refusals are thrown as `ProblemError`. */
export const users = {
  list: (query: UserFilter & PageQuery, signal: AbortSignal) =>
    answer(api.GET('/_/users', { params: { query }, signal })),
  read: (id: string, signal: AbortSignal) => answer(api.GET('/_/users/{id}', { ...of(id), signal })),
  create: (body: NewUser) => answer(api.POST('/_/users', { body })),
  change: (id: string, body: ChangedUser) => answer(api.PUT('/_/users/{id}', { ...of(id), body })),
  placeRoles: (id: string, roles: Grant[]) => answer(api.PUT('/_/users/{id}/roles', { ...of(id), body: { roles } })),
  activate: (id: string) => answer(api.POST('/_/users/{id}/activate', { ...of(id), body: {} })),
  deactivate: (id: string) => answer(api.POST('/_/users/{id}/deactivate', { ...of(id), body: {} })),
  /** A new password; without one the server makes it. The one before works for another day. */
  rotatePassword: (id: string, password: string | undefined) =>
    answer(api.POST('/_/users/{id}/password', { ...of(id), body: password === undefined ? {} : { password } })),
  /** Roles that the reader may give there; without a company, everywhere. */
  assignableRoles: (company: number | undefined, signal: AbortSignal) =>
    answer(api.GET('/_/assignable-roles', { params: { query: company === undefined ? {} : { company } }, signal })),
};
