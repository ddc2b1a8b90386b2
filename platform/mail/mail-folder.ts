import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** A mail as it arrived. `at` is an instant of the mailbox's clock; `links` are the addresses in it, each once, in order. */
export type ReceivedMail = z.infer<typeof receivedMail>;

const receivedMail = z.object({
  id: z.string(),
  at: z.string(),
  from: z.object({ name: z.string(), address: z.string() }),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  links: z.array(z.string()),
  messageId: z.string(),
  headers: z.record(z.string(), z.string()),
});

/** One JSON file per mail in a folder; ids are running numbers, so that the same mails get the same ids every time. */
export interface MailFolder {
  /** Durable when it resolves. */
  add(mail: Omit<ReceivedMail, 'id'>): Promise<ReceivedMail>;
  /** newest first */
  list(): ReceivedMail[];
  clear(): void;
}

export function openMailFolder(dir: string): MailFolder {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const names = readdirSync(dir).filter((name) => /^\d{6,}\.json$/.test(name));
  const mails = new Map(
    names.map((name) => {
      const mail = receivedMail.parse(JSON.parse(readFileSync(join(dir, name), 'utf8')));
      return [Number(mail.id), mail];
    }),
  );
  let last = Math.max(0, ...mails.keys());

  return {
    async add(mail) {
      const number = ++last;
      const id = String(number).padStart(6, '0');
      const received = { id, ...mail };
      await writeDurably(join(dir, `${id}.json`), JSON.stringify(received, null, 2));
      mails.set(number, received);
      return received;
    },
    list: () => [...mails.entries()].sort(([one], [other]) => other - one).map(([, mail]) => mail),
    clear: () => {
      for (const mail of mails.values()) rmSync(join(dir, `${mail.id}.json`), { force: true });
      mails.clear();
    },
  };
}

async function writeDurably(file: string, content: string): Promise<void> {
  const handle = await open(`${file}.new`, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  renameSync(`${file}.new`, file);
}
