export { type DemoMailbox, demoMailbox } from './demo-mailbox.ts';
export type { ReceivedMail } from './mail-folder.ts';
export { type Mailer, type MailOutcome, MailServerError, type OutgoingMail } from './mailer.ts';
export { type MailContent, renderMail } from './render-mail.ts';
export { type SmtpServer, type SmtpSettings, smtpMailer } from './smtp-mailer.ts';
export { withoutAddresses } from './without-addresses.ts';
