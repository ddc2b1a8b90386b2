import type { Params } from '../i18n/index.ts';
import type { messages } from './messages.ts';

export type PostgresProblemCode = keyof typeof messages.sv.postgres;

/**
 * The built-in PostgreSQL or its folder stands in the way, in a way that a person can mend. The sentences are
 * `postgres.<code>.title` and `.detail` of this folder's catalogue, interpolated with `params`.
 */
export class PostgresProblem extends Error {
  override readonly name: string = 'PostgresProblem';
  readonly code: PostgresProblemCode;
  readonly params: Params;
  constructor(code: PostgresProblemCode, params: Params = {}, options?: ErrorOptions) {
    // For logs; people get the catalogue's sentence.
    super(`${code} ${JSON.stringify(params)}`, options);
    this.code = code;
    this.params = params;
  }
}
