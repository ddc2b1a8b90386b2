-- What comes in together adds its jobs together. The function for one stays for nodes of the release before; a later
-- release drops it.

-- As jobs.enqueue, for jobs without key, queue or time of their own, and without waking anybody.
create function jobs.enqueue_quietly(task text, payloads json[], max_attempts integer) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if split_part(task, '.', 1) is distinct from (select r.name from house.room r where r.role = session_user) then
    raise exception 'the task % is not one of %', task, session_user using errcode = '42501';
  end if;
  insert into graphile_worker._private_jobs (task_id, payload, max_attempts)
  select t.id, p.payload, enqueue_quietly.max_attempts
  from graphile_worker._private_tasks t, unnest(payloads) as p (payload) where t.identifier = task;
  if not found then -- nobody has asked for the task before: the queue's own way also makes it known
    perform graphile_worker.add_job(identifier => task, payload => p.payload, max_attempts => enqueue_quietly.max_attempts)
    from unnest(payloads) as p (payload);
  end if;
end $$;

revoke all on function jobs.enqueue_quietly(text, json[], integer) from public;

-- What take_exhausted looks for every second, among all that waits.
create index if not exists farstu_exhausted on graphile_worker._private_jobs (id) where attempts >= max_attempts;

-- A job whose key was given to a newer one while it was running needs nobody when its node dies: the newer one does what
-- is to be done. The queue only sees that its tries are used up, so it is marked.
create or replace function jobs.enqueue(
  task text, payload json, job_key text default null, run_at timestamptz default null, queue text default null,
  max_attempts integer default null, job_key_mode text default 'replace'
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  room text := (select r.name from house.room r where r.role = session_user);
begin
  if split_part(task, '.', 1) is distinct from room then
    raise exception 'the task % is not one of %', task, session_user using errcode = '42501';
  end if;
  if job_key is not null then
    update graphile_worker._private_jobs j set flags = coalesce(j.flags, '{}') || '{"replaced": true}'
    where j.key = room || ':' || enqueue.job_key and j.locked_at is not null;
  end if;
  perform graphile_worker.add_job(
    identifier => task, payload => payload, job_key => room || ':' || job_key, run_at => run_at,
    queue_name => room || ':' || queue, max_attempts => max_attempts, job_key_mode => job_key_mode);
end $$;

create or replace function jobs.take_exhausted(most integer) returns table (task text, payload json, attempts integer, last_error text, job_key text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  room text := (select r.name from house.room r where r.role = session_user);
begin
  return query
    with gone as (
      delete from graphile_worker._private_jobs j
      using graphile_worker._private_tasks t
      where j.id in (
          select k.id from graphile_worker._private_jobs k
          join graphile_worker._private_tasks s on s.id = k.task_id
          where k.attempts >= k.max_attempts and k.locked_at is null and split_part(s.identifier, '.', 1) = room
          order by k.id limit most for update of k skip locked)
        and t.id = j.task_id
      returning t.identifier, j.payload, j.attempts::integer as attempts, j.last_error,
        substr(j.key, length(room) + 2) as key, coalesce(j.flags ? 'replaced', false) as replaced)
    select g.identifier, g.payload, g.attempts, g.last_error, g.key from gone g where not g.replaced;
end $$;
