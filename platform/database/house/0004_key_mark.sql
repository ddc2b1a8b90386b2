-- Started with other keys than before, every sealed value would be out of reach and the roles would get new passwords,
-- which no other node has. Which keys a database belongs to is therefore written down in it, and looked at first.

create table house.key_mark (
  is_one boolean primary key default true check (is_one),
  mark text not null
);
comment on table house.key_mark is 'Which keyring the database belongs to, one row';
comment on column house.key_mark.mark is 'Derived from the root key of the ring, which it does not tell';
