-- Quotes (見積書), and what stands on the firm's documents (自社情報).
create schema quotes;

-- 免税 and 不課税 are told apart from 非課税 on documents.
alter table products.product drop constraint product_tax_class_check,
  add constraint product_tax_class_check check (tax_class in ('standard', 'reduced', 'zero', 'exempt', 'outside'));

-- Pictures on documents, by their content: a document that was issued keeps its own for good.
create table quotes.image (
  hash text primary key,
  width int not null,
  height int not null,
  data bytea not null,
  created_at timestamptz not null default now()
);

-- One row: the firm itself.
create table quotes.issuer (
  id uuid primary key,
  version int not null default 1,
  only_one boolean not null default true unique check (only_one),
  name text,
  postal_code text,
  address text,
  building text,
  phone text,
  fax text,
  email text,
  registration_number text,
  bank_account text,
  logo text references quotes.image,
  seal text references quotes.image,
  stamps text[] not null default array['承認', '担当'],
  date_style text not null default 'western' check (date_style in ('western', 'era')),
  fiscal_year_start int not null default 4 check (fiscal_year_start between 1 and 12),
  rounding text not null default 'down' check (rounding in ('down', 'halfUp', 'up')),
  number_format text not null default 'Q{YYYY}-{0000}',
  validity_days int not null default 30 check (validity_days between 1 and 366),
  payment_terms text default '月末締め翌月末払い',
  remarks text,
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment()
);
insert into quotes.issuer (id) values (gen_random_uuid());

-- The last number given out in each fiscal year. Whoever issues a quote holds the year's row until the quote stands: no number is given twice,
-- and one whose quote did not come about is given to the next.
create table quotes.counter (
  fiscal_year int primary key,
  last int not null
);

create type quotes.line as (
  kind text, product uuid, name text, quantity numeric, unit text, price bigint, cost bigint, tax text, rate numeric, billing text
);

create table quotes.quote (
  id uuid primary key,
  version int not null default 1,
  title text not null,
  deal_id uuid references deals.deal,
  company_id uuid references customers.company,
  person_id uuid references customers.person,
  department text,
  quoted_on date not null,
  valid_until date not null,
  delivery text,
  delivery_place text,
  payment_terms text,
  remarks text,
  note text,
  includes_tax boolean not null,
  rounding text not null check (rounding in ('down', 'halfUp', 'up')),
  billing_months int check (billing_months > 0),
  lines quotes.line[] not null default '{}',
  owner_id uuid references access.account,
  team_id uuid references access.unit,
  site_id uuid references access.unit,
  co_owner_ids uuid[] not null default '{}',
  -- given by what is done with it
  state text not null check (state in ('draft', 'issued', 'accepted', 'declined', 'replaced')),
  series text,
  revision int,
  number text,
  revises uuid references quotes.quote,
  issued_at timestamptz,
  decided_on date,
  outcome_note text,
  main boolean not null,
  -- derived by the application at each write
  net_yen bigint not null,
  tax_yen bigint not null,
  total_yen bigint not null,
  product_ids uuid[] not null default '{}',
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment(),
  deleted_at timestamptz,
  merged_into uuid references quotes.quote,
  constraint quote_has_a_customer check (company_id is not null or person_id is not null),
  constraint quote_issued_has_a_number check ((number is null) = (state = 'draft')),
  constraint quote_merged_is_away check (merged_into is null or deleted_at is not null)
);

create unique index quote_number on quotes.quote (number);
-- a quote is revised once at a time
create unique index quote_series on quotes.quote (series) where state = 'draft' and deleted_at is null;
create unique index quote_main on quotes.quote (deal_id) where main;
create index quote_of_series on quotes.quote (series, revision) where series is not null;
create index quote_updated on quotes.quote (updated_at, id) where deleted_at is null;
create index quote_created on quotes.quote (created_at, id) where deleted_at is null;
create index quote_owner on quotes.quote (owner_id, updated_at, id) where deleted_at is null;
create index quote_team on quotes.quote (team_id, updated_at, id) where deleted_at is null;
create index quote_site on quotes.quote (site_id, updated_at, id) where deleted_at is null;
create index quote_co_owners on quotes.quote using gin (co_owner_ids) where deleted_at is null;
create index quote_order_number on quotes.quote (coalesce(number, ''), id) where deleted_at is null;
create index quote_title on quotes.quote (title collate "ja-x-icu", id) where deleted_at is null;
create index quote_total on quotes.quote (total_yen, id) where deleted_at is null;
create index quote_quoted on quotes.quote (quoted_on, id) where deleted_at is null;
create index quote_valid on quotes.quote (valid_until, id) where deleted_at is null;
create index quote_state on quotes.quote (state, updated_at, id) where deleted_at is null;
create index quote_of_deal on quotes.quote (deal_id, updated_at, id) where deal_id is not null;
create index quote_of_company on quotes.quote (company_id, updated_at, id) where company_id is not null;
create index quote_of_person on quotes.quote (person_id) where person_id is not null;
create index quote_products on quotes.quote using gin (product_ids) where deleted_at is null;
create index quote_revises on quotes.quote (revises) where revises is not null;
create index quote_deleted on quotes.quote (coalesce(deleted_at, '-infinity'), id) where deleted_at is not null;
create index quote_merged_into on quotes.quote (merged_into) where merged_into is not null;

-- What was issued stays as it was, whoever writes: the page, a bulk edit, an undo. What becomes of it (its state), in whose care it is and to which
-- records it belongs may change.
create function quotes.keep() returns trigger language plpgsql as $$
begin
  if old.number is null then return case tg_op when 'DELETE' then old else new end; end if;
  if tg_op = 'DELETE' or new.deleted_at is not null
    or (new.number, new.series, new.revision, new.revises, new.issued_at, new.title, new.department, new.quoted_on, new.valid_until, new.delivery,
        new.delivery_place, new.payment_terms, new.remarks, new.includes_tax, new.rounding, new.billing_months, new.net_yen, new.tax_yen, new.total_yen)
      is distinct from
       (old.number, old.series, old.revision, old.revises, old.issued_at, old.title, old.department, old.quoted_on, old.valid_until, old.delivery,
        old.delivery_place, old.payment_terms, old.remarks, old.includes_tax, old.rounding, old.billing_months, old.net_yen, old.tax_yen, old.total_yen)
    or to_jsonb(new.lines) is distinct from to_jsonb(old.lines)
  then
    raise exception 'an issued quote stays as it is' using errcode = '23514', constraint = 'quote_is_final';
  end if;
  return new;
end $$;
create trigger keep before update or delete on quotes.quote for each row execute function quotes.keep();

-- All that is printed on an issued quote, as it was at that moment.
create table quotes.document (
  quote_id uuid primary key references quotes.quote,
  issued_at timestamptz not null,
  data jsonb not null
);

select customers.follow('quotes.quote', 'company_id', 'customers.company'),
  customers.follow('quotes.quote', 'person_id', 'customers.person');

create table search.search_doc_quote partition of search.search_doc for values in ('quote');
grant select on search.search_doc_quote to enishi_app; -- and its statistics

alter table views.view disable trigger journal_insert;
insert into views.view (id, kind, built_in, filters, sort, audience, locked)
select gen_random_uuid(), 'quote', v.built_in, v.filters, v.sort, 'everybody', true
from (values
  (1, 'mine', '{"member": "me", "state": "draft,issued"}'::jsonb, '-updatedAt'),
  (2, 'recent', '{"updatedSince": "P30D"}'::jsonb, '-updatedAt')) v (position, built_in, filters, sort)
order by v.position;
alter table views.view enable trigger journal_insert;

-- Watched from here on: what ships with the product is nobody's change.
select journal.watch('quotes.issuer'), journal.watch('quotes.quote');

grant usage on schema quotes to enishi_app;
grant select, insert, update, delete on quotes.quote to enishi_app;
grant select, update on quotes.issuer to enishi_app;
grant select, insert, update on quotes.counter to enishi_app;
-- what was issued cannot be written over, nor taken away
grant select, insert on quotes.document, quotes.image to enishi_app;
