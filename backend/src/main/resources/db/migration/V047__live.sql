-- Which open pages are on which records. Short-lived and worth no log: empty after a crash, pages say it again.
create schema live;

create unlogged table live.presence (
  account_id uuid not null,
  page uuid not null,
  kind text not null,
  record_id uuid not null,
  field text,
  since timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  primary key (account_id, page)
) with (fillfactor = 50);
create index on live.presence (record_id);

grant usage on schema live to enishi_app;
grant select, insert, update, delete on live.presence to enishi_app;
