export { type MailDoor, type MailToQueue, mailContext, mailDoor } from './door.ts';
export { giveUpMailTask, sendMailTask } from './send.ts';
