-- Contracts (契約): what customers have agreed to, for how long, and what it brings.
create schema contracts;

-- Today as a Japanese office's calendar has it.
create function contracts.today() returns date language sql stable as $$
  select cast(now() at time zone 'Asia/Tokyo' as date)
$$;

-- One row: how many days before a deadline it is pointed out.
create table contracts.alert_setting (
  id uuid primary key,
  version int not null default 1,
  notice_lead_days int not null check (notice_lead_days between 0 and 365),
  end_lead_days int not null check (end_lead_days between 0 and 365),
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment()
);
create unique index alertsetting_one on contracts.alert_setting ((true));
insert into contracts.alert_setting (id, notice_lead_days, end_lead_days) values (gen_random_uuid(), 30, 60);

create table contracts.contract (
  id uuid primary key,
  version int not null default 1,
  code text,
  title text not null,
  company_id uuid references customers.company,
  person_id uuid references customers.person,
  deal_id uuid references deals.deal,
  previous_id uuid references contracts.contract,
  renewal_deal_id uuid references deals.deal,
  lines deals.line[] not null default '{}',
  priced_on date,
  amount_yen bigint check (amount_yen >= 0),
  billing text not null check (billing in ('once', 'monthly', 'yearly')),
  term_months int check (term_months > 0),
  signed_on date,
  starts_on date,
  ends_on date,
  auto_renewal boolean not null,
  renewal_months int check (renewal_months > 0),
  notice_period int check (notice_period > 0),
  notice_unit text check (notice_unit in ('month', 'day')),
  notice_given_on date,
  cancelled_on date,
  end_reason text,
  tags text[] not null default '{}',
  owner_id uuid references access.account,
  team_id uuid references access.unit,
  site_id uuid references access.unit,
  co_owner_ids uuid[] not null default '{}',
  note text,
  -- derived by the application at each write
  mrr_yen bigint,
  -- until when notice can be given
  notice_by date,
  -- the last day; null while it goes on and on
  over_on date,
  product_ids uuid[] not null default '{}',
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment(),
  deleted_at timestamptz,
  merged_into uuid references contracts.contract,
  constraint contract_has_a_customer check (company_id is not null or person_id is not null),
  constraint contract_ends_after_its_start check (ends_on >= starts_on),
  constraint contract_merged_is_away check (merged_into is null or deleted_at is not null)
);
create unique index contract_code on contracts.contract (code) where deleted_at is null;
create index contract_updated on contracts.contract (updated_at, id) where deleted_at is null;
create index contract_created on contracts.contract (created_at, id) where deleted_at is null;
create index contract_owner on contracts.contract (owner_id, updated_at, id) where deleted_at is null;
create index contract_team on contracts.contract (team_id, updated_at, id) where deleted_at is null;
create index contract_site on contracts.contract (site_id, updated_at, id) where deleted_at is null;
create index contract_co_owners on contracts.contract using gin (co_owner_ids) where deleted_at is null;
create index contract_title on contracts.contract (title collate "ja-x-icu", id) where deleted_at is null;
create index contract_by_code on contracts.contract (coalesce(code, ''), id) where deleted_at is null;
create index contract_amount on contracts.contract (coalesce(amount_yen, -1), id) where deleted_at is null;
create index contract_mrr on contracts.contract (coalesce(mrr_yen, -1), id) where deleted_at is null;
create index contract_signed on contracts.contract (coalesce(signed_on, '-infinity'), id) where deleted_at is null;
create index contract_starts on contracts.contract (coalesce(starts_on, '-infinity'), id) where deleted_at is null;
create index contract_ends on contracts.contract (coalesce(over_on, ends_on, 'infinity'), id) where deleted_at is null;
create index contract_notice on contracts.contract (coalesce(notice_by, 'infinity'), id) where deleted_at is null;
-- what the calendar, the alerts and the extension look at
create index contract_to_notice on contracts.contract (notice_by) where notice_given_on is null and cancelled_on is null and deleted_at is null;
create index contract_to_extend on contracts.contract (ends_on)
  where auto_renewal and notice_given_on is null and cancelled_on is null and signed_on is not null and deleted_at is null;
create index contract_of_company on contracts.contract (company_id, updated_at, id) where company_id is not null;
create index contract_of_person on contracts.contract (person_id) where person_id is not null;
create index contract_of_deal on contracts.contract (deal_id) where deal_id is not null;
create index contract_of_renewal_deal on contracts.contract (renewal_deal_id) where renewal_deal_id is not null;
create index contract_of_previous on contracts.contract (previous_id) where previous_id is not null;
create index contract_products on contracts.contract using gin (product_ids) where deleted_at is null;
create index contract_tags on contracts.contract using gin (tags) where deleted_at is null;
create index contract_deleted on contracts.contract (coalesce(deleted_at, '-infinity'), id) where deleted_at is not null;
create index contract_merged_into on contracts.contract (merged_into) where merged_into is not null;

-- Contracts that renew each other in a ring would renew nothing; whoever writes it: the page, a bulk edit, an import, an undo.
create function contracts.no_ring() returns trigger language plpgsql as $$
declare
  ring boolean;
begin
  with recursive chain as (
    select c.id, c.previous_id from contracts.contract c where c.id = new.previous_id
    union select c.id, c.previous_id from contracts.contract c join chain on c.id = chain.previous_id)
  select new.previous_id = new.id or exists (select 1 from chain where chain.previous_id = new.id) into ring;
  if ring then
    raise unique_violation using constraint = 'contract_previous_id', message = 'contracts renew each other in a ring';
  end if;
  return new;
end $$;
create trigger no_ring before insert or update of previous_id on contracts.contract for each row
  when (new.previous_id is not null) execute function contracts.no_ring();

-- The terms that were extended by themselves: each once, also when somebody takes the extension back.
create table contracts.extension (
  contract_id uuid not null references contracts.contract on delete cascade,
  ended_on date not null,
  extended_to date not null,
  extended_at timestamptz not null default platform.moment(),
  primary key (contract_id, ended_on)
);

select customers.follow('contracts.contract', 'company_id', 'customers.company'),
  customers.follow('contracts.contract', 'person_id', 'customers.person');

create table search.search_doc_contract partition of search.search_doc for values in ('contract');
grant select on search.search_doc_contract to enishi_app; -- and its statistics

-- views stand under the journal already; what ships with the product is nobody's change
alter table views.view disable trigger journal_insert;
insert into views.view (id, kind, built_in, filters, sort, audience, locked)
select gen_random_uuid(), 'contract', v.built_in, v.filters, v.sort, 'everybody', true
from (values
  (1, 'inForce', '{"status": "active,ending"}'::jsonb, 'endsOn'),
  (2, 'alerts', '{"alert": "notice,end,overdue"}'::jsonb, 'endsOn'),
  (3, 'recent', '{"updatedSince": "P30D"}'::jsonb, '-updatedAt')) v (position, built_in, filters, sort)
order by v.position;
alter table views.view enable trigger journal_insert;

select journal.watch('contracts.alert_setting'), journal.watch('contracts.contract');

grant usage on schema contracts to enishi_app;
grant select, insert, update, delete on all tables in schema contracts to enishi_app;
