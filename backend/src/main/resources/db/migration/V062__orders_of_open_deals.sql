-- Of all deals a seventh may be open, and lists mostly ask for those: each order has an index of them alone, so that a team with few of
-- them does not walk past everybody's past.
create index deal_open_updated on deals.deal (updated_at, id) where status = 'open' and deleted_at is null;
create index deal_open_title on deals.deal (title collate "ja-x-icu", id) where status = 'open' and deleted_at is null;
create index deal_open_amount on deals.deal (coalesce(amount_yen, -1), id) where status = 'open' and deleted_at is null;
create index deal_open_expected on deals.deal (coalesce(expected_close_on, 'infinity'), id) where status = 'open' and deleted_at is null;
create index deal_open_next_action on deals.deal (coalesce(next_action_on, 'infinity'), id) where status = 'open' and deleted_at is null;
create index deal_open_last_action on deals.deal (last_action_at, id) where status = 'open' and deleted_at is null;
