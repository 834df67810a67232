-- Over millions of rows this takes minutes.
set local statement_timeout = 0;
set local lock_timeout = 0;
set local maintenance_work_mem = '512MB';

-- The search box over millions of documents: a part of the table for each kind, so that one kind's common grams are not in the way of
-- another's, and the newest documents first, within reach of every visibility. A kind that names no part of its own goes into the rest.
alter table search.search_doc rename to search_doc_before;

create table search.search_doc (
  kind text not null,
  record_id uuid not null,
  key text not null,
  -- the grams that begin the key stand a second time with a line break before them
  grams text[] not null,
  owner_id uuid,
  team_id uuid,
  site_id uuid,
  trashed boolean not null default false,
  updated_at timestamptz not null default now()
) partition by list (kind);
create table search.search_doc_company partition of search.search_doc for values in ('company');
create table search.search_doc_person partition of search.search_doc for values in ('person');
create table search.search_doc_rest partition of search.search_doc default;

insert into search.search_doc (kind, record_id, key, grams, owner_id, team_id, site_id, trashed, updated_at)
select kind, record_id, key, grams || array[E'\n' || left(key, 1), E'\n' || left(key, 2)], owner_id, team_id, site_id, trashed, updated_at
from search.search_doc_before;
drop table search.search_doc_before;

-- how common a gram is decides how it is looked for (SearchDocs)
alter table search.search_doc alter column grams set statistics 200;
alter table search.search_doc add primary key (kind, record_id);
-- a short pending list: it is read by every search
create index search_doc_grams on search.search_doc using gin (grams) with (gin_pending_list_limit = 1024);
create index search_doc_newest on search.search_doc (updated_at desc, record_id) where not trashed;
create index search_doc_owner on search.search_doc (owner_id, updated_at desc, record_id) where not trashed;
create index search_doc_team on search.search_doc (team_id, updated_at desc, record_id) where not trashed;
create index search_doc_site on search.search_doc (site_id, updated_at desc, record_id) where not trashed;

grant select, insert, update, delete on search.search_doc to enishi_app;
