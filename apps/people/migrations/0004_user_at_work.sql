-- Who a call is from is asked at every call, so it is one question: the user with everything their roles allow, and at
-- Teamtailor's door the installation's keys and the activation in the same breath.

create function user_at_work(of_tenant integer, of_user uuid) returns json language plpgsql stable as $$
begin
  return (
    select json_build_object(
      'id', u.id, 'kind', u.kind, 'name', u.name, 'language', u.language, 'employeeId', u.employee_id,
      'roles', coalesce((
        select json_agg(json_build_object(
          'scope', g.scope, 'company', g.company, 'dimension', g.dimension, 'code', g.code,
          'capabilities', r.capabilities, 'assigns', r.assigns, 'assignsRoles', r.assigns_roles,
          'assignsEverywhere', r.assigns_everywhere))
        from role_grant g join role r on r.tenant_id = g.tenant_id and r.code = g.role
        where g.tenant_id = of_tenant and g.user_id = of_user), '[]'))
    from users u where u.tenant_id = of_tenant and u.id = of_user and u.active);
end $$;
comment on function user_at_work(integer, uuid) is 'Null when there is no such user, or they are not active';

-- Begins by saying whose rows may be seen, as receive does: a call from Teamtailor needs no transaction of its own.
create function teamtailor_caller(of_tenant integer, of_user uuid, of_company text)
  returns table (api_key text, webhook_secret text, caller json, activation json) language plpgsql as $$
begin
  perform set_config('app.tenant_id', of_tenant::text, true);
  return query
    select i.teamtailor_api_key, i.teamtailor_webhook_secret, user_at_work(of_tenant, of_user), (
      select json_build_object(
        'id', a.id, 'companyName', a.company_name, 'language', a.language, 'connectEmail', a.connect_email,
        'reportCompleted', a.report_completed, 'lastSeenAt', a.last_seen_at)
      from teamtailor_activation a
      where a.tenant_id = of_tenant and a.api_user_id = of_user and a.company_uuid = of_company)
    from installation i where i.tenant_id = of_tenant;
end $$;
comment on function teamtailor_caller(integer, uuid, text) is 'No row when there is no such installation; keys are sealed';
