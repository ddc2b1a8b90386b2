-- Every row in attention now says which job it tells of, also when the queue gave the job up: the key of
-- 0004_attention_once.sql then holds for both ways in.

comment on column attention.job is 'Number of the job and when it was added: the same one given up twice is one row; null in rows from before';
