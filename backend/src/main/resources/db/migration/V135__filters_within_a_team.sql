-- Over millions of rows this takes minutes.
set local statement_timeout = 0;
set local lock_timeout = 0;
set local maintenance_work_mem = '512MB';

-- A small team's customers lie scattered over the whole register: a filter among them went to as many places of the table as the team has
-- customers. What lists filter and sort by stands in the index of the team now, so only the page that is shown is fetched.
-- Without tags, whose texts together may be longer than an index entry; they have an index of their own.
drop index customers.company_team;
create index company_team on customers.company (team_id, updated_at, id)
  include (created_at, sort_kana, kana_row, prefecture, rank, lead_source, industry, fiscal_month, listing, verified_on, employees, capital_yen)
  where deleted_at is null;
drop index customers.person_team;
create index person_team on customers.person (team_id, updated_at, id)
  include (created_at, sort_kana, kana_row, prefecture, rank, lead_source, sex, preferred_channel, birth_date, verified_on)
  where deleted_at is null;
