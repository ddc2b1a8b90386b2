-- The log of what has come in is read newest first, whatever it came from, and what is not handled is counted.
create index inbox_latest on inbox (tenant_id, received_at desc, id desc);
create index inbox_open on inbox (tenant_id, state, received_at desc, id desc) include (source) where state <> 'handled';
