-- A room with one table, for the platform's own tests.
create table note (
  tenant_id integer not null,
  id integer not null,
  words text collate "sv-x-icu" not null,
  primary key (tenant_id, id)
);
comment on table note is 'Anything';
