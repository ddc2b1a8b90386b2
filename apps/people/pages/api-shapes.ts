/** What is read out of the room's generated OpenAPI types. */

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

/** The JSON that an operation is sent. */
export type BodyOf<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Body } } }
  ? Body
  : never;

/** The JSON that an operation answers. */
export type AnswerOf<Operation> = Operation extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** What an operation is asked in the query string. */
export type QueryOf<Operation> = Operation extends { parameters: { query?: infer Query } } ? NonNullable<Query> : never;
