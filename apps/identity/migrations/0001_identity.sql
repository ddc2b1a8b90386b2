-- Identity: who somebody is, how they sign in, and how an employer reaches them. What belongs to the person (account,
-- password, sessions) has no tenant; what ties a person to an employer (links, invitations, domains) has one.

create table account (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  email_key text not null unique,
  email_verified_at timestamptz,
  first_name text not null collate "sv-x-icu",
  last_name text not null collate "sv-x-icu",
  language text not null check (language in ('sv', 'en')),
  country_code text not null check (country_code ~ '^[A-Z]{2}$'),
  created_at timestamptz not null,
  last_sign_in_at timestamptz
);
comment on table account is 'A person who can sign in; the id is sub in tokens and never changes';
comment on column account.email is 'As it was typed';
comment on column account.email_key is 'How addresses are compared: lower case, domain as A-labels. Unique, yet never a reason to merge two accounts';
comment on column account.email_verified_at is 'When the person showed that mail to the address reaches them; null for an account made without mail that nobody has used';
comment on column account.created_at is 'Business time';

create table credential (
  account_id uuid primary key references account on delete cascade,
  password_hash text not null,
  changed_at timestamptz not null default now()
);
comment on table credential is 'Passwords; an account made without mail has no row until its person chooses one';
comment on column credential.password_hash is 'argon2id with a secret derived from the keyring, PHC format';

create table known_place (
  account_id uuid not null references account on delete cascade,
  place text not null,
  seen_at timestamptz not null default now(),
  primary key (account_id, place)
);
comment on table known_place is 'Where a person has signed in before: such a place is let in while others are held back';
comment on column known_place.place is 'Keyed hash of a network address or of a browser''s own cookie';

create table reset_request (
  id uuid primary key default gen_random_uuid(),
  sealed_email text not null,
  language text not null,
  requested_at timestamptz not null default now()
);
comment on table reset_request is 'Somebody asked for a new password; written whether or not there is an account, so that both take equally long';

create table reset_link (
  token_hash text primary key,
  account_id uuid not null references account on delete cascade,
  expires_at timestamptz not null
);
comment on table reset_link is 'Links to choose a new password: single use, one hour of real time';
create index reset_link_account on reset_link (account_id);

create table signing_key (
  kid text primary key,
  alg text not null check (alg in ('RS256', 'ES256')),
  public_jwk jsonb not null,
  sealed_jwk text not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz
);
comment on table signing_key is 'What tokens are signed with; made at the first start';
comment on column signing_key.sealed_jwk is 'The private key as JWK, sealed under the keyring';
create unique index signing_key_current on signing_key (alg) where retired_at is null;

create table client (
  id text primary key,
  customer integer,
  name text not null,
  kind text not null check (kind in ('relying-party', 'service')),
  secret_hash text not null,
  previous_secret_hash text,
  secret_hint text not null,
  secret_used_at timestamptz,
  redirect_uris text[] not null default '{}',
  post_logout_redirect_uris text[] not null default '{}',
  backchannel_logout_uri text,
  initiate_login_uri text,
  refresh boolean not null default false,
  webhook_url text,
  sealed_webhook_secret text,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  check (kind = 'relying-party' or customer is not null)
);
comment on table client is 'Applications: relying parties that people sign in to, and services that use the accounts API';
comment on column client.customer is 'The installation it works for; null for the origin''s own sign-in, which serves every installation';
comment on column client.secret_hash is 'SHA-256 of 256 random bits';
comment on column client.previous_secret_hash is 'Still accepted while the secret is being changed';
comment on column client.refresh is 'Whether it may have refresh tokens';
create index client_customer on client (customer);

create table oidc_artefact (
  model text not null,
  id_hash text not null,
  sealed text not null,
  account_id text,
  client_id text,
  grant_id text,
  uid text,
  browser text,
  issued_at timestamptz not null default now(),
  expires_at timestamptz,
  consumed_at timestamptz,
  primary key (model, id_hash)
);
comment on table oidc_artefact is 'What the issuer remembers: sessions, interactions, grants, codes, tokens. The ids are secrets, so only their hashes are kept';
comment on column oidc_artefact.model is 'The library''s name of the kind: Session, Interaction, Grant, AuthorizationCode, …';
comment on column oidc_artefact.sealed is 'The library''s payload, sealed under the keyring';
comment on column oidc_artefact.uid is 'Of a session: its name over changes of cookie';
comment on column oidc_artefact.browser is 'Of a session: which browser, for the person''s own list';
comment on column oidc_artefact.consumed_at is 'A code or refresh token that has been used; using it again revokes its family';
create index oidc_artefact_grant on oidc_artefact (grant_id);
create index oidc_artefact_uid on oidc_artefact (model, uid);
create index oidc_artefact_account on oidc_artefact (account_id, model);
create index oidc_artefact_expiry on oidc_artefact (expires_at);

create table link (
  tenant_id integer not null,
  account_id uuid not null references account on delete cascade,
  client_id text not null references client,
  linked_at timestamptz not null,
  primary key (tenant_id, account_id, client_id)
);
comment on table link is 'This person is one of that application''s people';
comment on column link.linked_at is 'Business time';
create index link_client on link (tenant_id, client_id);
create index link_account on link (account_id);

create table invitation (
  tenant_id integer not null,
  id uuid not null default gen_random_uuid(),
  client_id text not null references client,
  client_reference text not null,
  fingerprint text not null,
  email text not null,
  email_key text not null,
  first_name text not null,
  employer text not null,
  language text not null check (language in ('sv', 'en')),
  valid_days integer not null check (valid_days between 1 and 60),
  zone text not null,
  generation integer not null default 1,
  state text not null default 'queued' check (state in ('queued', 'sent', 'bounced', 'verified', 'expired', 'revoked')),
  sent_at timestamptz,
  expires_at timestamptz,
  visited_at timestamptz,
  account_id uuid references account on delete set null,
  linked_at timestamptz,
  reason text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, client_id, client_reference)
);
comment on table invitation is 'An employer asks somebody to show that an address is theirs';
comment on column invitation.client_reference is 'The application''s own key: asking again with it sends nothing twice';
comment on column invitation.fingerprint is 'SHA-256 of the request, to tell a repetition from a mistake';
comment on column invitation.generation is 'Which mail: a new one kills the link of the one before';
comment on column invitation.sent_at is 'When the mail server accepted the latest mail; business time';
comment on column invitation.expires_at is 'Exclusive: the first instant at which the link no longer works; business time';
comment on column invitation.reason is 'Why it bounced, in the mail server''s own words';

create table invitation_link (
  tenant_id integer not null,
  token_hash text not null,
  invitation_id uuid not null,
  generation integer not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, invitation_id) references invitation (tenant_id, id) on delete cascade
);
comment on table invitation_link is 'Whose a link is, found before the tenant is known; links of earlier mails stay, to say that a newer one was sent';
comment on column invitation_link.token_hash is 'SHA-256 of the token, which is HMAC(key, invitation id, generation) and is kept nowhere';
create unique index invitation_link_token on invitation_link (token_hash);

create table domain (
  tenant_id integer not null,
  id uuid not null default gen_random_uuid(),
  domain text not null,
  state text not null default 'pending' check (state in ('pending', 'verified', 'lost')),
  challenge text not null,
  verified_by text check (verified_by in ('dns', 'administrator')),
  verified_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, domain),
  check ((state = 'pending') = (verified_at is null))
);
comment on table domain is 'Domains whose addresses the employer answers for: their people get accounts without mail';
comment on column domain.domain is 'Lower case A-labels; exactly this domain, never its sub-domains';
comment on column domain.challenge is 'Value of the TXT record that proves it';
comment on column domain.verified_by is 'The DNS record, or an administrator''s word';
create unique index domain_verified_once on domain (domain) where state = 'verified';

create table webhook_event (
  tenant_id integer not null,
  id uuid not null default gen_random_uuid(),
  sequence bigint generated always as identity,
  client_id text not null references client,
  subject text not null,
  type text not null,
  sealed text not null,
  created_at timestamptz not null default now(),
  delivered_at timestamptz,
  given_up_at timestamptz,
  primary key (tenant_id, id)
);
comment on table webhook_event is 'What an application is to be told; the id is webhook-id and stays the same at every try';
comment on column webhook_event.subject is 'What it is about: events of one subject are delivered in order';
comment on column webhook_event.sealed is 'The event, sealed under the keyring: it holds addresses. Emptied when it has been delivered';
create index webhook_event_waiting on webhook_event (tenant_id, client_id, subject, sequence)
  where delivered_at is null and given_up_at is null;
