-- Domains are added and verified from Allmänt > Säkerhet: the page shows the record to set, and on whose word one is verified.
alter table verified_domain
  add column record_name text,
  add column record_value text,
  add column verified_by text check (verified_by in ('dns', 'administrator')),
  add check ((record_name is null) = (record_value is null));
comment on column verified_domain.record_name is 'Name of the TXT record that proves the domain; null while identity has not told it, and for one entered by hand';
comment on column verified_domain.record_value is 'Value of the TXT record';
comment on column verified_domain.verified_by is 'On whose word identity has verified it: the DNS record, or an administrator; null unless verified, and for one entered by hand';
comment on column verified_domain.changed_at is 'When what stands here became so, by business time: identity''s own time for what an event told';
