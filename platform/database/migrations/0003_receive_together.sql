-- Events that come in at the same time share one transaction, whosever they are. The function of before stays for nodes
-- of the release before; a later release drops it.

-- An event with its sealed body is some kilobytes: kept in its row, not beside it, where it would cost an insert more a piece.
alter table inbox set (toast_tuple_target = 8160);

-- Takes in events: rows and jobs, for each installation by itself. The same event again answers the first row and adds
-- nothing. In one order, so that two nodes that take in the same events never wait for each other crosswise.
create function receive(
  ids uuid[], tenants integer[], sources text[], endpoints text[], events text[], bodies text[], contexts jsonb[], tasks text[]
) returns table (place bigint, inbox_id uuid, fresh boolean) language plpgsql as $$
declare
  of_tenant integer;
  added uuid[];
begin
  for of_tenant in select distinct t.tenant from unnest(tenants) as t (tenant) order by t.tenant loop
    perform set_config('app.tenant_id', of_tenant::text, true);
    with taken as (
      insert into inbox (tenant_id, id, source, endpoint, event_id, body, context)
      select a.tenant, a.id, a.source, a.endpoint, a.event, a.body, a.context
      from unnest(tenants, ids, sources, endpoints, events, bodies, contexts)
        as a (tenant, id, source, endpoint, event, body, context)
      where a.tenant = of_tenant
      order by a.source, a.endpoint, a.event
      on conflict (tenant_id, source, endpoint, event_id) do nothing
      returning id)
    select coalesce(array_agg(t.id), '{}') into added from taken t;
    perform jobs.enqueue_quietly(
      a.task, array_agg(json_build_object('tenant', of_tenant, 'inboxId', a.id)), 12)
    from unnest(ids, tasks) as a (id, task) where a.id = any (added)
    group by a.task;
    return query
      select a.place, case when a.id = any (added) then a.id else (
        select i.id from inbox i
        where i.tenant_id = of_tenant and i.source = a.source and i.endpoint = a.endpoint and i.event_id = a.event
      ) end, a.id = any (added)
      from unnest(ids, tenants, sources, endpoints, events) with ordinality as a (id, tenant, source, endpoint, event, place)
      where a.tenant = of_tenant;
  end loop;
end $$;
