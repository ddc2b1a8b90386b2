-- Every page that shows an employment asks which hire a period belongs to, every user page which hires it has, and the
-- start page which invitations failed or ran out: each read all hires, or all invitations, of the installation. They are now
-- found by their keys.

create index new_hire_period on new_hire (tenant_id, period_id) where period_id is not null;
create index new_hire_user on new_hire (tenant_id, user_id) where user_id is not null;
create index invitation_failed on invitation (tenant_id, changed_at desc)
  where state = 'failed' or (state = 'not-needed' and failure is not null);
create index invitation_link on invitation (tenant_id, expires_at desc) where state in ('sent', 'expired');

-- The fingerprint of a request is made with a key from now on: an identity number is soon guessed from a plain hash of the
-- body. Those that are kept are forgotten; a request that is sent again across this change is refused, not done twice.
-- Whoever migrates owns the table but is not above its row-level security.
alter table idempotency no force row level security;
update idempotency set fingerprint = '';
alter table idempotency force row level security;
comment on column idempotency.fingerprint is 'Keyed hash of method, path and body; empty for those of before it was keyed';
