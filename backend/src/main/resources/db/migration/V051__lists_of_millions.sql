-- Over millions of rows this takes minutes.
set local statement_timeout = 0;
set local lock_timeout = 0;
set local maintenance_work_mem = '512MB';

-- Requests are short and many: no compiling and no helpers for one of them, and disks that find any page at once.
do $$ begin
  execute format('alter database %I set jit = off', current_database());
  execute format('alter database %I set max_parallel_workers_per_gather = 0', current_database());
  execute format('alter database %I set random_page_cost = 1.1', current_database());
end $$;

-- Every order a list offers has an index, whatever the size of the register; and filters whose values may be rare have one too.
-- Common values need none: the list is walked in its order and they turn up soon.
create index company_created on customers.company (created_at, id) where deleted_at is null;
create index company_rank on customers.company (coalesce(rank, ''), id) where deleted_at is null;
create index company_prefecture on customers.company (coalesce(prefecture, ''), id) where deleted_at is null;
create index company_employees on customers.company (coalesce(employees, -1), id) where deleted_at is null;
create index company_capital on customers.company (coalesce(capital_yen, -1), id) where deleted_at is null;
create index company_verified on customers.company (coalesce(verified_on, '-infinity'), id) where deleted_at is null;
create index company_in_prefecture on customers.company (prefecture) where deleted_at is null;
create index company_industry on customers.company (industry) where deleted_at is null;
create index company_lead_source on customers.company (lead_source) where deleted_at is null;
create index company_tags on customers.company using gin (tags) where deleted_at is null;

create index person_created on customers.person (created_at, id) where deleted_at is null;
create index person_rank on customers.person (coalesce(rank, ''), id) where deleted_at is null;
create index person_prefecture on customers.person (coalesce(prefecture, ''), id) where deleted_at is null;
create index person_birth on customers.person (coalesce(birth_date, '-infinity'), id) where deleted_at is null;
create index person_verified on customers.person (coalesce(verified_on, '-infinity'), id) where deleted_at is null;
create index person_in_prefecture on customers.person (prefecture) where deleted_at is null;
create index person_lead_source on customers.person (lead_source) where deleted_at is null;
create index person_tags on customers.person using gin (tags) where deleted_at is null;

-- The trash in its own order, which is written as the list asks for it.
drop index customers.company_deleted;
create index company_deleted on customers.company (coalesce(deleted_at, '-infinity'), id) where deleted_at is not null;
drop index customers.person_deleted;
create index person_deleted on customers.person (coalesce(deleted_at, '-infinity'), id) where deleted_at is not null;
