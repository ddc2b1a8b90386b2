export { type Actor, demand, may, systemActor } from './actor.ts';
export { type Addresses, type Command, commandsOf, type Tx } from './command.ts';
export { type HouseParts, roomHouse } from './house.ts';
export {
  GiveUp,
  type JobRun,
  type MailWords,
  type Room,
  type RoomHouse,
  type SettledMail,
  type Task,
  type WaitingMail,
} from './room.ts';
