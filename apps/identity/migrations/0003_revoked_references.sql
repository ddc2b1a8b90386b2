-- An application that never learnt whether an invitation was taken in must be able to take it back all the same: without
-- asking for it first, which would send it, and without it being sent by a request that is still on its way.

create table revoked_reference (
  tenant_id integer not null,
  client_id text not null references client,
  client_reference text not null,
  revoked_at timestamptz not null,
  primary key (tenant_id, client_id, client_reference)
);
comment on table revoked_reference is 'Taken back before it was asked for: an invitation that comes with this reference is made revoked, and no mail goes';
comment on column revoked_reference.client_reference is 'The application''s own key, as in invitation';
comment on column revoked_reference.revoked_at is 'Business time';
