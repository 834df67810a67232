-- One narrow table behind the search box and every list's q=. Keys and grams are made by the application (JapaneseKey), never by SQL.
create schema search;

create table search.search_doc (
  kind text not null,
  record_id uuid not null,
  key text not null,
  grams text[] not null,
  owner_id uuid,
  team_id uuid,
  site_id uuid,
  trashed boolean not null default false,
  updated_at timestamptz not null default now(),
  primary key (kind, record_id)
);
create index search_doc_grams on search.search_doc using gin (grams);

grant usage on schema search to enishi_app;
grant select, insert, update, delete on search.search_doc to enishi_app;
