-- Targets (目標), and what was expected on each day: forecasts as they were then.
create schema forecast;

-- One row: from which chance on an open deal is counted as what. Fiscal years begin as on quotes.
create table forecast.forecast_setting (
  id uuid primary key,
  version int not null default 1,
  committed_from int not null check (committed_from between 1 and 100),
  best_case_from int not null check (best_case_from between 1 and 100),
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment(),
  constraint forecast_setting_order check (best_case_from <= committed_from)
);
create unique index forecastsetting_one on forecast.forecast_setting ((true));
insert into forecast.forecast_setting (id, committed_from, best_case_from) values (gen_random_uuid(), 80, 50);

-- The targets of somebody, or of a team, for the twelve months of a fiscal year: one sheet, written and guarded as a whole.
create table forecast.target (
  id uuid primary key,
  version int not null default 1,
  first_month date not null check (extract(day from first_month) = 1),
  owner_id uuid references access.account,
  team_id uuid references access.unit,
  site_id uuid references access.unit,
  sales_yen bigint[] not null check (cardinality(sales_yen) = 12),
  margin_yen bigint[] not null check (cardinality(margin_yen) = 12),
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment(),
  constraint target_of_somebody check (owner_id is not null or team_id is not null)
);
create unique index target_owner_id on forecast.target (first_month, coalesce(owner_id, '00000000-0000-0000-0000-000000000000'),
  coalesce(team_id, '00000000-0000-0000-0000-000000000000'));

-- The days whose evening is known.
create table forecast.snapshot (
  day date primary key,
  taken_at timestamptz not null default platform.moment()
);

-- What a deal was on those days: a row for each time it was another, not for each day.
create table forecast.deal_state (
  id bigint generated always as identity primary key,
  deal_id uuid not null references deals.deal on delete cascade,
  from_day date not null,
  -- the first day it was another; null: as it is now
  to_day date,
  owner_id uuid,
  team_id uuid,
  site_id uuid,
  co_owner_ids uuid[] not null,
  pipeline_id uuid not null,
  status text not null,
  chance int not null,
  amount_yen bigint,
  margin_yen bigint,
  billing_months int,
  lines deals.line[] not null,
  expected_close_on date,
  closed_on date
);
create unique index dealstate_now on forecast.deal_state (deal_id) where to_day is null;
create index dealstate_days on forecast.deal_state (from_day, to_day);

select journal.watch('forecast.forecast_setting'), journal.watch('forecast.target');

grant usage on schema forecast to enishi_app;
grant select, insert, update, delete on all tables in schema forecast to enishi_app;
