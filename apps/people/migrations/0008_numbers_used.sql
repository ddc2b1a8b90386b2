-- The search for a free number began at the bottom of the series each time: with ten thousand employees it read ten
-- thousand numbers for every hire. It now begins where it last found everything used; a number is used once, so that
-- stays so.

create table numbers_used (
  tenant_id integer not null,
  company integer not null,
  lowest bigint not null,
  below bigint not null,
  primary key (tenant_id, company, lowest)
);
comment on table numbers_used is 'Where a company’s search for a free employment number begins: everything from lowest, up to but not with below, has been used';

create or replace function search_employment_number(of_tenant integer, of_company integer, ask text, lowest bigint, highest bigint)
  returns bigint language plpgsql as $$
declare
  candidate bigint := lowest;
  known bigint := lowest;
  unused bigint;
begin
  if ask = 'highest-used' then
    select coalesce(max(e.number_value) + 1, lowest) into candidate from employee e
    where e.tenant_id = of_tenant and e.company = of_company and e.number_value between lowest and highest;
  else
    select u.below into known from numbers_used u
    where u.tenant_id = of_tenant and u.company = of_company and u.lowest = search_employment_number.lowest;
    known := coalesce(known, lowest);
    candidate := known;
  end if;
  loop
    -- Past everything that is used without a gap from here on; read in order, and no further than to the first gap.
    if exists (
      select from employee e where e.tenant_id = of_tenant and e.company = of_company and e.number_value = candidate) then
      select used.number_value + 1 into candidate from (
        select e.number_value, lead(e.number_value) over (order by e.number_value) as next from employee e
        where e.tenant_id = of_tenant and e.company = of_company and e.number_value between candidate and highest) used
      where used.next is null or used.next > used.number_value + 1
      order by used.number_value limit 1;
    end if;
    -- The first one that nobody has used; those after it may be held by somebody who never uses them.
    unused := coalesce(unused, candidate);
    exit when candidate > highest;
    if pg_try_advisory_xact_lock(employment_number_lock(of_tenant, of_company, candidate)) then
      exit when not exists (
        select from employee e
        where e.tenant_id = of_tenant and e.company = of_company and e.number_value = candidate);
    end if;
    candidate := candidate + 1;
  end loop;
  -- Written down now and then, and by one at a time, so that hires do not wait for each other here.
  if ask = 'lowest-free' and unused >= known + 100
    and pg_try_advisory_xact_lock(employment_number_lock(of_tenant, of_company, -lowest)) then
    insert into numbers_used values (of_tenant, of_company, lowest, unused)
    on conflict on constraint numbers_used_pkey do update set below = greatest(numbers_used.below, excluded.below);
  end if;
  return case
    when ask = 'lowest-free' and candidate > highest then null
    when ask = 'lowest-free' then candidate
    when candidate = lowest then null
    else candidate - 1
  end;
end $$;
