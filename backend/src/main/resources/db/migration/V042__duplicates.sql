-- Duplicates (重複). Similarity of names needs pg_trgm; its index stands on the register, never on search.search_doc, where the
-- planner would combine it with the index of grams.
create extension if not exists pg_trgm with schema public;

create index company_name_similar on customers.company using gin (name_key gin_trgm_ops);
create index company_number on customers.company ((coalesce(corporate_number, substr(invoice_number, 2))));
create index company_postal_code on customers.company (postal_code);
create index company_name_place on customers.company (name_key, prefecture);
drop index customers.company_name_key; -- a part of the one above
create index person_postal_code on customers.person (postal_code);
create index person_birth_date on customers.person (birth_date);
create index person_name_place on customers.person (name_key, prefecture);
drop index customers.person_name_key;

-- Two records that somebody declared to be two (重複ではない). The smaller id stands first.
create table customers.duplicate_dismissal (
  id uuid primary key,
  version int not null default 1,
  kind text not null check (kind in ('company', 'person')),
  first_id uuid not null,
  second_id uuid not null,
  dismissed_by uuid not null references access.account,
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment(),
  check (first_id < second_id),
  unique (kind, first_id, second_id)
);
create index duplicate_dismissal_second on customers.duplicate_dismissal (second_id);
select journal.watch('customers.duplicate_dismissal');

-- Two records that a scan, or somebody who dismissed them, found to be alike. No foreign keys: a record may go, and its pairs
-- are then neither shown nor in the way.
create table customers.duplicate_pair (
  id uuid primary key,
  kind text not null check (kind in ('company', 'person')),
  first_id uuid not null,
  second_id uuid not null,
  score int not null check (score between 0 and 100),
  reasons text[] not null,
  found_at timestamptz not null default now(),
  check (first_id < second_id),
  unique (kind, first_id, second_id)
);
create index duplicate_pair_score on customers.duplicate_pair (kind, score desc, id desc);
create index duplicate_pair_second on customers.duplicate_pair (second_id);

-- A search through the stock, done in the background.
create table customers.duplicate_scan (
  id uuid primary key,
  kind text not null check (kind in ('company', 'person')),
  actor_id uuid not null references access.account,
  actor jsonb not null,
  -- whose records it reads: scans of one scope build on each other
  scope text not null,
  -- the rules it compared by
  rules int not null,
  -- only what changed since then; null: everything
  since timestamptz,
  state text not null check (state in ('running', 'done', 'cancelled', 'failed')),
  cancelled boolean not null default false,
  slices int not null,
  step int not null default 0,
  done bigint not null default 0,
  total bigint not null default 0,
  found bigint not null default 0,
  crowded bigint not null default 0,
  crowded_records bigint not null default 0,
  -- where the comparison stands
  at_first uuid,
  at_second uuid,
  started_at timestamptz not null default now(),
  ended_at timestamptz
);
create index duplicate_scan_actor on customers.duplicate_scan (actor_id, kind, started_at desc);
create unique index duplicate_scan_running on customers.duplicate_scan (actor_id, kind) where state = 'running';
create index duplicate_scan_scope on customers.duplicate_scan (kind, scope, started_at desc) where state = 'done';

-- The pairs a running scan has yet to compare.
create table customers.duplicate_candidate (
  scan_id uuid not null,
  first_id uuid not null,
  second_id uuid not null,
  primary key (scan_id, first_id, second_id)
);

grant select, insert, update, delete on customers.duplicate_dismissal, customers.duplicate_pair, customers.duplicate_scan,
  customers.duplicate_candidate to enishi_app;
