-- The register holds more of a person: gender, birth place, address, work phone, next of kin and personnel category. Of
-- two who change the same person, the second is told. And people are found word by word: what stands in `search` could
-- only be matched with LIKE, which row-level security keeps away from any index, since it is not leakproof.

alter table employee
  add column gender text check (gender in ('female', 'male')),
  add column birth_place text collate "sv-x-icu",
  add column birth_country text,
  add column phone_work text,
  add column care_of text collate "sv-x-icu",
  add column street text collate "sv-x-icu",
  add column postal_code text,
  add column city text collate "sv-x-icu",
  add column country text,
  add column personnel_category text collate "sv-x-icu",
  add column next_of_kin_name text collate "sv-x-icu",
  add column next_of_kin_phone text,
  add column version integer not null default 1;
comment on column employee.gender is 'As the identity number says, else as it was entered; null: not known';
comment on column employee.birth_place is 'For whoever has no identity number';
comment on column employee.birth_country is 'ISO 3166-1; for whoever has no identity number';
comment on column employee.country is 'ISO 3166-1: of the address';
comment on column employee.care_of is 'c/o';
comment on column employee.next_of_kin_name is 'Närmast anhörig';
comment on column employee.version is 'One more for every change of what is registered; who changes says which one they saw';

create table employee_word (
  tenant_id integer not null,
  word text collate "C" not null,
  employee_id uuid not null,
  primary key (tenant_id, word, employee_id),
  foreign key (tenant_id, employee_id) references employee on delete cascade
);
comment on table employee_word is 'What people are found by: the words of names, the employment number, the work address';
comment on column employee_word.word is 'Lower case without accents; compared by its beginning, as bytes, so that the key is the index';
create index employee_word_employee on employee_word (tenant_id, employee_id);

-- Whole words and their parts: Anna-Karin by "anna-k" and by "karin", 0871 by "871", an address by its beginning and by
-- the names in it, though not by its domain, which everybody shares.
create function words_of_person(first_name text, last_name text, employment_number text, email_work text)
  returns text[] language sql immutable
  return array(
    select distinct w.word from (
      select regexp_split_to_table(public.search_text(words_of_person.first_name || ' ' || words_of_person.last_name), '\s+')
      union all select regexp_split_to_table(
        public.search_text(words_of_person.first_name || ' ' || words_of_person.last_name), '[\s\-–.,''’/()]+')
      union all select public.search_text(words_of_person.employment_number)
      union all select ltrim(words_of_person.employment_number, '0')
      union all select public.search_text(words_of_person.email_work)
      union all select regexp_split_to_table(
        public.search_text(split_part(words_of_person.email_work, '@', 1)), '[\s\-._+]+')
    ) w (word) where w.word <> '');

create function employee_keep_words() returns trigger language plpgsql as $$
declare
  words text[] := words_of_person(new.first_name, new.last_name, new.employment_number, new.email_work);
begin
  if tg_op = 'UPDATE' then
    delete from employee_word w
    where w.tenant_id = new.tenant_id and w.employee_id = new.id and w.word <> all (words);
  end if;
  insert into employee_word (tenant_id, word, employee_id)
    select new.tenant_id, word, new.id from unnest(words) word
    on conflict do nothing;
  return null;
end $$;

create trigger employee_words after insert or update of first_name, last_name, employment_number, email_work on employee
  for each row execute function employee_keep_words();

-- Those who are here already. Whoever migrates owns the table but is not above its row-level security.
alter table employee no force row level security;
insert into employee_word (tenant_id, word, employee_id)
  select e.tenant_id, word, e.id
  from employee e, unnest(words_of_person(e.first_name, e.last_name, e.employment_number, e.email_work)) word;
alter table employee force row level security;
