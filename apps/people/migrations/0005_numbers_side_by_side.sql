-- Hires of one company are made side by side. Whoever takes a number from a series holds that number, not the company,
-- until the transaction is over; whoever comes meanwhile takes the one after it.

create function employment_number_lock(of_tenant integer, of_company integer, number bigint) returns bigint
  language sql immutable
  return hashtextextended(format('people.number:%s:%s:%s', of_tenant, of_company, number), 0);

-- The lowest free number or the highest used one, counting numbers that somebody else is about to use as used. The number
-- that follows from it (itself, or one more) is held from then on. Every statement here sees what was committed before it
-- began, so that a number that is held and still free is ours.
create function search_employment_number(of_tenant integer, of_company integer, ask text, lowest bigint, highest bigint)
  returns bigint language plpgsql as $$
declare
  candidate bigint := lowest;
begin
  if ask = 'highest-used' then
    select coalesce(max(e.number_value) + 1, lowest) into candidate from employee e
    where e.tenant_id = of_tenant and e.company = of_company and e.number_value between lowest and highest;
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
    exit when candidate > highest;
    if pg_try_advisory_xact_lock(employment_number_lock(of_tenant, of_company, candidate)) then
      exit when not exists (
        select from employee e
        where e.tenant_id = of_tenant and e.company = of_company and e.number_value = candidate);
    end if;
    candidate := candidate + 1;
  end loop;
  return case
    when ask = 'lowest-free' and candidate > highest then null
    when ask = 'lowest-free' then candidate
    when candidate = lowest then null
    else candidate - 1
  end;
end $$;
