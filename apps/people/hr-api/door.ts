import { openDoor } from '@farstu/platform/http';
import type { Problem } from '@farstu/platform/problems';
import type { PeopleHouse } from '../database.ts';
import type { Scope } from '../door.ts';
import { problem } from '../problems.ts';
import { authenticateApi } from './authenticate.ts';
import type { ApiRoutes } from './caller.ts';
import { requestLanguage } from './credentials.ts';
import { employeeRoutes } from './employee-routes.ts';
import { newHireRoutes } from './new-hire-routes.ts';
import { previewRoutes } from './preview-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { tokenRoutes } from './token-routes.ts';
import { userRoutes } from './user-routes.ts';

const features: readonly ApiRoutes[] = [
  tokenRoutes,
  registerRoutes,
  employeeRoutes,
  newHireRoutes,
  userRoutes,
  previewRoutes,
];

/** @see RFC 9110 §11.6.1 */
const challenge = 'Bearer realm="HR API", Basic realm="HR API", charset="UTF-8"';

/**
 * The HR API: one router at both forms of the address that customers know (seed 000).
 *
 * @see design/doors.md "HR API", contracts/hr-api
 */
export async function hrApiDoors(scope: Scope, house: PeopleHouse): Promise<void> {
  for (const prefix of ['/webapi/api', '/api']) {
    await openDoor(
      scope,
      {
        prefix,
        authenticate: (request) => authenticateApi(request, house),
        // The house's own handler tells it; here a right is only called what the API calls it.
        answerProblem: (found, request, reply) => {
          if (found.status === 401) void reply.header('www-authenticate', challenge);
          throw inApiTerms(found, (key) => house.translator(requestLanguage(request.headers))(key));
        },
      },
      (app) => {
        for (const addRoutes of features) addRoutes(app, house, prefix === '/api');
      },
    );
  }
}

/** A right that an API user lacks is one of *HRM Api*'s (TTH-5). */
function inApiTerms(found: Problem, say: (key: string) => string): Problem {
  const { permission } = found.extra;
  if (found.code !== 'permission_missing' || typeof permission !== 'string') return found;
  const right = /^api\./.test(permission) ? say(`people:apiRights.${permission.replace('.', '_')}`) : permission;
  return problem('api_permission_missing', { params: { permission, right }, extra: { permission } });
}
