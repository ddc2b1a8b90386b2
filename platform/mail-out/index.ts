export { type MailDoor, type MailToQueue, mailContext, mailDoor } from './door.ts';
export { sendMailTask } from './send.ts';
