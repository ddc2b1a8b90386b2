-- What the queue can say of a job when it gives it up: which one it was, so that the same job given up twice, once by
-- itself and once because a kill came right after, is one row for a person. And what each node looks for every five
-- seconds, among all that waits: the jobs that somebody holds.

-- What is returned has grown, which only a new function can: nodes of the release before name the columns they read.
drop function jobs.take_exhausted(integer);

-- As before, with the job's number and when it was added, in the words of attention.job.
create function jobs.take_exhausted(most integer)
  returns table (task text, payload json, attempts integer, last_error text, job_key text, job text)
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
        substr(j.key, length(room) + 2) as key, coalesce(j.flags ? 'replaced', false) as replaced,
        j.id || to_char(j.created_at at time zone 'UTC', ' YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as job)
    select g.identifier, g.payload, g.attempts, g.last_error, g.key, g.job from gone g where not g.replaced;
end $$;

revoke all on function jobs.take_exhausted(integer) from public;

-- Also of the rooms that another process serves: they go on as they are while this one is new.
do $$ declare known record; begin
  for known in select r.role from house.room r loop
    execute format('grant execute on function jobs.take_exhausted(integer) to %I', known.role);
  end loop;
end $$;

-- A job that is withdrawn while it is running needs nobody either, when it fails or its node dies: it is marked as one
-- that a newer one has replaced is.
create or replace function jobs.withdraw(task text, job_key text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  room text := (select r.name from house.room r where r.role = session_user);
begin
  if split_part(task, '.', 1) is distinct from room then
    raise exception 'the task % is not one of %', task, session_user using errcode = '42501';
  end if;
  update graphile_worker._private_jobs j set flags = coalesce(j.flags, '{}') || '{"replaced": true}'
  where j.key = room || ':' || withdraw.job_key and j.locked_at is not null;
  perform graphile_worker.remove_job(room || ':' || job_key);
end $$;

create index if not exists farstu_held on graphile_worker._private_jobs (locked_by) where locked_at is not null;
