-- Products (商品) with dated prices, and dated consumption tax rates (消費税率).
create schema products;

-- What one unit costs from a day on. A product's prices are a part of it: they have its version and its history.
create type products.price as ("from" date, yen bigint);

create table products.product (
  id uuid primary key,
  version int not null default 1,
  code text,
  name text not null,
  name_kana text,
  category text,
  unit text,
  cost_yen bigint check (cost_yen >= 0),
  tax_class text not null check (tax_class in ('standard', 'reduced', 'exempt')),
  prices products.price[] not null default '{}',
  active boolean not null,
  note text,
  -- products are the whole firm's; every register has these columns
  owner_id uuid references access.account,
  team_id uuid references access.unit,
  site_id uuid references access.unit,
  -- derived by the application at each write
  name_key text not null,
  sort_kana text not null,
  kana_row text not null,
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment(),
  deleted_at timestamptz,
  merged_into uuid references products.product,
  constraint product_merged_is_away check (merged_into is null or deleted_at is not null)
);
create unique index product_code on products.product (code) where deleted_at is null;
create index product_updated on products.product (updated_at, id) where deleted_at is null;
create index product_created on products.product (created_at, id) where deleted_at is null;
create index product_kana on products.product (sort_kana collate "ja-x-icu", id) where deleted_at is null;
create index product_by_code on products.product (coalesce(code, ''), id) where deleted_at is null;
create index product_category on products.product (coalesce(category, ''), id) where deleted_at is null;
create index product_in_category on products.product (category) where deleted_at is null;
create index product_cost on products.product (coalesce(cost_yen, -1), id) where deleted_at is null;
create index product_name_key on products.product (name_key);
create index product_deleted on products.product (coalesce(deleted_at, '-infinity'), id) where deleted_at is not null;
create index product_merged_into on products.product (merged_into) where merged_into is not null;

-- Whom besides owner, team and site a record is shown to.
alter table search.search_doc add column co_owner_ids uuid[];

create table search.search_doc_product partition of search.search_doc for values in ('product');
grant select on search.search_doc_product to enishi_app; -- and its statistics

create table products.tax_rate (
  id uuid primary key,
  version int not null default 1,
  tax_class text not null check (tax_class in ('standard', 'reduced')),
  rate numeric(5, 2) not null check (rate between 0 and 100),
  valid_from date not null,
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment()
);
create unique index taxrate_valid_from on products.tax_rate (valid_from, tax_class);

-- As the law has had it; what comes is an administrator's to add.
insert into products.tax_rate (id, tax_class, rate, valid_from)
select gen_random_uuid(), r.tax_class, r.rate, r.valid_from
from (values
  ('standard', 3, date '1989-04-01'),
  ('standard', 5, date '1997-04-01'),
  ('standard', 8, date '2014-04-01'),
  ('standard', 10, date '2019-10-01'),
  ('reduced', 8, date '2019-10-01')) r (tax_class, rate, valid_from);

-- What ships with the product is nobody's change: watched from here on.
select journal.watch('products.product'), journal.watch('products.tax_rate');

grant usage on schema products to enishi_app;
grant select, insert, update, delete on all tables in schema products to enishi_app;
