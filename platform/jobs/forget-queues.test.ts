import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { notesRoom } from '../testing/fixture-room/room.ts';
import { testDatabase } from '../testing/index.ts';
import { forgetQueues } from './forget-queues.ts';

it('takes away queues in which no job is left, and none for which one is being added', async () => {
  const database = await testDatabase(inject('postgresUrl'), [notesRoom().schema]);
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  const add = (queue: string) => `select graphile_worker.add_job('notes.tell', '{}', queue_name => '${queue}')`;
  const names = async () => {
    const { rows } = await pool.query('select queue_name from graphile_worker._private_job_queues order by queue_name');
    return rows.map(({ queue_name }) => queue_name);
  };
  for (const queue of ['busy', 'done', 'used-again']) await pool.query(add(queue));
  await pool.query(
    `delete from graphile_worker._private_jobs where job_queue_id in (
       select id from graphile_worker._private_job_queues where queue_name <> 'busy')`,
  );

  const adding = await pool.connect();
  await adding.query('begin');
  await adding.query(add('used-again'));
  expect(await forgetQueues(pool)).toBe(0);
  await adding.query('commit');
  adding.release();
  expect(await forgetQueues(pool)).toBe(1);
  expect(await names()).toEqual(['busy', 'used-again']);
  await pool.end();
  await database.drop();
});
