-- Imports: the file, what its rows will do, and how far that has come. All of it in the database, so that any replica goes on after another.
create schema exchange;

create table exchange.import (
  id uuid primary key,
  actor_id uuid not null references access.account,
  -- the actor with roles and scope, as of the last request: background work has no token
  actor jsonb not null,
  file_name text not null,
  bytes int not null,
  content bytea,
  format text not null check (format in ('CSV', 'XLSX')),
  state text not null check (state in ('ready', 'planning', 'planned', 'running', 'done', 'undoing', 'undone', 'failed')),
  cancelled boolean not null default false,
  analysis jsonb not null,
  mapping jsonb not null,
  done_rows int not null default 0,
  total_rows int not null default 0,
  -- where an undo goes on
  undo_before bigint,
  undone int not null default 0,
  undo_conflicts jsonb not null default '[]',
  problem jsonb,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
-- the file compresses badly and is read whole
alter table exchange.import alter column content set storage external;
create index import_of_actor on exchange.import (actor_id, created_at desc, id desc);

create table exchange.import_row (
  import_id uuid not null references exchange.import on delete cascade,
  seq int not null,
  sheet int not null,
  row_number int not null,
  action text not null check (action in ('create', 'update', 'skip', 'conflict', 'error')),
  written boolean not null default false,
  cells jsonb not null,
  records jsonb not null,
  remarks jsonb not null,
  primary key (import_id, seq)
);
create index import_row_waiting on exchange.import_row (import_id, seq) where not written and action in ('create', 'update');
create index import_row_action on exchange.import_row (import_id, action, seq);

-- How a layout (the headers of a sheet) was mapped last.
create table exchange.layout (
  key text primary key,
  mapping jsonb not null,
  used_at timestamptz not null default now()
);

grant usage on schema exchange to enishi_app;
grant select, insert, update, delete on all tables in schema exchange to enishi_app;
