-- A job that gave up and was killed before the queue heard of it is run again, and gives up again: still one row. Known by
-- its number and the moment it was added, since the numbers of another queue begin anew.

alter table attention add column job text;
comment on column attention.job is 'Number of the job and when it was added; null: the row was made in the transaction that took the job out of the queue';
create unique index attention_once on attention (tenant_id, job);
