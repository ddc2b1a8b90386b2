import type { FastifyBaseLogger } from 'fastify';
import type { TaskList } from 'graphile-worker';
import type { TenantId } from '../database/index.ts';
import { sendMailTask } from '../mail-out/send.ts';
import { GiveUp, type Room, type RoomHouse } from '../room/room.ts';
import { recordAttention } from './attention.ts';
import type { JobPayload } from './door.ts';

/** A room with its types laid aside, for code that serves any room. */
export interface AnyRoom {
  room: Room<never>;
  house: RoomHouse<never>;
}

/** The queue's handlers for these rooms; a handler that gives up leaves a row for a person instead of trying again. */
export function taskList(rooms: readonly AnyRoom[], log: FastifyBaseLogger): TaskList {
  const list: TaskList = {};
  for (const { room, house } of rooms) {
    const tasks = { ...room.tasks, [`${room.name}.mail.send`]: sendMailTask(room.mailSettled) };
    for (const [name, task] of Object.entries(tasks)) {
      if (!name.startsWith(`${room.name}.`)) throw new Error(`The task ${name} must begin with ${room.name}.`);
      list[name] = async (given, { job }) => {
        const payload = given as JobPayload & { tenant: TenantId };
        try {
          await task(house, payload, { attempt: job.attempts, log: log.child({ task: name, attempt: job.attempts }) });
        } catch (error) {
          if (!(error instanceof GiveUp)) throw error;
          const { tenant } = payload;
          const reason = error.message;
          await recordAttention(house, {
            task: name,
            tenant,
            payload,
            jobKey: job.key,
            attempts: job.attempts,
            reason,
          });
        }
      };
    }
  }
  return list;
}
