import type { AddressInfo, Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Clock } from '../clock/index.ts';
import { openMailFolder, type ReceivedMail } from './mail-folder.ts';

/** A mail server on loopback that keeps what it gets: the demo's mailbox, and the tests' real SMTP server. */
export interface DemoMailbox {
  /** `smtp://127.0.0.1:<port>` for `smtpMailer` */
  smtpUrl: string;
  port: number;
  /** newest first; a mail to several receivers is there once for each */
  list(): ReceivedMail[];
  clear(): void;
  stop(): Promise<void>;

  /** From now on RCPT of the address is answered 550 with these words. */
  refuse(address: string, words?: string): void;
  /** The next `tries` RCPTs of the address (`*`: each address on its own) are answered 451. */
  greylist(address: string, tries?: number): void;
  /** The next `times` mails are kept, but the connection breaks before the sender hears so. */
  loseAnswers(times?: number): void;
  /** Nobody answers on the port until `up()`; connections break. */
  down(): Promise<void>;
  up(): Promise<void>;
}

const MAX_MAIL_BYTES = 5_000_000;

/** @param options.dir where the mails are kept, one file each; a restart on the same folder has them all */
export async function demoMailbox(options: { dir: string; clock: Clock; port?: number }): Promise<DemoMailbox> {
  const folder = openMailFolder(options.dir);
  const switches = testSwitches();
  const sockets = new Map<number, Socket>();
  let running: SMTPServer | undefined;

  const receive = async (raw: Buffer, session: SMTPServerSession) => {
    const mail = await readMail(raw);
    const at = options.clock.now().toString();
    for (const { address } of session.envelope.rcptTo) await folder.add({ at, to: address, ...mail });
  };

  const start = async (port: number): Promise<number> => {
    const server = new SMTPServer({
      authOptional: true,
      // On loopback with nothing to keep secret, and the library's built-in certificate would be refused anyway.
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      name: 'mailbox.farstu.test',
      size: MAX_MAIL_BYTES,
      onRcptTo: ({ address }, _session, answer) => answer(switches.objectionTo(address)),
      onData: (stream, session, answer) => {
        collect(stream)
          .then((raw) => receive(raw, session))
          .then(() => {
            if (switches.losesThisAnswer()) sockets.get(session.remotePort)?.destroy();
            else answer(null);
          })
          .catch((error: Error) => answer(error));
      },
    });
    // A sender that hangs up is its own business; without a listener the process would end.
    server.on('error', () => {});
    server.server.on('connection', (socket) => {
      const { remotePort } = socket;
      if (remotePort === undefined) return;
      sockets.set(remotePort, socket);
      socket.once('close', () => sockets.delete(remotePort));
    });
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    running = server;
    return (server.server.address() as AddressInfo).port;
  };

  const halt = async () => {
    const server = running;
    running = undefined;
    if (server === undefined) return;
    const closed = new Promise<void>((resolve) => server.close(resolve));
    for (const socket of sockets.values()) socket.destroy();
    await closed;
  };

  const port = await start(options.port ?? 0);
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    port,
    list: folder.list,
    clear: folder.clear,
    stop: halt,
    refuse: switches.refuse,
    greylist: switches.greylist,
    loseAnswers: switches.loseAnswers,
    down: halt,
    up: async () => {
      if (running === undefined) await start(port);
    },
  };
}

function testSwitches() {
  const refused = new Map<string, string>();
  const greylisted = new Map<string, number>();
  let everybody = 0;
  let answersToLose = 0;

  return {
    refuse: (address: string, words = '5.1.1 no such mailbox') => {
      refused.set(address.toLowerCase(), words);
    },
    greylist: (address: string, tries = 1) => {
      if (address === '*') {
        greylisted.clear();
        everybody = tries;
      } else greylisted.set(address.toLowerCase(), tries);
    },
    loseAnswers: (times = 1) => {
      answersToLose = times;
    },
    losesThisAnswer: () => answersToLose > 0 && answersToLose-- > 0,
    objectionTo: (address: string): Error | null => {
      const name = address.toLowerCase();
      const words = refused.get(name);
      if (words !== undefined) return reply(550, words);
      const left = greylisted.get(name) ?? everybody;
      if (left <= 0) return null;
      greylisted.set(name, left - 1);
      return reply(451, '4.7.1 greylisted, try again later');
    },
  };
}

function reply(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}

async function collect(stream: AsyncIterable<Buffer> & { sizeExceeded: boolean }): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    if (!stream.sizeExceeded) chunks.push(chunk);
  }
  if (stream.sizeExceeded) throw reply(552, 'the mail is too large');
  return Buffer.concat(chunks);
}

async function readMail(raw: Buffer): Promise<Omit<ReceivedMail, 'id' | 'at' | 'to'>> {
  const parsed = await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true, skipImageLinks: true });
  const sender = parsed.from?.value[0];
  const text = parsed.text ?? '';
  const html = parsed.html || '';
  return {
    from: { name: sender?.name ?? '', address: sender?.address ?? '' },
    subject: parsed.subject ?? '',
    text,
    html,
    links: linksIn(text, html),
    messageId: parsed.messageId ?? '',
    headers: Object.fromEntries(parsed.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()])),
  };
}

/** Every http(s) address once, in the order of the text and then of the HTML. */
function linksIn(text: string, html: string): string[] {
  const inText = [...text.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([url]) => url.replace(/[.,;:!?)\]]+$/, ''));
  const inHtml = [...html.matchAll(/href="(https?:\/\/[^"]+)"/g)].map(([, url]) =>
    (url ?? '').replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
  );
  return [...new Set([...inText, ...inHtml])];
}
