-- A user made by hand can be invited too (Verifiera konto): the invitation is then the user's own, and belongs to no hire.

alter table invitation alter column hire_id drop not null;
alter table invitation alter column period_id drop not null;
alter table invitation add constraint invitation_of_hire check ((hire_id is null) = (period_id is null));
create unique index invitation_once_of_user on invitation (tenant_id, user_id, generation) where hire_id is null;
comment on column invitation.hire_id is 'Null for a user''s own, which somebody asked for with Verifiera konto';
comment on column invitation.period_id is 'Null as hire_id is';
comment on column invitation.generation is '1, then one more for every new mail of the hire, or of the user when there is no hire';
