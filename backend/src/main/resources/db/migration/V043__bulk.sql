-- Bulk edits: what is to be changed, what becomes of each record, and how far that has come. All of it in the database, so that
-- any replica goes on after another.
create schema bulk;

create table bulk.edit (
  id uuid primary key,
  actor_id uuid not null references access.account,
  -- the actor with roles and scope, as of the last request: background work has no token
  actor jsonb not null,
  kind text not null,
  change jsonb not null,
  state text not null check (state in ('planning', 'planned', 'running', 'done', 'undoing', 'undone', 'cancelled', 'failed')),
  cancelled boolean not null default false,
  all_or_nothing boolean not null default false,
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
create index edit_of_actor on bulk.edit (actor_id, created_at desc, id desc);
create index edit_newest on bulk.edit (created_at desc, id desc);

create table bulk.edit_row (
  edit_id uuid not null references bulk.edit on delete cascade,
  seq int not null,
  record_id uuid not null,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'change', 'unchanged', 'refused', 'done', 'stale')),
  changes jsonb not null default '[]',
  remarks jsonb not null default '[]',
  primary key (edit_id, seq)
);
create index edit_row_outcome on bulk.edit_row (edit_id, outcome, seq);

grant usage on schema bulk to enishi_app;
grant select, insert, update, delete on all tables in schema bulk to enishi_app;
