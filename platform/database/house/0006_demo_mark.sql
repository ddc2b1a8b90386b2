-- A demo and a real installation must never meet in one database: the one hands out its passwords, the other is somebody's
-- work. Which of them a database is for is written down when it is made. Those from before are nobody's demo.

alter table house.key_mark add column demo boolean not null default false;
comment on column house.key_mark.demo is 'True: made-up people, whose passwords stand in a file; only a demo start may use it, and it may be thrown away';
comment on table house.key_mark is 'Whose the database is, one row: which keyring it belongs to, and whether it is a demo';
