-- Result cards that Teamtailor does not show as they should be are counted and listed on Integrationer, of however many.
create index teamtailor_card_waiting on teamtailor_card (tenant_id, changed_at desc, id desc)
  where update_url is not null and delivered_version < version and refusal is null;
create index teamtailor_card_refused on teamtailor_card (tenant_id, changed_at desc, id desc) where refusal is not null;
