import { answer, createApi } from '@farstu/ui';
import type { components, paths } from '../../generated/api.ts';
import type { AnswerOf, BodyOf, QueryOf } from '../../pages/api-shapes.ts';

type Schemas = components['schemas'];
type UsersPath = paths['/people/_/users'];

/** A person or an API user. */
export type User = Schemas['PeopleUser'];
/** A role and where it is placed: *what* and *whom*. */
export type Placement = Schemas['RolePlacement'];
export type ConnectStatus = User['connect']['status'];
export type UserFilter = QueryOf<UsersPath['get']>;
export type NewUser = BodyOf<UsersPath['post']>;
/** A placement as it is sent. */
export type Grant = BodyOf<paths['/people/_/users/{id}/roles']['put']>['roles'][number];
/** A password of ours is told once; null when it was typed, or there is none. */
export type UserWithPassword = Pick<AnswerOf<paths['/people/_/users/{id}/password']['post']>, 'user' | 'password'>;

const api = createApi<paths>('');
const of = (id: string) => ({ params: { path: { id } } });

/** Everything that the pages ask of the server about users. Refusals are thrown as `ProblemError`. */
export const users = {
  list: (query: UserFilter, signal: AbortSignal) => answer(api.GET('/people/_/users', { params: { query }, signal })),
  read: (id: string, signal: AbortSignal) => answer(api.GET('/people/_/users/{id}', { ...of(id), signal })),
  create: (body: NewUser) => answer(api.POST('/people/_/users', { body })),
  change: (id: string, body: BodyOf<paths['/people/_/users/{id}']['put']>) =>
    answer(api.PUT('/people/_/users/{id}', { ...of(id), body })),
  placeRoles: (id: string, roles: Grant[]) =>
    answer(api.PUT('/people/_/users/{id}/roles', { ...of(id), body: { roles } })),
  activate: (id: string) => answer(api.POST('/people/_/users/{id}/activate', of(id))),
  /** *Verifiera konto*: the mail now, or the account when the domain is verified. */
  verify: (id: string) => answer(api.POST('/people/_/users/{id}/verify', of(id))),
  correctAddress: (id: string, body: BodyOf<paths['/people/_/users/{id}/address']['put']>) =>
    answer(api.PUT('/people/_/users/{id}/address', { ...of(id), body })),
  unlink: (id: string) => answer(api.POST('/people/_/users/{id}/unlink', of(id))),
  /** *Koppla inloggning*, where people sign in at an outside issuer: `subject` is the person's `sub` there. */
  linkSignIn: (id: string, subject: string) =>
    answer(api.PUT('/people/_/users/{id}/link', { ...of(id), body: { subject } })),
  unlinkSignIn: (id: string) => answer(api.DELETE('/people/_/users/{id}/link', of(id))),
  deactivate: (id: string) => answer(api.POST('/people/_/users/{id}/deactivate', of(id))),
  /** A new password; without one the server makes it. The one before works for another day. */
  rotatePassword: (id: string, password: string | undefined) =>
    answer(api.POST('/people/_/users/{id}/password', { ...of(id), body: password === undefined ? {} : { password } })),
  /** Roles that the reader may give there; without a company, everywhere. */
  assignableRoles: (company: number | undefined, signal: AbortSignal) =>
    answer(
      api.GET('/people/_/assignable-roles', { params: { query: company === undefined ? {} : { company } }, signal }),
    ),
};
