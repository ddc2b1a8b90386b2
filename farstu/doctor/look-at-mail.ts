import { MailServerError, smtpMailer } from '@farstu/platform/mail';
import type { Config } from '../config.ts';
import { senderOf } from '../open-house.ts';
import { codeOf, Finding } from './finding.ts';

/** Connects to the mail server and signs in; nothing is sent. The demo has a mailbox of its own. */
export async function lookAtMail(config: Config): Promise<void> {
  const { demo, smtpUrl, mailFrom, publicUrl } = config;
  if (smtpUrl === undefined) {
    if (demo) return;
    throw new Finding('mail_unset', { variable: 'FARSTU_SMTP_URL' });
  }
  // Then the address that is made up from the origin is nobody's.
  if (mailFrom === undefined && new URL(publicUrl).hostname === 'localhost' && !demo) {
    throw new Finding('mail_unset', { variable: 'FARSTU_MAIL_FROM' });
  }
  const { host } = new URL(smtpUrl);
  const mailer = smtpMailer({
    url: smtpUrl,
    from: { address: senderOf(config) },
    timeouts: { connect: 5_000, whole: 10_000 },
  });
  try {
    await mailer.check();
  } catch (error) {
    if (!(error instanceof MailServerError)) throw error;
    const params = { server: host, reason: error.response };
    const cause = codeOf(error.cause ?? error);
    if (cause === 'EAUTH' || error.replyCode === 535 || error.replyCode === 530)
      throw new Finding('mail_password', params);
    // What the transport demands is an encrypted way for the password; its words for it vary.
    if (cause === 'EREQUIRETLS' || cause === 'ETLS') throw new Finding('mail_unencrypted', params);
    throw new Finding('mail_unreachable', params);
  } finally {
    mailer.close();
  }
}
