-- The tables that every room has in its own schema: what came in, what is due, what was answered, who did what,
-- what needs a person, mail on its way out, and sessions.

create table inbox (
  tenant_id integer not null,
  id uuid not null default gen_random_uuid(),
  source text not null,
  endpoint text not null,
  event_id text not null,
  received_at timestamptz not null default now(),
  body text not null,
  context jsonb not null default '{}',
  state text not null default 'received' check (state in ('received', 'handled', 'refused')),
  handled_at timestamptz,
  outcome jsonb,
  primary key (tenant_id, id),
  unique (tenant_id, source, endpoint, event_id)
);
comment on table inbox is 'Everything another system has sent us, durable before it is acknowledged';
comment on column inbox.source is 'Which system and activation it came from';
comment on column inbox.body is 'The raw body, sealed under the keyring: it may hold identity numbers';
comment on column inbox.context is 'What was true at the door: ids only, never personal data';
comment on column inbox.outcome is 'What became of it: a code and ids';
create index inbox_newest on inbox (tenant_id, source, received_at desc, id);

create table due (
  tenant_id integer not null,
  kind text not null,
  key text not null,
  local_date date not null,
  local_time time not null,
  zone text not null,
  due_at timestamptz not null,
  handled_at timestamptz,
  primary key (tenant_id, kind, key)
);
comment on table due is 'Business time: what must happen when. Wall time and zone are the truth, due_at is derived';
comment on column due.kind is 'Which job the ticker adds: the room''s own task';
create index due_next on due (due_at) where handled_at is null;

create table idempotency (
  tenant_id integer not null,
  caller text not null,
  key text not null,
  fingerprint text not null,
  answer text not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, caller, key)
);
comment on table idempotency is 'The first answer to a POST with an Idempotency-Key';
comment on column idempotency.fingerprint is 'SHA-256 over method, path and body';
comment on column idempotency.answer is 'The body of the answer, sealed under the keyring';
create index idempotency_age on idempotency (tenant_id, created_at);

create table audit_key (
  tenant_id integer not null,
  person_id uuid not null,
  sealed text,
  primary key (tenant_id, person_id)
);
comment on table audit_key is 'One key a person; destroying it makes the person''s values in the audit unreadable for ever';

create table audit (
  tenant_id integer not null,
  id bigint generated always as identity,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  person_id uuid,
  facts jsonb not null default '{}',
  personal text,
  primary key (tenant_id, id)
);
comment on table audit is 'Who did what to whom; rows are only ever added';
comment on column audit.facts is 'What is not personal: codes, levels, dates of decisions';
comment on column audit.personal is 'Personal values, sealed under the person''s own key';
create index audit_subject on audit (tenant_id, subject_kind, subject_id, id);

create table attention (
  tenant_id integer not null,
  id uuid not null default gen_random_uuid(),
  task text not null,
  payload jsonb not null,
  job_key text,
  attempts integer not null,
  reason text not null,
  first_at timestamptz not null default now(),
  settled_at timestamptz,
  settled_how text,
  settled_by text,
  primary key (tenant_id, id)
);
comment on table attention is 'Jobs that have used up their tries: a row that a person sees and mends';
comment on column attention.reason is 'The last error: a code, and the other side''s own words';
create index attention_open on attention (tenant_id, first_at desc) where settled_at is null;

create table mail (
  tenant_id integer not null,
  id uuid not null default gen_random_uuid(),
  message_id text not null,
  sealed text not null,
  about_kind text not null,
  about_id text not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'refused', 'failed', 'withdrawn')),
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  response text,
  primary key (tenant_id, id)
);
comment on table mail is 'Mail on its way out; the same Message-ID however often it is tried';
comment on column mail.sealed is 'Recipient, subject and text, sealed under the keyring; emptied when it has been sent, refused or withdrawn; one that failed can be sent again';
comment on column mail.response is 'The mail server''s own words';
create index mail_about on mail (tenant_id, about_kind, about_id);

create table session (
  id_hash text primary key,
  subject text not null,
  issuer_session text,
  id_token text,
  customer integer,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  seen_at timestamptz not null default now(),
  language text,
  company integer
);
comment on table session is 'Who is signed in; the cookie holds the key, this row its hash';
comment on column session.subject is 'The person''s immutable id at the issuer';
comment on column session.issuer_session is 'sid, for back-channel logout';
comment on column session.customer is 'The installation chosen';
create index session_subject on session (subject);
create index session_issuer on session (issuer_session);

create unlogged table rate_limit (
  key text primary key,
  window_start timestamptz not null,
  hits integer not null
);
comment on table rate_limit is 'How often something was tried in the present window; lost in a crash, which only forgives';

-- Takes in one event: row and job in one statement, so that the door needs a single round trip. The same event again
-- answers the first row and adds nothing.
create function receive(
  tenant integer, from_source text, at_endpoint text, event text, sealed_body text, door_context jsonb, task text
) returns table (inbox_id uuid, fresh boolean) language plpgsql as $$
begin
  perform set_config('app.tenant_id', tenant::text, true);
  insert into inbox (tenant_id, source, endpoint, event_id, body, context)
  values (tenant, from_source, at_endpoint, event, sealed_body, door_context)
  on conflict (tenant_id, source, endpoint, event_id) do nothing
  returning id into inbox_id;
  fresh := found;
  if fresh then
    perform jobs.enqueue(task, json_build_object('tenant', tenant, 'inboxId', inbox_id), max_attempts => 12);
  else
    select i.id into inbox_id from inbox i
    where i.tenant_id = tenant and i.source = from_source and i.endpoint = at_endpoint and i.event_id = event;
  end if;
  return next;
end $$;
