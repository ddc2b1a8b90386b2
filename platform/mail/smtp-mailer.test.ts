import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settableClock } from '../clock/index.ts';
import { type DemoMailbox, demoMailbox, type Mailer, MailServerError, smtpMailer } from './index.ts';

const dir = mkdtempSync(join(tmpdir(), 'farstu-mail-'));
const clock = settableClock('2026-11-29T08:00:00Z');
const from = { address: 'noreply@farstu.example', name: 'Farstu' };
let mailbox: DemoMailbox;
let mailer: Mailer;

beforeAll(async () => {
  mailbox = await demoMailbox({ dir, clock });
});
beforeEach(() => {
  mailbox.clear();
  mailer = smtpMailer({ url: mailbox.smtpUrl, from });
});
afterEach(() => mailer.close());
afterAll(async () => {
  await mailbox.stop();
  rmSync(dir, { recursive: true });
});

const mail = {
  to: 'asa@example.test',
  subject: 'Verifiera e-postadress',
  text: 'Hej Åsa\n\nhttps://farstu.example/i/abc\n',
};
const failure = (sending: Promise<unknown>): Promise<MailServerError> =>
  sending.then(
    () => Promise.reject(new Error('was sent')),
    (error) => (error instanceof MailServerError ? error : Promise.reject(error)),
  );

test('a mail arrives as it was written, with the name of the employer and the time of the clock', async () => {
  const outcome = await mailer.send({
    ...mail,
    from: { name: 'Björk, Alm & Co' },
    html: '<p>Hej <a href="https://farstu.example/i/abc">Åsa</a></p>',
    messageId: '<hire-1@farstu.example>',
  });
  expect(outcome).toMatchObject({ accepted: true, response: expect.stringMatching(/^250 /) });
  expect(mailbox.list()).toEqual([
    expect.objectContaining({
      at: '2026-11-29T08:00:00Z',
      from: { name: 'Björk, Alm & Co', address: 'noreply@farstu.example' },
      to: 'asa@example.test',
      subject: 'Verifiera e-postadress',
      text: mail.text,
      html: expect.stringContaining('Åsa'),
      links: ['https://farstu.example/i/abc'],
      messageId: '<hire-1@farstu.example>',
      headers: expect.objectContaining({ 'auto-submitted': 'auto-generated' }),
    }),
  ]);
});

describe('F13: what the mail server answers decides what happens next', () => {
  test('greylisting is worth another try, and the next try arrives', async () => {
    mailbox.greylist('gra@example.test');
    const error = await failure(mailer.send({ ...mail, to: 'gra@example.test' }));
    expect(error).toMatchObject({ retryable: true, replyCode: 451, response: expect.stringContaining('greylisted') });
    expect(await mailer.send({ ...mail, to: 'gra@example.test' })).toMatchObject({ accepted: true });
  });

  test("a refused address comes back with the server's own words, and other addresses still work", async () => {
    mailbox.refuse('borta@example.test', '5.1.1 ingen sådan brevlåda');
    expect(await mailer.send({ ...mail, to: 'Borta@example.test' })).toEqual({
      accepted: false,
      refused: 'address',
      by: 'mail-server',
      response: expect.stringContaining('5.1.1 ingen sådan brevlåda'),
    });
    expect(await mailer.send(mail)).toMatchObject({ accepted: true });
  });

  test('a server that is away is worth another try, and the same mailer works when it is back', async () => {
    await mailbox.down();
    expect(await failure(mailer.send(mail))).toMatchObject({ retryable: true, replyCode: undefined });
    await expect(mailer.check()).rejects.toBeInstanceOf(MailServerError);
    await mailbox.up();
    await mailer.check();
    expect(await mailer.send(mail)).toMatchObject({ accepted: true });
  });

  test('an answer that is lost after the mail was taken is worth another try, with the same Message-ID', async () => {
    mailbox.loseAnswers();
    const invitation = { ...mail, messageId: '<hire-2@farstu.example>' };
    expect(await failure(mailer.send(invitation))).toMatchObject({ retryable: true });
    await mailer.send(invitation);
    expect(mailbox.list().map(({ messageId }) => messageId)).toEqual([
      '<hire-2@farstu.example>',
      '<hire-2@farstu.example>',
    ]);
  });
});

describe('a server that says something else', () => {
  let server: Server;
  afterEach(() => new Promise((resolve) => server.close(resolve)));
  const speaking = async (answers: (command: string) => string | undefined): Promise<Mailer> => {
    server = createServer((socket) => {
      socket.on('error', () => {});
      socket.write('220 mail.example ESMTP\r\n');
      socket.on('data', (data) => {
        for (const command of data.toString().split('\r\n').filter(Boolean)) {
          const answer = answers(command);
          if (answer !== undefined) socket.write(`${answer}\r\n`);
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return smtpMailer({ host: '127.0.0.1', port, from, timeouts: { whole: 400 } });
  };

  test('5xx about the sender is not about the address, and not worth another try', async () => {
    const other = await speaking((command) => (command.startsWith('MAIL') ? '554 5.7.1 sender not allowed' : '250 ok'));
    expect(await failure(other.send(mail))).toMatchObject({
      retryable: false,
      replyCode: 554,
      response: '554 5.7.1 sender not allowed',
    });
    other.close();
  });

  test('a server that never finishes is given up', async () => {
    const other = await speaking((command) => (command.startsWith('EHLO') ? '250 ok' : undefined));
    expect(await failure(other.send(mail))).toMatchObject({ retryable: true });
    other.close();
  });
});

describe('nothing in a mail can write a header', () => {
  test('line breaks in names, subjects and header values become spaces', async () => {
    const injected = 'x\r\nBcc: evil@example.test\r\n\r\nbody';
    await mailer.send({
      ...mail,
      subject: injected,
      from: { name: injected },
      headers: { 'List-Id': `<farstu.example>\r\nX-Evil: 1` },
    });
    const [arrived, ...more] = mailbox.list();
    expect(more).toEqual([]);
    expect(arrived?.subject).toBe('x Bcc: evil@example.test body');
    expect(Object.keys(arrived?.headers ?? {})).not.toContain('bcc');
    expect(Object.keys(arrived?.headers ?? {})).not.toContain('x-evil');
    expect(arrived?.text).toBe(mail.text);
  });

  test('an address that is more than one address is refused before any server is asked', async () => {
    const attempts = [
      'a@example.test, b@example.test',
      'a@example.test\r\nRCPT TO:<b@example.test>',
      'A <a@example.test>',
      'no-address',
      '',
    ];
    for (const to of attempts) {
      expect(await mailer.send({ ...mail, to })).toMatchObject({ refused: 'address', by: 'syntax' });
    }
    expect(mailbox.list()).toEqual([]);
  });

  test('headers that say who or what, and Message-IDs that are none, are refused', async () => {
    for (const name of ['Bcc', 'content-type', 'X-A: b\r\nBcc', 'Subject']) {
      await expect(mailer.send({ ...mail, headers: { [name]: 'x' } })).rejects.toThrow(TypeError);
    }
    await expect(mailer.send({ ...mail, messageId: '<a@b>\r\nBcc: x' })).rejects.toThrow(TypeError);
  });
});

test('the mailbox keeps its mails over a restart, newest first, and goes on numbering', async () => {
  const kept = mkdtempSync(join(tmpdir(), 'farstu-mail-'));
  const send = async (box: DemoMailbox, subject: string) => {
    const sender = smtpMailer({ url: box.smtpUrl, from });
    await sender.send({ ...mail, subject });
    sender.close();
  };
  const before = await demoMailbox({ dir: kept, clock });
  await send(before, 'one');
  await send(before, 'two');
  await before.stop();
  const after = await demoMailbox({ dir: kept, clock });
  await send(after, 'three');
  expect(after.list().map(({ id, subject }) => [id, subject])).toEqual([
    ['000003', 'three'],
    ['000002', 'two'],
    ['000001', 'one'],
  ]);
  await after.stop();
  rmSync(kept, { recursive: true });
});

test('settings that name no server or sender are refused without repeating the password', () => {
  expect(() => smtpMailer({ url: 'http://u:canary@mail.example', from })).toThrow(/smtp:\/\/host:port/);
  expect(() => smtpMailer({ url: 'http://u:canary@mail.example', from })).not.toThrow(/canary/);
  expect(() => smtpMailer({ host: '127.0.0.1', from: { address: 'nobody' } })).toThrow(TypeError);
});
