export { type MailDoor, mailContext, mailDoor, type MailToQueue } from './door.ts';
export { sendMailTask } from './send.ts';
