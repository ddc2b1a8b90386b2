-- Where people sign in: one client for the whole origin, since nobody's installation is known before sign-in.
create table issuer_client (
  id boolean primary key default true check (id),
  issuer text not null,
  client_id text not null,
  client_secret text not null,
  end_session boolean not null default true
);
comment on table issuer_client is 'This origin''s registration at the issuer, made by set-up; an outside issuer comes from the environment';
comment on column issuer_client.client_secret is 'Sealed';
