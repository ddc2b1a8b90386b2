-- Somebody who works in two companies of an installation is a user in each, and signs in to both with one account (E19).
-- Users who are of one person say so: among the rest an address and an account are still one user's only.

alter table users add column same_person_as uuid;
alter table users add foreign key (tenant_id, same_person_as) references users;
comment on column users.same_person_as is 'The user that the same person has in another company: address and account may be the same as there';
drop index users_connect_address;
drop index users_connect_subject;
create unique index users_connect_address on users (tenant_id, connect_address)
  where connect_address is not null and active and same_person_as is null;
create unique index users_connect_subject on users (tenant_id, connect_subject)
  where connect_subject is not null and same_person_as is null;
create index users_by_address on users (tenant_id, connect_address) where connect_address is not null;
comment on column new_hire.user_id is 'Who signs in: made by the user template; an older hire may share the user of the same person in another company';

-- An order for an account can be taken back. Whether identity may have been asked by then decides what must be undone.
alter table invitation add column account_asked_at timestamptz;
comment on column invitation.account_asked_at is 'Identity may have been asked for the account since then, and its answer is not written down yet';

-- A due moment is worked out from a wall time with the time-zone data of its day; with other data it is worked out anew (INV-16).
alter table invitation add column tz_version text;
comment on column invitation.tz_version is 'The time-zone data (2026a) that due_at was worked out with; null: from before this was noted';
create index invitation_tz_version on invitation (tenant_id, tz_version) where state = 'scheduled';
