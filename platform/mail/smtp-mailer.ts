import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import { headerText, isMailAddress, safeHeaders, safeMessageId } from './mail-headers.ts';
import { type Mailer, type MailOutcome, MailServerError, type OutgoingMail } from './mailer.ts';

/**
 * Where the mail server is. `url` is `smtp://user:password@host:port` (STARTTLS when the server offers it) or `smtps://`
 * (TLS from the first byte); ports default to 587 and 465.
 */
export type SmtpServer =
  | { url: string }
  | { host: string; port?: number; secure?: boolean; user?: string; pass?: string };

export type SmtpSettings = SmtpServer & {
  /** the sender's address, and the name shown when a mail names none */
  from: { address: string; name?: string };
  /** milliseconds; `whole` bounds a server that answers a byte at a time, which no idle timeout notices */
  timeouts?: { connect?: number; idle?: number; whole?: number };
  /** connections kept to the mail server at most; 5 unless told */
  maxConnections?: number;
};

/**
 * Sends over SMTP on pooled connections. One attempt per `send`: trying again is the job's, which knows the schedule.
 * @throws TypeError when the settings name no server or no sender
 */
export function smtpMailer(settings: SmtpSettings): Mailer {
  const server = serverOf(settings);
  const { connect = 10_000, idle = 30_000, whole = 90_000 } = settings.timeouts ?? {};
  if (!isMailAddress(settings.from.address)) throw new TypeError('the sender must be a mail address');
  const senderDomain = settings.from.address.slice(settings.from.address.lastIndexOf('@') + 1);

  const transport = createTransport({
    pool: true,
    host: server.host,
    port: server.port,
    secure: server.secure,
    // A password is never sent in the clear over a network, even when somebody between removes the STARTTLS offer.
    requireTLS: server.auth !== undefined && !server.secure && !isLoopback(server.host),
    ...(server.auth && { auth: server.auth }),
    maxConnections: settings.maxConnections ?? 5,
    // Requeueing inside the pool would send again what may have arrived, out of sight of the job.
    maxRequeues: 0,
    idleTimeout: 30_000,
    connectionTimeout: connect,
    greetingTimeout: connect,
    dnsTimeout: connect,
    socketTimeout: idle,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  const compose = (mail: OutgoingMail) => ({
    // Given apart from the headers, so that no name or address can add a receiver.
    envelope: { from: settings.from.address, to: [mail.to] },
    from: { name: headerText(mail.from?.name ?? settings.from.name ?? ''), address: settings.from.address },
    to: { name: '', address: mail.to },
    subject: headerText(mail.subject),
    text: mail.text,
    ...(mail.html !== undefined && { html: mail.html }),
    messageId: safeMessageId(mail.messageId ?? `<${randomUUID()}@${senderDomain}>`),
    textEncoding: 'quoted-printable' as const,
    headers: {
      // Keeps out-of-office answers from coming back (RFC 3834; the second is what Exchange obeys).
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      ...safeHeaders(mail.headers ?? {}),
    },
  });

  return {
    async send(mail) {
      if (!isMailAddress(mail.to)) {
        return { accepted: false, refused: 'address', by: 'syntax', response: 'not a mail address' };
      }
      const composed = compose(mail);
      try {
        const sent = await transport.sendMail({ ...composed, signal: AbortSignal.timeout(whole) });
        return { accepted: true, response: answer(sent.response) };
      } catch (error) {
        return refusalOf(error) ?? fail(error);
      }
    },
    async check() {
      await transport.verify().catch(fail);
    },
    close: () => transport.close(),
  };
}

interface ServerAddress {
  host: string;
  port: number;
  secure: boolean;
  auth: { user: string; pass: string } | undefined;
}

function serverOf(server: SmtpServer): ServerAddress {
  if (!('url' in server)) {
    const secure = server.secure ?? server.port === 465;
    const auth = server.user === undefined ? undefined : { user: server.user, pass: server.pass ?? '' };
    return { host: server.host, port: server.port ?? (secure ? 465 : 587), secure, auth };
  }
  const url = URL.parse(server.url);
  // The message leaves the URL out: it may hold the password.
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    throw new TypeError('the mail server must be given as smtp://host:port or smtps://host:port');
  }
  const secure = url.protocol === 'smtps:';
  const auth =
    url.username === ''
      ? undefined
      : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return { host, port: url.port === '' ? (secure ? 465 : 587) : Number(url.port), secure, auth };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** What the library's errors carry; a reply code is there only when the server itself answered. */
interface SmtpFailure extends Error {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

function refusalOf(error: unknown): MailOutcome | undefined {
  const failure = asFailure(error);
  // 530 at RCPT asks us to sign in (RFC 4954 §6): our settings, not the person's address.
  const aboutAddress =
    failure.command === 'RCPT TO' && isPermanent(failure.responseCode) && failure.responseCode !== 530;
  if (!aboutAddress) return undefined;
  return {
    accepted: false,
    refused: 'address',
    by: 'mail-server',
    response: answer(failure.response ?? failure.message),
  };
}

/** Faults of our own settings or of the message: the same again would fail the same. */
const OURS_TO_MEND = new Set([
  'ECONFIG',
  'ENOAUTH',
  'EENVELOPE',
  'EMESSAGE',
  'EREQUIRETLS',
  'EFILEACCESS',
  'EURLACCESS',
]);

function fail(error: unknown): never {
  const failure = asFailure(error);
  const replyCode = failure.responseCode || undefined;
  const retryable = replyCode === undefined ? !OURS_TO_MEND.has(failure.code ?? '') : !isPermanent(replyCode);
  throw new MailServerError(
    { retryable, response: answer(failure.response || failure.message), replyCode },
    { cause: error },
  );
}

/** 503 says that the session went wrong, not the message, so a new connection may do (RFC 5321 §4.2.4). */
function isPermanent(replyCode: number | undefined): boolean {
  return replyCode !== undefined && replyCode >= 500 && replyCode < 600 && replyCode !== 503;
}

function asFailure(error: unknown): SmtpFailure {
  return error instanceof Error ? error : new Error(String(error));
}

/** The other side's words, on one line and of a length that a page can show. */
function answer(response: string): string {
  return headerText(response).slice(0, 500);
}
