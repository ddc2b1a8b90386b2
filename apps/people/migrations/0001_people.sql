-- The HR master: installation and companies, employees and their employments, templates, users and roles, review flows,
-- new hires with their timeline and invitations, and what Teamtailor has activated and sent.

create table installation (
  tenant_id integer primary key,
  name text collate "sv-x-icu" not null,
  identity_issuer text,
  identity_client_id text,
  identity_client_secret text,
  identity_webhook_secret text,
  teamtailor_api_key text,
  teamtailor_webhook_secret text,
  domains_by_hand boolean not null default false,
  created_at timestamptz not null default now()
);
comment on table installation is 'One customer: everything else belongs to one';
comment on column installation.tenant_id is 'Customer number (Kund)';
comment on column installation.identity_client_secret is 'Sealed; our credential at the accounts API';
comment on column installation.identity_webhook_secret is 'Sealed; signs what the accounts API tells us';
comment on column installation.teamtailor_api_key is 'Sealed; partner API key, signs the provider key of every activation';
comment on column installation.teamtailor_webhook_secret is 'Sealed; null: signatures are not checked and the page warns';
comment on column installation.domains_by_hand is 'An outside issuer: verified domains are entered by hand';

create table company (
  tenant_id integer not null references installation,
  number integer not null check (number between 1 and 99999),
  name text collate "sv-x-icu" not null,
  organisation_number text,
  time_zone text not null default 'Europe/Stockholm',
  licences text[] not null default '{}',
  primary key (tenant_id, number)
);
comment on table company is 'Företag: an employer of the installation';
comment on column company.time_zone is 'IANA name; wall times of invitations are in it';
comment on column company.licences is 'Switched-on add-ons: employee';

create table verified_domain (
  tenant_id integer not null references installation,
  domain text not null,
  external_id text,
  state text not null default 'pending' check (state in ('pending', 'verified', 'lost')),
  by_hand boolean not null default false,
  changed_at timestamptz not null default now(),
  primary key (tenant_id, domain)
);
comment on table verified_domain is 'Mirror of the domains that identity has verified; the invitation planner reads it';
comment on column verified_domain.domain is 'Lower-case A-labels; matched exactly, never as a suffix';

create table allowed_domain (
  tenant_id integer not null references installation,
  domain text not null,
  primary key (tenant_id, domain)
);
comment on table allowed_domain is 'Tillåtna domäner: other Connect addresses are refused; empty means no limit';

create table dimension (
  tenant_id integer not null references installation,
  code text not null,
  name text collate "sv-x-icu" not null,
  gives_manager boolean not null default false,
  primary key (tenant_id, code)
);
comment on table dimension is 'Konteringsdimension: cost centre, project and so on';
comment on column dimension.gives_manager is 'Använd för närmaste chef';
create unique index dimension_one_gives_manager on dimension (tenant_id) where gives_manager;

create table account (
  tenant_id integer not null,
  dimension text not null,
  code text not null,
  name text collate "sv-x-icu" not null,
  active boolean not null default true,
  primary key (tenant_id, dimension, code),
  foreign key (tenant_id, dimension) references dimension
);
comment on table account is 'Kontering: one code of a dimension, e.g. cost centre 200';

create table employee (
  tenant_id integer not null,
  id uuid not null default gen_random_uuid(),
  company integer not null,
  employment_number text not null,
  first_name text collate "sv-x-icu" not null,
  last_name text collate "sv-x-icu" not null,
  nationality text not null default 'SE',
  identity_number text,
  identity_index text,
  identity_masked text,
  birth_date date,
  email_work text,
  email_private text,
  phone_mobile text,
  employment_form text,
  position text,
  employment_rate numeric(5, 2),
  kind text not null default 'employee' check (kind in ('employee', 'external')),
  external_reference text,
  reviewed boolean not null default false,
  withdrawn boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  number_value bigint generated always as (
    case when employment_number ~ '^[0-9]{1,15}$' then employment_number::bigint end) stored,
  search text generated always as (
    public.search_text(first_name || ' ' || last_name || ' ' || employment_number || ' ' || coalesce(email_work, ''))) stored,
  primary key (tenant_id, id),
  foreign key (tenant_id, company) references company,
  constraint employee_number unique (tenant_id, company, employment_number)
);
comment on table employee is 'Anställd: the person that the register is about, in one company';
comment on column employee.identity_number is 'Twelve digits, sealed; null while the person has none';
comment on column employee.identity_index is 'Blind index: equal numbers have equal indexes';
comment on column employee.identity_masked is '19790314-****: what everybody else sees';
comment on column employee.employment_rate is 'Percent of full time';
comment on column employee.reviewed is 'All levels of the new-hire flow are passed, or no flow applied';
comment on column employee.withdrawn is 'The hire was withdrawn before it began: kept for the log, listed nowhere';
comment on column employee.number_value is 'The whole number that the employment number stands for, 0012 being 12; null when it has letters';
comment on column employee.search is 'Lower case without accents, for finding people';
create unique index employee_identity on employee (tenant_id, company, identity_index) where identity_index is not null and not withdrawn;
create index employee_number_value on employee (tenant_id, company, number_value) where number_value is not null;
create index employee_by_name on employee (tenant_id, last_name, first_name, id) where not withdrawn;
create index employee_updated on employee (tenant_id, updated_at, id);
create index employee_search on employee using gin (search gin_trgm_ops);

create table employment_period (
  tenant_id integer not null,
  id uuid not null default gen_random_uuid(),
  employee_id uuid not null,
  start_date date,
  end_date date,
  template_code text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, employee_id) references employee,
  check (end_date is null or end_date >= start_date)
);
comment on table employment_period is 'Anställningsperiod';
comment on column employment_period.start_date is 'Anställningsdatum; null while it is not agreed, and never guessed';
comment on column employment_period.end_date is 'Avgångsdatum: the last day';
create index employment_period_employee on employment_period (tenant_id, employee_id, start_date);

create table employee_account (
  tenant_id integer not null,
  employee_id uuid not null,
  dimension text not null,
  code text not null,
  from_date date not null,
  to_date date,
  primary key (tenant_id, employee_id, dimension, from_date),
  foreign key (tenant_id, employee_id) references employee,
  foreign key (tenant_id, dimension, code) references account
);
comment on table employee_account is 'Hemkontering, dated; it belongs to the person, not to the period';
comment on column employee_account.to_date is 'Last day, null: until further notice';
create index employee_account_code on employee_account (tenant_id, dimension, code, employee_id);

create table account_manager (
  tenant_id integer not null,
  dimension text not null,
  code text not null,
  from_date date not null,
  to_date date,
  employee_id uuid not null,
  primary key (tenant_id, dimension, code, from_date),
  foreign key (tenant_id, dimension, code) references account,
  foreign key (tenant_id, employee_id) references employee
);
comment on table account_manager is 'Närmaste chef of a code, dated; the person must be a user to act on it';

create table user_template (
  tenant_id integer not null references installation,
  code text not null,
  name text collate "sv-x-icu" not null,
  description text not null default '',
  roles text[] not null default '{}',
  language text not null default 'sv',
  deactivate_after_days integer not null default 5,
  reactivate_before_days integer not null default 1,
  primary key (tenant_id, code)
);
comment on table user_template is 'Användarmall: makes a user of a new employee';
comment on column user_template.roles is 'Role codes, placed on the new person self';

create table employment_template (
  tenant_id integer not null,
  company integer not null,
  code text not null,
  name text collate "sv-x-icu" not null,
  description text not null default '',
  is_default boolean not null default false,
  active boolean not null default true,
  user_template text,
  series_mode text check (series_mode in ('first-free', 'highest-plus-one')),
  series_from integer,
  series_to integer,
  kind text not null default 'employee' check (kind in ('employee', 'external')),
  employment_form text,
  position text,
  employment_rate numeric(5, 2),
  cost_centre text,
  primary key (tenant_id, company, code),
  foreign key (tenant_id, company) references company,
  foreign key (tenant_id, user_template) references user_template,
  check ((series_mode is null) = (series_from is null) and (series_mode is null) = (series_to is null)),
  check (series_from <= series_to)
);
comment on table employment_template is 'Anställningsmall: defaults for a hire, and the key that chooses its review flow';
comment on column employment_template.description is 'Shown as a tooltip where the template is chosen';
comment on column employment_template.series_mode is 'Null: the number series is off';

create table role (
  tenant_id integer not null references installation,
  code text not null,
  name text collate "sv-x-icu" not null,
  capabilities text[] not null,
  assigns text not null default 'none' check (assigns in ('none', 'all', 'chosen')),
  assigns_roles text[] not null default '{}',
  assigns_everywhere boolean not null default false,
  primary key (tenant_id, code)
);
comment on table role is 'What a user may do; whom it is about is decided by where the role is placed';
comment on column role.assigns is 'Tilldelning: which roles its holder may give to others';
comment on column role.assigns_everywhere is 'Behörig att tilldela roller i alla företag';

create table users (
  tenant_id integer not null references installation,
  id uuid not null default gen_random_uuid(),
  kind text not null default 'person' check (kind in ('person', 'api')),
  username text not null,
  name text collate "sv-x-icu" not null,
  employee_id uuid,
  active boolean not null default true,
  language text not null default 'sv' check (language in ('sv', 'en')),
  password_hash text,
  password_hint text,
  password_set_at timestamptz,
  previous_password_hash text,
  previous_password_until timestamptz,
  last_used_at timestamptz,
  connect_email text,
  connect_address text,
  connect_status text not null default 'none' check (connect_status in ('none', 'pending', 'verified')),
  connect_subject text,
  linked_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, employee_id) references employee
);
comment on table users is 'Användare: who signs in, or calls the API';
comment on column users.username is 'Användar-id, compared without regard to case';
comment on column users.password_hash is 'API users only; people sign in at the issuer';
comment on column users.previous_password_hash is 'Still accepted until previous_password_until, so that a rotation interrupts nobody';
comment on column users.connect_email is 'E-post Visma Connect, as it was written';
comment on column users.connect_address is 'The same, normalised for comparison';
comment on column users.connect_subject is 'The account''s immutable id (sub); after linking nothing is matched by e-mail';
create unique index users_username on users (tenant_id, lower(username));
create unique index users_connect_address on users (tenant_id, connect_address) where connect_address is not null and active;
create unique index users_connect_subject on users (tenant_id, connect_subject) where connect_subject is not null;
create index users_by_subject on users (connect_subject) where connect_subject is not null;
create index users_employee on users (tenant_id, employee_id);

create table role_grant (
  tenant_id integer not null,
  id uuid not null default gen_random_uuid(),
  user_id uuid not null,
  role text not null,
  scope text not null check (scope in ('installation', 'company', 'coding', 'self')),
  company integer,
  dimension text,
  code text,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references users,
  foreign key (tenant_id, role) references role,
  foreign key (tenant_id, company) references company,
  foreign key (tenant_id, dimension, code) references account,
  unique nulls not distinct (tenant_id, user_id, role, scope, company, dimension, code)
);
comment on table role_grant is 'A role placed on the installation, a company, a coding or the person self';
create index role_grant_coding on role_grant (tenant_id, dimension, code);

create table review_level (
  tenant_id integer not null references installation,
  code text not null,
  name_sv text not null,
  name_en text not null,
  primary key (tenant_id, code)
);
comment on table review_level is 'Granskningsnivå: shared by all companies of the installation';

create table flow (
  tenant_id integer not null references installation,
  code text not null,
  name text collate "sv-x-icu" not null,
  is_standard boolean not null default false,
  active boolean not null default true,
  primary key (tenant_id, code)
);
comment on table flow is 'Nyanställningsflöde; Standard applies where no other does and cannot be removed';
create unique index flow_one_standard on flow (tenant_id) where is_standard;

create table flow_level (
  tenant_id integer not null,
  flow text not null,
  level text not null,
  ordinal integer not null,
  used boolean not null default true,
  requires text,
  fields jsonb not null default '[]',
  primary key (tenant_id, flow, level),
  foreign key (tenant_id, flow) references flow,
  foreign key (tenant_id, level) references review_level
);
comment on column flow_level.requires is 'Krävd nivå: must be ticked before this one; null: none';
comment on column flow_level.fields is 'Granskningsvy: [{field, show, editable, required}] in order';

create table flow_template (
  tenant_id integer not null,
  company integer not null,
  template text not null,
  flow text not null,
  primary key (tenant_id, company, template),
  foreign key (tenant_id, company, template) references employment_template,
  foreign key (tenant_id, flow) references flow
);
comment on table flow_template is 'Which flow a template starts; no row means Standard';

create table new_hire (
  tenant_id integer not null,
  id uuid not null default gen_random_uuid(),
  company integer not null,
  template text not null,
  flow text not null,
  levels jsonb not null,
  employee_id uuid,
  period_id uuid,
  user_id uuid,
  email_connect text,
  status text not null check (status in ('under-review', 'approved', 'needs-decision', 'withdrawn')),
  source text not null check (source in ('form', 'api', 'teamtailor')),
  external_reference text,
  invite boolean not null default true,
  proposal text,
  same_as uuid,
  same_because text,
  flags text[] not null default '{}',
  decided_at timestamptz,
  plan_facts jsonb,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  created_at timestamptz not null,
  created_by text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, company, template) references employment_template,
  foreign key (tenant_id, flow) references flow,
  foreign key (tenant_id, employee_id) references employee,
  foreign key (tenant_id, period_id) references employment_period,
  foreign key (tenant_id, user_id) references users,
  foreign key (tenant_id, same_as) references employee,
  check ((status = 'needs-decision') <= (proposal is not null))
);
comment on table new_hire is 'Nyanställning: one hire on its way through its flow';
comment on column new_hire.levels is 'The flow''s used levels as they were when the hire was made: [{code, requires, fields}]';
comment on column new_hire.proposal is 'needs-decision: what would be written, sealed; nothing is written before a person decides';
comment on column new_hire.same_as is 'needs-decision: who it may be';
comment on column new_hire.same_because is 'needs-decision: identity-number | other-job';
comment on column new_hire.flags is 'What the first level must look at: identity-number-invalid, cost-centre-without-manager, …';
comment on column new_hire.user_id is 'Who signs in; made by the user template, or the same person''s user from another company';
comment on column new_hire.email_connect is 'E-post Visma Connect as it was written, also while there is no user';
comment on column new_hire.plan_facts is 'What the invitation was last planned from, so that the next change knows what is new';
comment on column new_hire.decided_at is 'The instant of saving or of the final approval: what the invitation is counted from';
create index new_hire_newest on new_hire (tenant_id, created_at desc, id);
create index new_hire_open on new_hire (tenant_id, company, created_at desc, id) where status in ('under-review', 'needs-decision');
create index new_hire_employee on new_hire (tenant_id, employee_id);

create table hire_review (
  tenant_id integer not null,
  hire_id uuid not null,
  level text not null,
  approved_at timestamptz not null,
  approved_by uuid not null,
  approved_by_name text not null,
  primary key (tenant_id, hire_id, level),
  foreign key (tenant_id, hire_id) references new_hire
);
comment on table hire_review is 'Levels that are ticked now; what was ticked and undone is in the timeline';

create table hire_event (
  tenant_id integer not null,
  hire_id uuid not null,
  id bigint generated always as identity,
  at timestamptz not null,
  code text not null,
  actor_id text,
  actor_name text,
  params jsonb not null default '{}',
  because text,
  primary key (tenant_id, hire_id, id),
  foreign key (tenant_id, hire_id) references new_hire
);
comment on table hire_event is 'The timeline of a hire; sentences are made from code and params when it is read';

create table invitation (
  tenant_id integer not null,
  id uuid not null default gen_random_uuid(),
  user_id uuid not null,
  hire_id uuid not null,
  period_id uuid not null,
  address text not null,
  email text not null,
  generation integer not null default 1,
  state text not null,
  how text check (how in ('mail', 'account-without-mail')),
  because text not null,
  local_date date,
  local_time time,
  zone text,
  due_at timestamptz,
  request text,
  external_id text,
  sent_at timestamptz,
  expires_at timestamptz,
  visited_at timestamptz,
  verified_at timestamptz,
  failure text,
  told_at timestamptz,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references users,
  foreign key (tenant_id, hire_id) references new_hire,
  foreign key (tenant_id, period_id) references employment_period,
  constraint invitation_once unique (tenant_id, period_id, address, generation)
);
comment on table invitation is 'One link to one address; a re-send or a new address is a new row';
comment on column invitation.address is 'Normalised for comparison';
comment on column invitation.email is 'The same as it was written: where the mail goes';
comment on column invitation.generation is '1, then one more for every new mail of the hire';
comment on column invitation.request is 'Sealed; exactly what identity was asked for, so that asking again is the same request';
comment on column invitation.told_at is 'The moment of the latest event from identity: of two, the later holds';
comment on column invitation.due_at is 'Derived from local_date, local_time and zone';
comment on column invitation.expires_at is 'Exclusive; set by identity when the mail server accepted';
comment on column invitation.visited_at is 'The link has been opened; opening consumes nothing';
comment on column invitation.failure is 'The mail server''s own words';
create index invitation_hire on invitation (tenant_id, hire_id, changed_at);
create index invitation_user on invitation (tenant_id, user_id);
create unique index invitation_external on invitation (tenant_id, external_id) where external_id is not null;

create table access_token (
  tenant_id integer not null,
  token_hash text not null,
  user_id uuid not null,
  expires_at timestamptz not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, user_id) references users
);
comment on table access_token is 'HR API tokens, hashed; an hour each';
create index access_token_age on access_token (tenant_id, expires_at);

create table teamtailor_activation (
  tenant_id integer not null,
  id uuid not null default gen_random_uuid(),
  api_user_id uuid not null,
  company_uuid text not null,
  company_name text,
  language text not null,
  connect_email text not null,
  report_completed text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  last_success_at timestamptz,
  last_failure_at timestamptz,
  last_failure jsonb,
  primary key (tenant_id, id),
  foreign key (tenant_id, api_user_id) references users,
  unique (tenant_id, api_user_id, company_uuid)
);
comment on table teamtailor_activation is 'A company in Teamtailor that has activated us; its settings are those of the latest key that passed';
comment on column teamtailor_activation.company_uuid is 'Empty: validated, and no event has said yet which company it is';
comment on column teamtailor_activation.last_failure is 'A code, and what it names: {code, params}';

create table teamtailor_hire (
  tenant_id integer not null,
  id uuid not null default gen_random_uuid(),
  activation_id uuid not null,
  company_uuid text not null,
  candidate_id text not null,
  job_id text not null default '',
  template text,
  hire_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, activation_id) references teamtailor_activation,
  foreign key (tenant_id, hire_id) references new_hire,
  constraint teamtailor_hire_once unique (tenant_id, activation_id, company_uuid, candidate_id, job_id)
);
comment on table teamtailor_hire is 'The hire key: one candidate for one job becomes one hire';
comment on column teamtailor_hire.job_id is 'Empty: run in bulk, for no job';
comment on column teamtailor_hire.hire_id is 'Null: no hire has been made yet, and the cards say why';
create index teamtailor_hire_hire on teamtailor_hire (tenant_id, hire_id);
create index teamtailor_hire_candidate on teamtailor_hire (tenant_id, company_uuid, candidate_id);

create table teamtailor_card (
  tenant_id integer not null,
  id uuid not null default gen_random_uuid(),
  key_id uuid not null,
  inbox_id uuid not null,
  result_id text not null,
  update_url text,
  failure text,
  status text not null check (status in ('sending', 'sent', 'pending', 'completed', 'failed')),
  summary text not null,
  version integer not null default 1,
  delivered_version integer not null default 0,
  delivered_at timestamptz,
  sending_until timestamptz,
  refusal text,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, key_id) references teamtailor_hire,
  constraint teamtailor_card_once unique (tenant_id, key_id, result_id)
);
comment on table teamtailor_card is 'A result card in Teamtailor: every run of the trigger has its own, and several can show the same hire';
comment on column teamtailor_card.update_url is 'Where Teamtailor wants to be told; null when it did not say';
comment on column teamtailor_card.failure is 'Why this run made no hire; null: the card says how the hire stands';
comment on column teamtailor_card.summary is 'In the language of the activation';
comment on column teamtailor_card.version is 'Counts what the card should say; delivered_version what Teamtailor has accepted';
comment on column teamtailor_card.sending_until is 'Real time: somebody is sending, and nobody else may, so that an older state never overtakes a newer';
comment on column teamtailor_card.refusal is 'Teamtailor''s own words';
create index teamtailor_card_key on teamtailor_card (tenant_id, key_id);
create index teamtailor_card_newest on teamtailor_card (tenant_id, changed_at desc, id);
