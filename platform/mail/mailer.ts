/** A mail to one person. Everything in it is text: line breaks and control characters never reach a header. */
export interface OutgoingMail {
  /** the name the reader sees, such as the employer's; the address is always the configured one */
  from?: { name: string };
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** `<id@domain>`; a mail that is sent again keeps it, so that the reader's mail program sees one mail */
  messageId?: string;
  /** further headers, such as `List-Id`; those that say who, to whom, what or how are refused with a TypeError */
  headers?: Readonly<Record<string, string>>;
}

/**
 * What became of a mail. `refused` is about this address only and is final: show it on the person, with the mail
 * server's own words in `response`. `by: 'syntax'` means that no mail server was asked, since SMTP cannot carry the address.
 */
export type MailOutcome =
  | { accepted: true; response: string }
  | { accepted: false; refused: 'address'; by: 'mail-server' | 'syntax'; response: string };

export interface Mailer {
  /** @throws MailServerError when the mail was neither accepted nor refused for its address */
  send(mail: OutgoingMail): Promise<MailOutcome>;
  /** Connects and signs in, without sending. @throws MailServerError */
  check(): Promise<void>;
  /** Ends the connections; mails under way finish first. */
  close(): void;
}

/**
 * The mail server could not or would not take the mail. `retryable` is true for greylisting and other 4xx answers, and
 * for anything that broke on the way: the mail may then have arrived, so send it again with the same `messageId`.
 */
export class MailServerError extends Error {
  override readonly name = 'MailServerError';
  readonly retryable: boolean;
  /** the mail server's own words, or what broke when it said nothing */
  readonly response: string;
  /** the SMTP reply code, when there was a reply */
  readonly replyCode: number | undefined;

  constructor(
    problem: { retryable: boolean; response: string; replyCode?: number | undefined },
    options?: ErrorOptions,
  ) {
    super(`mail server: ${problem.response}`, options);
    this.retryable = problem.retryable;
    this.response = problem.response;
    this.replyCode = problem.replyCode;
  }
}
