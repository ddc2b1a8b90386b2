-- What identity cannot finish by itself is shown to somebody: who that is for each installation, and what became of
-- every webhook, also after its event has been taken away.

create table administrator (
  tenant_id integer not null,
  account_id uuid not null references account on delete cascade,
  appointed_at timestamptz not null,
  primary key (tenant_id, account_id)
);
comment on table administrator is 'Who sees to identity for an installation; only for as long as the person is also linked to it';
comment on column administrator.appointed_at is 'Business time';
create index administrator_account on administrator (account_id);

-- Installations that are here already: whoever was linked first is the one that set-up made. Row-level security is
-- forced for the owner too, and would hide every row.
alter table link no force row level security;
insert into administrator (tenant_id, account_id, appointed_at)
  select distinct on (tenant_id) tenant_id, account_id, linked_at from link order by tenant_id, linked_at, account_id;
alter table link force row level security;

alter table client
  add column webhook_delivered_at timestamptz,
  add column webhook_failed_at timestamptz,
  add column webhook_answer text;
comment on column client.webhook_delivered_at is 'When it last took an event; business time';
comment on column client.webhook_failed_at is 'When it last did not; business time';
comment on column client.webhook_answer is 'What it then said, in its own words';

alter table webhook_event
  add column tried_at timestamptz,
  add column answer text;
comment on column webhook_event.tried_at is 'The latest try that did not go well; business time';
comment on column webhook_event.answer is 'What the application then answered, in its own words';
comment on column webhook_event.delivered_at is 'Business time; the row is kept for a month after it';
comment on column webhook_event.given_up_at is 'Business time; the row is kept for three months after it, or until nobody need see to it';
create index webhook_event_delivered on webhook_event (tenant_id, client_id, delivered_at) where delivered_at is not null;
create index webhook_event_given_up on webhook_event (tenant_id, client_id, given_up_at)
  where given_up_at is not null and delivered_at is null;
create index attention_webhook on attention (tenant_id, (payload ->> 'id'))
  where task = 'identity.webhooks.deliver' and settled_at is null;
