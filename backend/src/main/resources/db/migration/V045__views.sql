-- Saved views of lists (ビュー), and how each person keeps their lists.
create schema views;

create table views.view (
  id uuid primary key,
  version int not null default 1,
  -- which list: company, person ...
  kind text not null,
  -- null: one that came with Enishi, named in the reader's language
  name text,
  built_in text,
  filters jsonb not null default '{}',
  sort text,
  columns jsonb not null default '[]',
  audience text not null check (audience in ('own', 'team', 'everybody')),
  team_id uuid references access.unit,
  locked boolean not null default false,
  owner_id uuid references access.account,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  check (name is not null or built_in is not null),
  check ((audience = 'team') = (team_id is not null))
);
create index view_kind on views.view (kind) where deleted_at is null;
create index view_owner on views.view (owner_id, kind);

-- The view a role begins with, unless the person has chosen otherwise.
create table views.role_start (
  id uuid primary key,
  version int not null default 1,
  role text not null,
  kind text not null,
  view_id uuid not null references views.view,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (role, kind)
);

-- A person's own way of keeping a list: no business fact, so not journalled.
create table views.person_list (
  account_id uuid not null references access.account on delete cascade,
  kind text not null,
  -- whether the person chose what the list begins with; null is then the whole list
  start_chosen boolean not null default false,
  start_id uuid references views.view,
  tab_order uuid[] not null default '{}',
  primary key (account_id, kind)
);

create table views.layout (
  account_id uuid not null references access.account on delete cascade,
  kind text not null,
  -- null: the whole list
  view_id uuid references views.view,
  columns jsonb not null,
  unique nulls not distinct (account_id, kind, view_id)
);

insert into views.view (id, kind, built_in, filters, sort, audience, locked)
select gen_random_uuid(), k.kind, v.built_in, v.filters, v.sort, 'everybody', true
from (values ('company'), ('person')) k (kind)
cross join (values
  (1, 'mine', '{"owner": "me"}'::jsonb, '-updatedAt'),
  (2, 'recent', '{"updatedSince": "P30D"}'::jsonb, '-updatedAt'),
  (3, 'toVerify', '{"freshness": "aging,stale,unverified"}'::jsonb, 'verifiedOn')) v (position, built_in, filters, sort)
order by k.kind, v.position;

-- What ships with the product is nobody's change: watched from here on.
select journal.watch('views.view'), journal.watch('views.role_start');

grant usage on schema views to enishi_app;
grant select, insert, update, delete on all tables in schema views to enishi_app;
