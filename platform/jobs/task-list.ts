import type { FastifyBaseLogger } from 'fastify';
import type { TaskList } from 'graphile-worker';
import { Temporal } from 'temporal-polyfill';
import type { TenantId } from '../database/index.ts';
import { giveUpMailTask, sendMailTask } from '../mail-out/send.ts';
import { GiveUp, type Room, type RoomHouse } from '../room/room.ts';
import { tidyTask } from '../tidy/tidy.ts';
import { jobOf, recordAttention } from './attention.ts';
import type { JobPayload } from './door.ts';

/** A room with its types laid aside, for code that serves any room. */
export interface AnyRoom {
  room: Room<never>;
  house: RoomHouse<never>;
}

/** Told of every job that has been run: `failed` is tried again, `given-up` waits for a person. */
export type JobObserver = (task: string, outcome: 'done' | 'failed' | 'given-up') => void;

/** The queue's handlers for these rooms; a handler that gives up leaves a row for a person instead of trying again. */
export function taskList(rooms: readonly AnyRoom[], log: FastifyBaseLogger, observe?: JobObserver): TaskList {
  const list: TaskList = {};
  for (const { room, house } of rooms) {
    const tasks = {
      ...room.tasks,
      [`${room.name}.mail.send`]: sendMailTask(room),
      [`${room.name}.mail.give-up`]: giveUpMailTask(room.mailSettled),
      [`${room.name}.house.tidy`]: tidyTask,
    };
    for (const [name, task] of Object.entries(tasks)) {
      if (!name.startsWith(`${room.name}.`)) throw new Error(`The task ${name} must begin with ${room.name}.`);
      list[name] = async (given, { job }) => {
        const payload = given as JobPayload & { tenant: TenantId };
        try {
          // What has come due has come, also where the clock of this node stands behind the one that saw it.
          const { dueAt } = payload;
          const here = typeof dueAt === 'string' ? house.notBefore(Temporal.Instant.from(dueAt)) : house;
          await task(here, payload, { attempt: job.attempts, log: log.child({ task: name, attempt: job.attempts }) });
          observe?.(name, 'done');
        } catch (error) {
          observe?.(name, error instanceof GiveUp ? 'given-up' : 'failed');
          if (!(error instanceof GiveUp)) throw error;
          const { tenant } = payload;
          const reason = error.message;
          await recordAttention(house, {
            job: jobOf(job),
            task: name,
            tenant,
            payload,
            // Without the room, which the door to the queue puts before it.
            jobKey: job.key?.slice(`${room.name}:`.length) ?? null,
            attempts: job.attempts,
            reason,
          });
        }
      };
    }
  }
  return list;
}
