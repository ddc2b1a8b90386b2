/** How the room's routes are written for `createApi`: what is sent, where, and what is answered. */

interface Answers<Body> {
  200: { headers: Record<string, unknown>; content: { 'application/json': Body } };
}

/** A route without a body, such as a GET. */
export interface Reads<Body, Parameters = { query?: never }> {
  parameters: Parameters;
  responses: Answers<Body>;
}

/** A route that is sent JSON. */
export interface Writes<Sent, Body, Parameters = { query?: never }> extends Reads<Body, Parameters> {
  requestBody: { content: { 'application/json': Sent } };
}

/** One page of a list; `nextCursor` asks for the next. */
export interface ListOf<Row> {
  data: Row[];
  nextCursor: string | null;
}

/** What every list can be asked. `limit` is 50 when left out, at most 200. */
export interface PageQuery {
  limit?: number;
  cursor?: string;
}
