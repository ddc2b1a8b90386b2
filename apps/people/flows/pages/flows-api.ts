import { answer, createApi } from '@farstu/ui';
import type { components, paths } from '../../generated/api.ts';
import type { BodyOf } from '../../pages/api-shapes.ts';

type Schemas = components['schemas'];

/** A new-hire flow; *Standard* applies where no other does. */
export type Flow = Schemas['PageFlow'];
export type FlowLevel = Flow['levels'][number];
/** *Visa*, *Redigerbar*, *Måste anges*. */
export type FieldRule = Schemas['ReviewFieldRule'];

const api = createApi<paths>('');

/** Everything that the pages ask of the server about flows. Refusals are thrown as `ProblemError`. */
export const flows = {
  list: (signal: AbortSignal) => answer(api.GET('/people/_/flows', { signal })),
  read: (code: string, signal: AbortSignal) =>
    answer(api.GET('/people/_/flows/{code}', { params: { path: { code } }, signal })),
  change: (code: string, body: BodyOf<paths['/people/_/flows/{code}']['put']>) =>
    answer(api.PUT('/people/_/flows/{code}', { params: { path: { code } }, body })),
  changeLevel: (code: string, level: string, body: BodyOf<paths['/people/_/flows/{code}/levels/{level}']['put']>) =>
    answer(api.PUT('/people/_/flows/{code}/levels/{level}', { params: { path: { code, level } }, body })),
};
