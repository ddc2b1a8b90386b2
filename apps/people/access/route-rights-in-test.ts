/**
 * Which right every address of the people room asks for, written by hand: a second opinion that what the code declares
 * must agree with, so that a right that is loosened or forgotten in a route is seen. The address is relative to
 * `/people`; what stands for `/webapi/api` also holds for `/api`, the other form of the same address.
 *
 * `open`: asks for nobody. `signed-in`: anybody who is. `a or b`, `a and b`: several rights. `<level>`: the level's own.
 * `(command)`: the route only asks who it is, and the command asks for the right.
 */
const text = `
GET    /_/sign-in                                         open
GET    /_/callback                                        open
GET    /_/session                                         open
POST   /_/session/choice                                  open
POST   /_/session/company                                 signed-in
POST   /_/session/language                                signed-in
POST   /_/sign-out                                        open
POST   /backchannel-logout                                open
POST   /accounts-events/:customerNumber                   open

GET    /_/start-page                                      signed-in
GET    /_/assignable-roles                                signed-in

GET    /_/installation                                    companies.read
PUT    /_/installation                                    companies.write
GET    /_/companies                                       companies.read
POST   /_/companies                                       companies.write
GET    /_/companies/:number                               companies.read
PUT    /_/companies/:number                               companies.write
PUT    /_/companies/:number/licences                      companies.write
POST   /_/companies/:number/effect                        companies.write

GET    /_/security/domains                                security.read
GET    /_/security/domains/:domain/effect                 security.read
PUT    /_/security/allowed-domains                        security.write
POST   /_/security/verified-domains                       security.write
POST   /_/security/verified-domains/:domain/verify        security.write
GET    /_/security/verified-domains/:domain/removal       security.read
DELETE /_/security/verified-domains/:domain               security.write
POST   /_/security/domains-by-hand                        security.write
DELETE /_/security/domains-by-hand/:domain                security.write

GET    /_/employees                                       employees.read
GET    /_/employees/:id                                   employees.read
PATCH  /_/employees/:id                                   employees.write
PUT    /_/employees/:id/cost-centre                       employees.write
POST   /_/employees/:id/identity-number                   employees.identity-number
GET    /_/people-search                                   employees.read

GET    /_/dimensions                                      accounts.read
GET    /_/accounts                                        accounts.read
POST   /_/accounts                                        accounts.write
GET    /_/accounts/:dimension/:code                       accounts.read
PUT    /_/accounts/:dimension/:code                       accounts.write
PUT    /_/accounts/:dimension/:code/managers/:from        accounts.write
DELETE /_/accounts/:dimension/:code/managers/:from        accounts.write

GET    /_/employment-templates                            templates.read
POST   /_/employment-templates                            templates.write
GET    /_/employment-templates/:company/:code             templates.read
PUT    /_/employment-templates/:company/:code             templates.write
GET    /_/user-templates                                  templates.read
POST   /_/user-templates                                  templates.write
GET    /_/user-templates/:code                            templates.read
PUT    /_/user-templates/:code                            templates.write

GET    /_/flows                                           flows.read
GET    /_/flows/:code                                     flows.read
PUT    /_/flows/:code                                     flows.write
PUT    /_/flows/:code/levels/:level                       flows.write

GET    /_/new-hires                                       new-hires.read
POST   /_/new-hires                                       new-hires.create
GET    /_/new-hire-form                                   new-hires.create
POST   /_/invitations/preview                             new-hires.create
GET    /_/new-hires/:id                                   new-hires.read
GET    /_/new-hires/:id/review-log                        new-hires.read
PATCH  /_/new-hires/:id                                   new-hires.create or employees.write (command)
POST   /_/new-hires/:id/review/:level                     review.<level> (command)
DELETE /_/new-hires/:id/review/:level                     review.<level> (command)
POST   /_/new-hires/:id/withdraw                          new-hires.withdraw
POST   /_/new-hires/:id/decision                          new-hires.decide
POST   /_/new-hires/:id/invitation/resend                 invitations.write
POST   /_/new-hires/:id/invitation/revoke                 invitations.write
PUT    /_/new-hires/:id/invitation/address                invitations.write

GET    /_/users                                           users.read
POST   /_/users                                           users.write
GET    /_/users/:id                                       users.read
PUT    /_/users/:id                                       users.write
PUT    /_/users/:id/roles                                 users.write
POST   /_/users/:id/activate                              users.write
POST   /_/users/:id/deactivate                            users.write
POST   /_/users/:id/password                              users.write
POST   /_/users/:id/verify                                invitations.write
PUT    /_/users/:id/address                               users.write
POST   /_/users/:id/unlink                                users.write
PUT    /_/users/:id/link                                  users.write
DELETE /_/users/:id/link                                  users.write
GET    /_/roles                                           roles.read
GET    /_/roles/:code                                     roles.read

GET    /_/integrations                                    integrations.read
GET    /_/integrations/identity                           integrations.read
GET    /_/integrations/teamtailor                         integrations.read
PUT    /_/integrations/teamtailor                         integrations.write
GET    /_/integrations/inbox                              integrations.read
POST   /_/integrations/inbox/:id/run-again                integrations.write
GET    /_/integrations/cards                              integrations.read
POST   /_/integrations/cards/:id/send-again               integrations.write
GET    /_/integrations/attention                          integrations.read
POST   /_/integrations/attention/:id/run-again            integrations.write
POST   /_/integrations/attention/:id/dismiss              integrations.write

POST   /webapi/api/token                                  open
GET    /webapi/api/companies                              api.company
GET    /webapi/api/employmenttemplates                    api.company
GET    /webapi/api/usertemplates                          api.system
GET    /webapi/api/newhireflows                           api.system
GET    /webapi/api/accountdimensions                      api.system
GET    /webapi/api/accounts                               api.system
GET    /webapi/api/employees                              api.company
POST   /webapi/api/employees                              api.company and api.system
GET    /webapi/api/employees/:id                          api.company
GET    /webapi/api/newhires                               api.company and api.system
GET    /webapi/api/newhires/:id                           api.company and api.system
POST   /webapi/api/newhires/:id/review/:level             api.company and api.system
DELETE /webapi/api/newhires/:id/review/:level             api.company and api.system
POST   /webapi/api/newhires/:id/withdraw                  api.company and api.system
GET    /webapi/api/users                                  api.system
POST   /webapi/api/users/:id/verify                       api.company and api.system
POST   /webapi/api/invitations/preview                    api.company

GET    /teamtailor/activation                             open
GET    /teamtailor/activation/validate                    api.company and api.system
GET    /teamtailor/config                                 api.company and api.system
POST   /teamtailor/webhook                                api.company and api.system
POST   /teamtailor/hire/retry                             api.company and api.system
`;

type Door = 'page' | 'hr-api' | 'teamtailor' | 'none';

/** An address and what the list above says that it asks for. */
export interface RouteRight {
  readonly method: string;
  /** With the room's prefix. */
  readonly url: string;
  readonly right: string;
  readonly isAskedByCommand: boolean;
  readonly door: Door;
}

const doorOf = (path: string): Door => {
  if (path.startsWith('/_/')) return 'page';
  if (/^\/(webapi\/)?api\//.test(path)) return 'hr-api';
  return path.startsWith('/teamtailor/') ? 'teamtailor' : 'none';
};

export const routeRights: readonly RouteRight[] = text
  .split('\n')
  .filter((line) => line !== '')
  .flatMap((line) => {
    const [, method = '', path = '', right = '', command] = /^(\S+) +(\S+) +(.+?)( \(command\))?$/.exec(line) ?? [];
    const paths = path.startsWith('/webapi/api/') ? [path, path.replace('/webapi', '')] : [path];
    return paths.map((each) => ({
      method,
      url: `/people${each}`,
      right,
      isAskedByCommand: command !== undefined,
      door: doorOf(each),
    }));
  });

/** Whether somebody with these capabilities may, at this level of a review where the right is the level's. */
export function isAllowed(right: string, held: ReadonlySet<string>, level = ''): boolean {
  if (right === 'open' || right === 'signed-in') return true;
  const named = right.replace('<level>', level);
  if (named.includes(' or ')) return named.split(' or ').some((each) => held.has(each));
  return named.split(' and ').every((each) => held.has(each));
}
