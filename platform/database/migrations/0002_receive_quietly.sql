-- Events are taken in side by side: without a notification in it, many commits share one wait for the disk.
create or replace function receive(
  tenant integer, from_source text, at_endpoint text, event text, sealed_body text, door_context jsonb, task text
) returns table (inbox_id uuid, fresh boolean) language plpgsql as $$
begin
  perform set_config('app.tenant_id', tenant::text, true);
  insert into inbox (tenant_id, source, endpoint, event_id, body, context)
  values (tenant, from_source, at_endpoint, event, sealed_body, door_context)
  on conflict (tenant_id, source, endpoint, event_id) do nothing
  returning id into inbox_id;
  fresh := found;
  if fresh then
    perform jobs.enqueue_quietly(task, json_build_object('tenant', tenant, 'inboxId', inbox_id), 12);
  else
    select i.id into inbox_id from inbox i
    where i.tenant_id = tenant and i.source = from_source and i.endpoint = at_endpoint and i.event_id = event;
  end if;
  return next;
end $$;
