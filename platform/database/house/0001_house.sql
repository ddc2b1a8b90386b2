-- What all rooms of one database share: Swedish-friendly search, the door to the queue, the beats of its workers,
-- and the one place where a room's tables get their owner's rights and their row-level security.

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- Search text: lower case without accents, so that "asa" finds "Åsa". Immutable because the dictionary is named.
create function public.search_text(value text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, value));

create table house.room (
  role text primary key,
  name text not null
);
comment on table house.room is 'Which room a database role belongs to';

create schema jobs;

create table jobs.node (
  pool_id text primary key,
  node text not null,
  seen timestamptz not null default now()
);
comment on table jobs.node is 'Beats of worker pools; a silent one has its jobs given to the others';
comment on column jobs.node.pool_id is 'What graphile-worker writes in locked_by';

-- The only way for a room to add a job, in its own transaction. A room may add its own tasks only, and its keys and
-- queues are its own: what two rooms call by the same name is two things.
create function jobs.enqueue(
  task text, payload json, job_key text default null, run_at timestamptz default null, queue text default null,
  max_attempts integer default null, job_key_mode text default 'replace'
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  room text := (select r.name from house.room r where r.role = session_user);
begin
  if split_part(task, '.', 1) is distinct from room then
    raise exception 'the task % is not one of %', task, session_user using errcode = '42501';
  end if;
  perform graphile_worker.add_job(
    identifier => task, payload => payload, job_key => room || ':' || job_key, run_at => run_at,
    queue_name => room || ':' || queue, max_attempts => max_attempts, job_key_mode => job_key_mode);
end $$;

create function jobs.withdraw(task text, job_key text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  room text := (select r.name from house.room r where r.role = session_user);
begin
  if split_part(task, '.', 1) is distinct from room then
    raise exception 'the task % is not one of %', task, session_user using errcode = '42501';
  end if;
  perform graphile_worker.remove_job(room || ':' || job_key);
end $$;

-- Jobs that have used up their tries leave the queue in the transaction that makes them a row for a person to see.
create function jobs.take_exhausted(most integer) returns table (task text, payload json, attempts integer, last_error text, job_key text)
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
      returning t.identifier, j.payload, j.attempts::integer, j.last_error, substr(j.key, length(room) + 2))
    select * from gone;
end $$;

-- Unfinished jobs of a room, for the demo clock that waits until everything due is handled.
create function jobs.waiting() returns bigint language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id
  where j.attempts < j.max_attempts and (j.locked_at is not null or j.run_at <= now())
    and split_part(t.identifier, '.', 1) = (select r.name from house.room r where r.role = session_user)
$$;

-- Gives a room's role its rights, and every table its row-level security. Run after every migration.
create function house.open_room(room text, role text, sweeper text, without_tenant text[], swept text[]) returns void
  language plpgsql as $$
declare
  t record;
begin
  insert into house.room (role, name) values (role, room), (sweeper, room) on conflict do nothing;
  execute format('grant usage on schema jobs, house to %I, %I', role, sweeper);
  execute format('grant execute on all functions in schema jobs to %I, %I', role, sweeper);
  execute format('grant usage on schema %I to %I, %I', room, role, sweeper);
  execute format('grant select, insert, update, delete on all tables in schema %I to %I', room, role);
  execute format('grant usage on all sequences in schema %I to %I, %I', room, role, sweeper);
  for t in
    select c.relname as name, exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as has_tenant
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = room and c.relkind in ('r', 'p')
  loop
    if t.has_tenant and exists (
        select from pg_policies p where p.schemaname = room and p.tablename = t.name and p.policyname = 'own_tenant') then
      continue; -- protected by an earlier run; altering again would wait for everybody who reads
    elsif t.has_tenant then
      execute format('alter table %I.%I enable row level security', room, t.name);
      execute format('alter table %I.%I force row level security', room, t.name);
      execute format(
        'create policy own_tenant on %I.%I to %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::integer)',
        room, t.name, role);
      if t.name = any (swept) then
        execute format('create policy swept on %I.%I to %I using (true)', room, t.name, sweeper);
        execute format('grant select, insert, update, delete on %I.%I to %I', room, t.name, sweeper);
      end if;
    elsif not t.name = any (without_tenant) then
      raise exception 'the table %.% has no tenant_id and no declared reason to lack one', room, t.name;
    end if;
  end loop;
  execute format('revoke update, delete on %I.audit from %I', room, role);
end $$;

revoke all on all functions in schema jobs from public;
revoke all on function house.open_room(text, text, text, text[], text[]) from public;
