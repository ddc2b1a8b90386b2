import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { jsonIn } from '@farstu/platform/exchange';
import { API_VERSION, JSON_API, type ResultUpdateAttributes, resultUpdateDocumentSchema } from './partner-result.ts';

export interface ReceivedUpdate {
  readonly via: 'request' | 'inline';
  readonly attributes: ResultUpdateAttributes;
}

export interface RefusedUpdate {
  readonly resultId: string;
  readonly status: number;
  readonly why: string;
}

/** Attributes by their names on the wire. */
type Merged = Record<string, unknown>;

interface Card {
  readonly candidateId: number;
  readonly jobId: number | undefined;
  readonly updates: ReceivedUpdate[];
  merged: Merged;
}

const PATH = '/partner/v1/partner-results/';

/**
 * Teamtailor's end of `/partner/v1/partner-results/{id}`, in this process, on a port of its own: PUT, PATCH and GET. Keeps what it
 * accepts and what it refuses. It is as strict as the contract lets it be, so that a partner that passes here passes there.
 */
export class ResultReceiver {
  readonly #apiKey: string;
  readonly #cards = new Map<string, Card>();
  readonly #watchers = new Set<() => void>();
  readonly #server: Server;
  #origin = '';
  /** Updates that were answered with an error, oldest first. */
  readonly refused: RefusedUpdate[] = [];

  private constructor(apiKey: string) {
    this.#apiKey = apiKey;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: Error) => refuse(response, 500, error.message));
    });
  }

  /** Listens on 127.0.0.1; port 0 (the default) means any free one. `apiKey` is the partner's. */
  static async start({ apiKey, port = 0 }: { apiKey: string; port?: number }): Promise<ResultReceiver> {
    const receiver = new ResultReceiver(apiKey);
    await new Promise<void>((resolve, reject) => {
      receiver.#server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    const address = receiver.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The result receiver has no TCP address.');
    receiver.#origin = `http://127.0.0.1:${address.port}`;
    return receiver;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  updateUrl(resultId: string): string {
    return `${this.#origin}${PATH}${resultId}`;
  }

  /** Opens a card; updates of a result that nobody opened are answered 404. */
  open(resultId: string, about: { candidateId: number; jobId: number | undefined }): void {
    if (this.#cards.has(resultId)) return;
    this.#cards.set(resultId, { ...about, updates: [], merged: { status: 'sending' } });
  }

  updates(resultId: string): readonly ReceivedUpdate[] {
    return this.#cards.get(resultId)?.updates ?? [];
  }

  /** The card as the recruiter sees it: all updates laid on top of each other. */
  card(resultId: string): Readonly<Merged> | undefined {
    return this.#cards.get(resultId)?.merged;
  }

  /**
   * Waits until the card is as wanted.
   * @throws Error after `timeoutMs`, saying how far the card had come.
   */
  async waitFor(
    resultId: string,
    wanted: (card: Readonly<Merged>, updates: readonly ReceivedUpdate[]) => boolean,
    timeoutMs = 10_000,
  ): Promise<Readonly<Merged>> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const card = this.#cards.get(resultId);
        if (!card || !wanted(card.merged, card.updates)) return;
        done();
        resolve(card.merged);
      };
      const timer = setTimeout(() => {
        done();
        const card = JSON.stringify(this.card(resultId) ?? null);
        reject(new Error(`Result ${resultId} was not as expected within ${timeoutMs} ms; the card is ${card}`));
      }, timeoutMs);
      const done = () => {
        clearTimeout(timer);
        this.#watchers.delete(look);
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** Lays an update on the card: attributes left out stay, and so do criteria that are not named again. */
  record(resultId: string, update: ReceivedUpdate): void {
    const card = this.#cards.get(resultId);
    if (!card) return;
    card.updates.push(update);
    const { assessment, criteria, ...rest } = update.attributes;
    card.merged = {
      ...card.merged,
      ...rest,
      ...(criteria && { criteria: { ...objectIn(card.merged.criteria), ...criteria } }),
      ...(assessment !== undefined && {
        assessment: assessment && { ...objectIn(card.merged.assessment), ...withSeconds(assessment) },
      }),
    };
    for (const look of [...this.#watchers]) look();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.#origin).pathname;
    const resultId = path.startsWith(PATH) ? path.slice(PATH.length) : '';
    const body = await read(request);
    const problem = this.#objection(request, resultId);
    if (problem) return this.#refuse(response, resultId, problem.status, problem.why);
    if (request.method === 'GET') return this.#show(response, resultId);

    const document = resultUpdateDocumentSchema.safeParse(jsonIn(body));
    if (!document.success) {
      const why = document.error.issues.map((issue) => `${issue.path.join('/')}: ${issue.message}`).join('; ');
      return this.#refuse(response, resultId, 422, why);
    }
    if (document.data.data.id !== resultId) return this.#refuse(response, resultId, 409, 'id differs from the address');
    this.record(resultId, { via: 'request', attributes: document.data.data.attributes });
    this.#show(response, resultId);
  }

  #objection(request: IncomingMessage, resultId: string): { status: number; why: string } | undefined {
    const credential = /^(?:token(?: token=)?|bearer) *"?([^"]*)"?$/i.exec(request.headers.authorization ?? '')?.[1];
    if (credential !== this.#apiKey) return { status: 401, why: 'The API key is missing or wrong.' };
    if (request.headers['x-api-version'] !== API_VERSION) {
      return { status: 406, why: `X-Api-Version must be ${API_VERSION}.` };
    }
    if (!this.#cards.has(resultId)) return { status: 404, why: 'There is no such result.' };
    if (request.method === 'GET') return undefined;
    if (request.method !== 'PUT' && request.method !== 'PATCH') return { status: 405, why: 'Use PUT.' };
    if (!request.headers['content-type']?.startsWith(JSON_API)) return { status: 415, why: `Send ${JSON_API}.` };
    return undefined;
  }

  #refuse(response: ServerResponse, resultId: string, status: number, why: string): void {
    this.refused.push({ resultId, status, why });
    refuse(response, status, why);
  }

  #show(response: ServerResponse, resultId: string): void {
    const card = this.#cards.get(resultId);
    const attributes = {
      summary: null,
      url: null,
      label: null,
      assessment: null,
      details: {},
      'candidate-id': card?.candidateId ?? null,
      'job-id': card?.jobId ?? null,
      ...card?.merged,
    };
    response.writeHead(200, { 'content-type': JSON_API, 'x-api-version': API_VERSION }).end(
      JSON.stringify({
        data: { id: resultId, type: 'partner-results', links: { self: this.updateUrl(resultId) }, attributes },
      }),
    );
  }
}

function refuse(response: ServerResponse, status: number, detail: string): void {
  response
    .writeHead(status, { 'content-type': JSON_API, 'x-api-version': API_VERSION })
    .end(JSON.stringify({ errors: [{ status: String(status), title: 'Refused', detail }] }));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function objectIn(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** Durations are written as seconds or `HH:MM:SS` and read as seconds. */
function withSeconds(assessment: NonNullable<ResultUpdateAttributes['assessment']>) {
  if (typeof assessment.duration !== 'string') return assessment;
  const [hours = 0, minutes = 0, seconds = 0] = assessment.duration.split(':').map(Number);
  return { ...assessment, duration: hours * 3600 + minutes * 60 + seconds };
}
