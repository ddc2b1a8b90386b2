-- PostgreSQL lets transactions that have notified commit only one after the other, each waiting for the disk. What comes
-- in by the hundred a second therefore adds its job without a notification; who added it wakes the workers afterwards,
-- and a worker that nobody wakes looks by itself every second.

-- As jobs.enqueue, for a job without key, queue or time of its own, and without waking anybody.
create function jobs.enqueue_quietly(task text, payload json, max_attempts integer) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if split_part(task, '.', 1) is distinct from (select r.name from house.room r where r.role = session_user) then
    raise exception 'the task % is not one of %', task, session_user using errcode = '42501';
  end if;
  insert into graphile_worker._private_jobs (task_id, payload, max_attempts)
  select t.id, enqueue_quietly.payload, enqueue_quietly.max_attempts
  from graphile_worker._private_tasks t where t.identifier = task;
  if not found then -- nobody has asked for the task before: the queue's own way also makes it known
    perform graphile_worker.add_job(identifier => task, payload => payload, max_attempts => max_attempts);
  end if;
end $$;

-- Wakes so many workers, after the jobs were committed.
create function jobs.wake(workers integer) returns void language sql set search_path = pg_catalog, pg_temp as $$
  select pg_notify('jobs:insert', json_build_object('r', random(), 'count', workers)::text)
$$;

revoke all on function jobs.enqueue_quietly(text, json, integer), jobs.wake(integer) from public;
