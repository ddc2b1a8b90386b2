import { answer, createApi } from '@farstu/ui';
import type { ReviewField } from '../../new-hires/pages/api.ts';
import type { ListOf, Reads, Writes } from '../../pages/api-shapes.ts';

/** What the server answers about new-hire flows; the same shapes as its response schemas. */

/** *Visa*, *Redigerbar*, *Måste anges*. */
export interface FieldRule {
  field: ReviewField;
  show: boolean;
  editable: boolean;
  required: boolean;
}

export interface FlowLevel {
  code: string;
  name: string;
  used: boolean;
  /** *Krävd nivå*: an earlier one; null for none. */
  requires: string | null;
  fields: FieldRule[];
}

export interface Flow {
  code: string;
  name: string;
  /** Applies where no other flow does. */
  isStandard: boolean;
  active: boolean;
  levels: FlowLevel[];
  /** Employment templates that start it. */
  templates: { company: number; code: string; name: string }[];
  /** Hires on their way through it. */
  openHires: number;
}

export type ChangedLevel = Pick<FlowLevel, 'used' | 'requires' | 'fields'>;

interface OfFlow {
  path: { code: string };
}

interface FlowPaths {
  '/_/flows': { get: Reads<ListOf<Flow>> };
  '/_/flows/{code}': { get: Reads<Flow, OfFlow>; put: Writes<Pick<Flow, 'name' | 'active'>, Flow, OfFlow> };
  '/_/flows/{code}/levels/{level}': { put: Writes<ChangedLevel, Flow, { path: { code: string; level: string } }> };
}

const api = createApi<FlowPaths>('/people');

/** Everything that the pages ask of the server about flows. Refusals are thrown as `ProblemError`. */
export const flows = {
  list: (signal: AbortSignal) => answer(api.GET('/_/flows', { signal })),
  read: (code: string, signal: AbortSignal) =>
    answer(api.GET('/_/flows/{code}', { params: { path: { code } }, signal })),
  change: (code: string, body: Pick<Flow, 'name' | 'active'>) =>
    answer(api.PUT('/_/flows/{code}', { params: { path: { code } }, body })),
  changeLevel: (code: string, level: string, body: ChangedLevel) =>
    answer(api.PUT('/_/flows/{code}/levels/{level}', { params: { path: { code, level } }, body })),
};
