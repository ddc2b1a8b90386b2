-- The worklist of new hires now finds people as everything else does, by the words in employee_word, so that nothing reads
-- what stood in `search`: a LIKE that no index could help, and a generated column to be written with every change of a
-- person. And a template says which personnel category those who are hired with it belong to, as it does their position.

drop index employee_search;
alter table employee drop column search;

alter table employment_template add column personnel_category text collate "sv-x-icu";
comment on column employment_template.personnel_category is 'Personalkategori of those who are hired with it';
