-- The address under which somebody's calendar program reads their tasks. Only a hash of its secret is kept.
create table tasks.feed (
  account_id uuid primary key references access.account on delete cascade,
  token_hash bytea not null unique,
  -- tasks without a time: as events of the whole day, or as to-dos
  untimed text not null check (untimed in ('event', 'todo')),
  created_at timestamptz not null default now(),
  read_at timestamptz
);
grant select, insert, update, delete on tasks.feed to enishi_app;
