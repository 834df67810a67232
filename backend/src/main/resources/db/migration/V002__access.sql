-- Who uses Enishi. The identity provider is the truth; these rows are its shadow, so that records can name their owners.
create schema access;

-- A team (部署) or a site (拠点) of our own company, from the groups of the identity provider.
create table access.unit (
  id uuid primary key,
  kind text not null check (kind in ('team', 'site')),
  path text not null unique,
  name text not null,
  parent_id uuid references access.unit,
  removed_at timestamptz
);

create table access.account (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  username text not null,
  name text not null,
  email text,
  roles text[] not null default '{}',
  enabled boolean not null default true,
  seen_at timestamptz,
  unique (issuer, subject)
);

create table access.account_unit (
  account_id uuid not null references access.account on delete cascade,
  unit_id uuid not null references access.unit on delete cascade,
  primary key (account_id, unit_id)
);
create index on access.account_unit (unit_id);

grant usage on schema access to enishi_app;
grant select, insert, update, delete on all tables in schema access to enishi_app;
