import { exchange, type Fetch, jsonIn } from '@farstu/platform/exchange';
import { Temporal } from 'temporal-polyfill';
import type { FormAnswers, PartnerEvent } from './partner-event.ts';
import { inlineResultSchema, resultUpdateAttributesSchema } from './partner-result.ts';
import { mintProviderKey } from './provider-key.ts';
import { ResultReceiver } from './result-receiver.ts';
import { type NewEvent, newEvent } from './sample-event.ts';
import { signTeamtailor } from './signature.ts';

export interface HostOptions {
  /** The partner's BASE_URL, without a slash at the end. */
  readonly baseUrl: string;
  /** The partner's API key: signs provider keys and is what result updates are sent with. */
  readonly apiKey: string;
  /** Null: signatures are made with nothing anybody knows, as for a partner that does not check them. */
  readonly webhookSecret: string | null;
  /** What the administrator typed into the activation form, by field id. */
  readonly answers: FormAnswers;
  readonly company?: { readonly uuid: string; readonly [key: string]: unknown };
  /** Sent as `teamtailor-api-token` to partners that require it. */
  readonly companyToken?: string;
  readonly acceptLanguage?: string;
  readonly fetch?: Fetch;
  /** Signature time is real time, so this is only for tests of signatures. */
  readonly now?: () => Temporal.Instant;
  /** Milliseconds; default 15 000. Teamtailor's own is not documented. */
  readonly timeoutMs?: number;
  /** The port that results are received on; default any free one. */
  readonly port?: number;
}

/** An answer as it came. `json` is undefined when the body is not JSON. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
}

/** What a call can be made to differ in. */
export interface CallVariation {
  /** Instead of the provider key made from the answers. */
  readonly bearer?: string;
  /** Instead of a right signature; null leaves the header out. */
  readonly signature?: string | null;
  /** Instead of the event as JSON. */
  readonly bytes?: string;
}

export interface ConfigQuery {
  readonly job_id?: number;
  readonly stage_id?: number;
  readonly user_id?: number;
  /** What is chosen so far, when a field with `refetch` was changed. */
  readonly webhook_data?: FormAnswers;
}

const COMPANY = {
  uuid: 'vAb3kQ9',
  name: 'Acme AB',
  url: 'https://career.acme.test',
  logotype: 'https://cdn.test/acme.png',
};

/**
 * Plays Teamtailor against a partner: activates, reads forms, sends signed events, clicks action buttons, and receives results in
 * this process. For tests, the demonstration and conformance; it makes real calls to `baseUrl`.
 */
export class TeamtailorHost {
  readonly results: ResultReceiver;
  readonly #options: HostOptions;

  private constructor(options: HostOptions, results: ResultReceiver) {
    this.#options = { ...options, baseUrl: options.baseUrl.replace(/\/+$/, '') };
    this.results = results;
  }

  /** Starts the receiving end too; `close` ends it. */
  static async start(options: HostOptions): Promise<TeamtailorHost> {
    const { apiKey, port = 0 } = options;
    return new TeamtailorHost(options, await ResultReceiver.start({ apiKey, port }));
  }

  async close(): Promise<void> {
    await this.results.close();
  }

  /** The key that this company's calls carry; other answers make another key. */
  async providerKey(answers: FormAnswers = this.#options.answers, apiKey = this.#options.apiKey): Promise<string> {
    return mintProviderKey(answers, apiKey);
  }

  /** GET /activation: the form an administrator sees. */
  async activation(variation: CallVariation = {}): Promise<Answer> {
    return this.#get(`activation?company_id=${encodeURIComponent(this.#company.uuid)}`, variation);
  }

  /** GET the validate endpoint: what happens when the administrator saves. */
  async validate(variation: CallVariation = {}, endpoint = 'activation/validate'): Promise<Answer> {
    return this.#get(endpoint, variation);
  }

  /** GET /config: the trigger's form. Without `job_id`, as in bulk. */
  async config(query: ConfigQuery = {}, variation: CallVariation = {}): Promise<Answer> {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      parameters.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
    }
    return this.#get(parameters.size === 0 ? 'config' : `config?${parameters}`, variation);
  }

  /** An event of this company, with ids of its own, whose result is reported here. */
  newEvent(wish: Omit<NewEvent, 'companyDetails' | 'updateUrl'> = {}): PartnerEvent {
    return newEvent({ ...wish, companyDetails: this.#company, updateUrl: (id) => this.results.updateUrl(id) });
  }

  /** POST /webhook: the stage's trigger runs. An inline result in the answer is laid on the card. */
  async trigger(event: PartnerEvent, variation: CallVariation = {}): Promise<Answer> {
    return this.#post('webhook', event, variation);
  }

  /** A click on a button of the card: the same event again, to the action's endpoint. */
  async clickAction(endpoint: string, event: PartnerEvent, variation: CallVariation = {}): Promise<Answer> {
    return this.#post(endpoint.replace(/^\/+/, ''), event, variation);
  }

  get #company() {
    return this.#options.company ?? COMPANY;
  }

  async #post(path: string, event: PartnerEvent, variation: CallVariation): Promise<Answer> {
    const { id, candidate, 'partner-result': result } = event['partner-event'];
    if (result) this.results.open(result.id, { candidateId: candidate.id, jobId: candidate.job?.id });
    const at = this.#options.now?.() ?? Temporal.Now.instant();
    const right = () => signTeamtailor({ secret: this.#options.webhookSecret ?? 'nothing-agreed', eventId: id, at });
    const signature = variation.signature === undefined ? right() : variation.signature;
    const answer = await this.#call('POST', path, variation, {
      body: variation.bytes ?? JSON.stringify(event),
      headers: {
        'content-type': 'application/json',
        ...(signature !== null && { 'teamtailor-signature': signature }),
      },
    });
    const inline = inlineResultSchema.safeParse(answer.json);
    if (result && answer.status < 300 && inline.success) {
      const { status, details, attachments, criteria, assessment } = inline.data.partner_result_attributes;
      const attributes = resultUpdateAttributesSchema.parse({
        ...(status && { status }),
        ...(details && { details }),
        ...(attachments && { attachments }),
        ...(criteria && { criteria }),
        ...(assessment?.score !== undefined && { assessment: { score: assessment.score } }),
      });
      this.results.record(result.id, { via: 'inline', attributes });
    }
    return answer;
  }

  async #get(path: string, variation: CallVariation): Promise<Answer> {
    return this.#call('GET', path, variation, { headers: {} });
  }

  async #call(
    method: string,
    path: string,
    variation: CallVariation,
    { headers, body }: { headers: Record<string, string>; body?: string },
  ): Promise<Answer> {
    const { baseUrl, companyToken, acceptLanguage, fetch = globalThis.fetch, timeoutMs = 15_000 } = this.#options;
    const answer = await exchange({
      fetch,
      method,
      url: `${baseUrl}/${path}`,
      headers: {
        ...headers,
        authorization: `Bearer ${variation.bearer ?? (await this.providerKey())}`,
        ...(companyToken && { 'teamtailor-api-token': companyToken }),
        ...(acceptLanguage && { 'accept-language': acceptLanguage }),
      },
      ...(body !== undefined && { body }),
      timeoutMs,
    });
    if (!answer.answered) throw new Error(`${method} ${path} got no answer: ${answer.code} (${answer.words})`);
    return { status: answer.status, text: answer.text, json: jsonIn(answer.text) };
  }
}

/** What the card says when a partner refused: plain text, or a JSON string. */
export function wordsOf(answer: Answer): string {
  return typeof answer.json === 'string' ? answer.json : answer.text;
}
