-- Deals (商談・案件) and the pipelines they go through.
create schema deals;

create table deals.pipeline (
  id uuid primary key,
  version int not null default 1,
  name text not null,
  position int not null default 0,
  stale_after_days int not null check (stale_after_days > 0),
  win_reasons text[] not null default '{}',
  loss_reasons text[] not null default '{}',
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment()
);

create table deals.stage (
  id uuid primary key,
  version int not null default 1,
  pipeline_id uuid not null references deals.pipeline,
  name text not null,
  position int not null,
  probability int not null check (probability between 0 and 100),
  kind text not null check (kind in ('open', 'won', 'lost')),
  -- attributes a deal must have to enter
  required text[] not null default '{}',
  -- null: the pipeline's
  stale_after_days int check (stale_after_days > 0),
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment()
);
create index stage_pipeline on deals.stage (pipeline_id, position);

-- What is sold, as it was priced: lines have the version and the history of their deal.
create type deals.line as (
  product uuid, name text, quantity numeric, price bigint, cost bigint, tax text, rate numeric, billing text
);

create table deals.deal (
  id uuid primary key,
  version int not null default 1,
  code text,
  title text not null,
  company_id uuid references customers.company,
  person_id uuid references customers.person,
  stage_id uuid not null references deals.stage,
  probability int check (probability between 0 and 100),
  amount_yen bigint check (amount_yen >= 0),
  cost_yen bigint check (cost_yen >= 0),
  quantity int check (quantity >= 0),
  billing text not null check (billing in ('once', 'monthly')),
  billing_months int check (billing_months > 0),
  lines deals.line[] not null default '{}',
  priced_on date,
  expected_close_on date,
  closed_on date,
  next_action text,
  next_action_on date,
  next_action_by uuid references access.account,
  competitors text[] not null default '{}',
  outcome_reason text,
  outcome_note text,
  lead_source text,
  tags text[] not null default '{}',
  owner_id uuid references access.account,
  team_id uuid references access.unit,
  site_id uuid references access.unit,
  co_owner_ids uuid[] not null default '{}',
  note text,
  -- derived by the application at each write
  margin_yen bigint,
  mrr_yen bigint,
  product_ids uuid[] not null default '{}',
  -- derived from the stage by deals.place
  pipeline_id uuid not null references deals.pipeline,
  status text not null check (status in ('open', 'won', 'lost')),
  position bigint not null,
  stage_entered_at timestamptz not null,
  last_action_at timestamptz not null,
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment(),
  deleted_at timestamptz,
  merged_into uuid references deals.deal,
  constraint deal_has_a_customer check (company_id is not null or person_id is not null),
  constraint deal_merged_is_away check (merged_into is null or deleted_at is not null)
);

-- Every order that lists and boards offer, and the filters whose values may be rare.
create unique index deal_code on deals.deal (code) where deleted_at is null;
create index deal_updated on deals.deal (updated_at, id) where deleted_at is null;
create index deal_created on deals.deal (created_at, id) where deleted_at is null;
create index deal_owner on deals.deal (owner_id, updated_at, id) where deleted_at is null;
create index deal_team on deals.deal (team_id, updated_at, id) where deleted_at is null;
create index deal_site on deals.deal (site_id, updated_at, id) where deleted_at is null;
create index deal_co_owners on deals.deal using gin (co_owner_ids) where deleted_at is null;
create index deal_title on deals.deal (title collate "ja-x-icu", id) where deleted_at is null;
create index deal_amount on deals.deal (coalesce(amount_yen, -1), id) where deleted_at is null;
create index deal_expected on deals.deal (coalesce(expected_close_on, 'infinity'), id) where deleted_at is null;
create index deal_closed on deals.deal (coalesce(closed_on, '-infinity'), id) where deleted_at is null;
create index deal_next_action on deals.deal (coalesce(next_action_on, 'infinity'), id) where deleted_at is null;
create index deal_last_action on deals.deal (last_action_at, id) where deleted_at is null;
create index deal_position on deals.deal (position, id) where deleted_at is null;
create index deal_column on deals.deal (stage_id, position, id) where deleted_at is null;
-- the sums of a board come from these alone
create index deal_open on deals.deal (pipeline_id, stage_id) include (amount_yen, probability, owner_id, team_id, site_id)
  where status = 'open' and deleted_at is null;
create index deal_over on deals.deal (closed_on, pipeline_id, stage_id) include (amount_yen, probability, owner_id, team_id, site_id)
  where status <> 'open' and deleted_at is null;
create index deal_open_by_owner on deals.deal (owner_id, stage_id) where status = 'open' and deleted_at is null;
create index deal_open_by_team on deals.deal (team_id, stage_id) where status = 'open' and deleted_at is null;
create index deal_of_company on deals.deal (company_id, updated_at, id) where company_id is not null;
create index deal_of_person on deals.deal (person_id) where person_id is not null;
create index deal_products on deals.deal using gin (product_ids) where deleted_at is null;
create index deal_tags on deals.deal using gin (tags) where deleted_at is null;
create index deal_lead_source on deals.deal (lead_source) where deleted_at is null;
create index deal_outcome on deals.deal (outcome_reason) where deleted_at is null;
create index deal_deleted on deals.deal (coalesce(deleted_at, '-infinity'), id) where deleted_at is not null;
create index deal_merged_into on deals.deal (merged_into) where merged_into is not null;
-- a card is written again and again
alter table deals.deal set (fillfactor = 85);

-- The place of a card that is new in its column: at the top, however many come at the same moment. Microseconds leave gaps of their own.
create function deals.top() returns bigint language sql volatile as $$
  select -(extract(epoch from platform.moment()) * 1000000 + extract(epoch from clock_timestamp() - now()) * 1000000)::bigint
$$;

-- What follows from a deal's stage, whoever writes it: the page, a bulk edit, an import, an undo.
create function deals.place() returns trigger language plpgsql as $$
declare
  -- where a move puts the card
  placed bigint := nullif(current_setting('enishi.position', true), '')::bigint;
begin
  if tg_op = 'INSERT' then
    new.position := coalesce(new.position, deals.top());
    new.stage_entered_at := coalesce(new.stage_entered_at, platform.moment());
    new.last_action_at := coalesce(new.last_action_at, platform.moment());
  else
    new.position := coalesce(placed, new.position);
    if new.stage_id is distinct from old.stage_id then
      if new.position is not distinct from old.position then new.position := deals.top(); end if;
      new.stage_entered_at := platform.moment();
      new.last_action_at := platform.moment();
    elsif (new.next_action, new.next_action_on, new.next_action_by) is distinct from (old.next_action, old.next_action_on, old.next_action_by) then
      new.last_action_at := platform.moment();
    end if;
  end if;
  if tg_op = 'INSERT' or new.stage_id is distinct from old.stage_id then
    select s.pipeline_id, s.kind into new.pipeline_id, new.status from deals.stage s where s.id = new.stage_id;
  end if;
  return new;
end $$;
create trigger place before insert or update on deals.deal for each row execute function deals.place();

-- The stages a deal has been in: what each was called then, and who moved it there. A record of the past, so nothing refers to stages.
create table deals.stage_stay (
  id bigint generated always as identity primary key,
  deal_id uuid not null references deals.deal on delete cascade,
  stage_id uuid not null,
  stage_name text not null,
  kind text not null,
  entered_at timestamptz not null,
  left_at timestamptz,
  actor_id uuid
);
create index stage_stay_deal on deals.stage_stay (deal_id, id);
create index stage_stay_entered on deals.stage_stay (stage_id, entered_at);

create function deals.stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    update deals.stage_stay set left_at = new.stage_entered_at where deal_id = new.id and left_at is null;
  end if;
  insert into deals.stage_stay (deal_id, stage_id, stage_name, kind, entered_at, actor_id)
  select new.id, s.id, s.name, s.kind, new.stage_entered_at, nullif(current_setting('enishi.actor_id', true), '')::uuid
  from deals.stage s where s.id = new.stage_id;
  return null;
end $$;
create trigger stay_new after insert on deals.deal for each row execute function deals.stay();
create trigger stay_moved after update of stage_id on deals.deal for each row
  when (new.stage_id is distinct from old.stage_id) execute function deals.stay();

-- People on the customer's side and their parts in the decision.
create table deals.deal_person (
  id uuid primary key,
  version int not null default 1,
  deal_id uuid not null references deals.deal,
  person_id uuid not null references customers.person,
  role text,
  note text,
  position int not null,
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment()
);
create unique index dealperson_person_id on deals.deal_person (deal_id, person_id);
create index dealperson_of_person on deals.deal_person (person_id);

select customers.follow('deals.deal', 'company_id', 'customers.company'),
  customers.follow('deals.deal', 'person_id', 'customers.person'),
  customers.follow('deals.deal_person', 'person_id', 'customers.person');

create table search.search_doc_deal partition of search.search_doc for values in ('deal');
grant select on search.search_doc_deal to enishi_app; -- and its statistics

-- To begin with; administrators make of it what they need.
with p as (
  insert into deals.pipeline (id, name, stale_after_days, win_reasons, loss_reasons)
  values (gen_random_uuid(), '標準', 14, array['価格', '機能・品質', '提案内容', '納期', '取引関係', '紹介'],
    array['価格', '競合に決定', '機能・品質', '納期', '予算なし', '時期尚早', '自社対応', '連絡が取れない'])
  returning id)
insert into deals.stage (id, pipeline_id, name, position, probability, kind, required, stale_after_days)
select gen_random_uuid(), p.id, s.name, s.position, s.probability, s.kind, s.required, s.stale_after_days
from p, (values
  (0, '引合い', 10, 'open', array[]::text[], 7),
  (1, 'ヒアリング', 20, 'open', array[]::text[], 10),
  (2, '提案', 40, 'open', array['expectedCloseOn'], null),
  (3, '見積', 60, 'open', array['amountYen', 'expectedCloseOn'], 10),
  (4, '交渉', 80, 'open', array['amountYen', 'expectedCloseOn'], 7),
  (5, '受注', 100, 'won', array['amountYen'], null),
  (6, '失注', 0, 'lost', array['outcomeReason'], null)) s (position, name, probability, kind, required, stale_after_days);

-- views stand under the journal already; what ships with the product is nobody's change
alter table views.view disable trigger journal_insert;
insert into views.view (id, kind, built_in, filters, sort, audience, locked)
select gen_random_uuid(), 'deal', v.built_in, v.filters, v.sort, 'everybody', true
from (values
  (1, 'mine', '{"member": "me", "status": "open"}'::jsonb, 'expectedCloseOn'),
  (2, 'recent', '{"updatedSince": "P30D"}'::jsonb, '-updatedAt')) v (position, built_in, filters, sort)
order by v.position;
alter table views.view enable trigger journal_insert;

-- Watched from here on, for the same reason.
select journal.watch('deals.pipeline'), journal.watch('deals.stage'), journal.watch('deals.deal'), journal.watch('deals.deal_person');

grant usage on schema deals to enishi_app;
grant select, insert, update, delete on all tables in schema deals to enishi_app;
