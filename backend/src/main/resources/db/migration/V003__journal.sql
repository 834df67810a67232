-- The journal: the database itself writes down every change of every business table.
create schema journal;

create table journal.entry (
  id bigint generated always as identity,
  at timestamptz not null default now(),
  -- one change = one transaction of a use case
  change_id uuid not null,
  actor_id uuid,
  -- why: api, import, undo, merge, bulk, demo ... and which one
  cause_kind text not null,
  cause_id uuid,
  table_name text not null,
  record_id uuid not null,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  -- the writing transaction: lets the seals tell what can no longer be joined by latecomers
  tx xid8 not null default pg_current_xact_id(),
  before jsonb,
  after jsonb,
  primary key (id, at)
) partition by range (at);
create index on journal.entry (record_id, id desc);
create index on journal.entry (change_id);
create index on journal.entry (tx);
create index on journal.entry (cause_kind, cause_id, id desc) where cause_id is not null;

create table journal.entry_default partition of journal.entry default;

-- Makes the partitions of this month and the two that follow. Safe to call at any time.
create function journal.ensure_partitions() returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  month date;
  name text;
begin
  for i in 0..2 loop
    month := (date_trunc('month', now()) + make_interval(months => i))::date;
    name := 'entry_' || to_char(month, 'YYYYMM');
    if to_regclass('journal.' || name) is null then
      execute format('create table journal.%I partition of journal.entry for values from (%L) to (%L)',
        name, month, (month + interval '1 month')::date);
    end if;
  end loop;
end $$;
select journal.ensure_partitions();

-- What differs between two images of a row, seen from the first.
create function journal.changed(image jsonb, other jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(e.key, e.value), '{}') from jsonb_each(image) e where other -> e.key is distinct from e.value
$$;

-- The one trigger function. Columns that carry no meaning of their own (version, updated_at) are left out.
create function journal.record() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  the_change uuid := nullif(current_setting('enishi.change_id', true), '')::uuid;
  the_actor uuid := nullif(current_setting('enishi.actor_id', true), '')::uuid;
  the_kind text := nullif(current_setting('enishi.cause_kind', true), '');
  the_cause uuid := nullif(current_setting('enishi.cause_id', true), '')::uuid;
  the_table text := tg_table_schema || '.' || tg_table_name;
begin
  if the_change is null then
    -- a hand on the database itself: still written down, one change per transaction
    the_change := gen_random_uuid();
    the_kind := 'database';
    perform set_config('enishi.change_id', the_change::text, true), set_config('enishi.cause_kind', the_kind, true);
  end if;
  if tg_op = 'INSERT' then
    insert into journal.entry (change_id, actor_id, cause_kind, cause_id, table_name, record_id, operation, after)
    select the_change, the_actor, the_kind, the_cause, the_table, n.id, 'insert', jsonb_strip_nulls(to_jsonb(n) - 'version' - 'updated_at') from new_rows n;
  elsif tg_op = 'DELETE' then
    insert into journal.entry (change_id, actor_id, cause_kind, cause_id, table_name, record_id, operation, before)
    select the_change, the_actor, the_kind, the_cause, the_table, o.id, 'delete', jsonb_strip_nulls(to_jsonb(o)) from old_rows o;
  else
    insert into journal.entry (change_id, actor_id, cause_kind, cause_id, table_name, record_id, operation, before, after)
    select the_change, the_actor, the_kind, the_cause, the_table, d.id, 'update', journal.changed(d.o, d.n), journal.changed(d.n, d.o)
    from (select n.id, to_jsonb(o) - 'version' - 'updated_at' as o, to_jsonb(n) - 'version' - 'updated_at' as n
          from new_rows n join old_rows o on o.id = n.id) d
    where d.o is distinct from d.n;
  end if;
  return null;
end $$;

-- Puts a table under the journal. The table needs columns id uuid, version int, updated_at timestamptz.
create function journal.watch(target regclass) returns void language plpgsql as $$
begin
  execute format('create trigger journal_insert after insert on %s referencing new table as new_rows for each statement execute function journal.record()', target);
  execute format('create trigger journal_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function journal.record()', target);
  execute format('create trigger journal_delete after delete on %s referencing old table as old_rows for each statement execute function journal.record()', target);
end $$;

-- Takes one entry back, when the row still stands as the entry left it. Answers 'undone', or why not:
-- 'changed' (edited since), 'missing' (gone), 'used' (other records refer to it), 'taken' (a unique value is in use again).
create function journal.undo_entry(entry_id bigint) returns text language plpgsql as $$
declare
  e journal.entry;
  target regclass;
  columns text;
  touched int;
begin
  select * into strict e from journal.entry where id = entry_id;
  target := e.table_name::regclass;
  begin
    if e.operation = 'update' then
      select string_agg(quote_ident(k), ', ') into columns from jsonb_object_keys(e.before) k;
      execute format(
        'update %1$s t set (%2$s, version, updated_at) = (select %2$s, t.version + 1, now() from jsonb_populate_record(null::%1$s, $1))
         where t.id = $2 and (select jsonb_object_agg(k, to_jsonb(t) -> k) from jsonb_object_keys($3) k) = $3', target, columns)
        using e.before, e.record_id, e.after;
    elsif e.operation = 'insert' then
      execute format('delete from %s t where t.id = $1 and jsonb_strip_nulls(to_jsonb(t) - ''version'' - ''updated_at'') = $2', target)
        using e.record_id, e.after;
    else
      execute format('insert into %1$s select r.* from jsonb_populate_record(null::%1$s, $1) r', target) using e.before;
    end if;
    get diagnostics touched = row_count;
  exception
    when foreign_key_violation then return 'used';
    when unique_violation then return 'taken';
  end;
  if touched > 0 then return 'undone'; end if;
  execute format('select count(*) from %s where id = $1', target) into touched using e.record_id;
  return case touched when 0 then 'missing' else 'changed' end;
end $$;

-- Seals: a chain of hashes over the entries, so that tampering shows. Written behind the writers, never in their way:
-- a seal covers the entries of all transactions below a horizon under which none can still be running.
create table journal.seal (
  id bigint primary key,
  from_tx xid8 not null,
  before_tx xid8 not null,
  entries bigint not null,
  hash bytea not null,
  sealed_at timestamptz not null default now()
);

create function journal.digest_of(from_tx xid8, before_tx xid8, previous bytea) returns table (entries bigint, hash bytea) language sql stable as $$
  select count(*), sha256(coalesce(previous, ''::bytea) || coalesce(string_agg(
    sha256(convert_to(jsonb_build_array(e.id, extract(epoch from e.at), e.change_id, e.actor_id, e.cause_kind, e.cause_id, e.table_name, e.record_id, e.operation, e.before, e.after)::text, 'UTF8')),
    ''::bytea order by e.id), ''::bytea))
  from journal.entry e where e.tx >= from_tx and e.tx < before_tx
$$;

-- Seals what is new. Answers how many entries that were.
create function journal.seal_entries() returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  previous journal.seal;
  horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
  sealed record;
begin
  if not pg_try_advisory_xact_lock(hashtext('journal.seal')) then return 0; end if;
  select * into previous from journal.seal order by id desc limit 1;
  select * into sealed from journal.digest_of(coalesce(previous.before_tx, '0'::xid8), horizon, previous.hash);
  if sealed.entries = 0 then return 0; end if;
  insert into journal.seal (id, from_tx, before_tx, entries, hash)
  values (coalesce(previous.id, 0) + 1, coalesce(previous.before_tx, '0'::xid8), horizon, sealed.entries, sealed.hash);
  return sealed.entries;
end $$;

-- The first seal that no longer fits its entries; no row when all is well.
create function journal.first_broken_seal() returns table (seal_id bigint, sealed_at timestamptz) language sql stable as $$
  select s.id, s.sealed_at
  from (select *, lag(hash) over (order by id) as previous_hash, lag(before_tx, 1, '0'::xid8) over (order by id) as previous_tx from journal.seal) s
  cross join lateral journal.digest_of(s.from_tx, s.before_tx, s.previous_hash) d
  where d.hash <> s.hash or d.entries <> s.entries or s.from_tx <> s.previous_tx
  order by s.id limit 1
$$;

-- Who looked at or took out personal data: one row per page opened, search answered or file exported.
create table journal.access (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id uuid not null,
  action text not null check (action in ('view', 'export')),
  kind text not null,
  record_id uuid,
  records bigint not null default 1,
  purpose text,
  detail jsonb
);
create index on journal.access (actor_id, at);
create index on journal.access (record_id, at) where record_id is not null;

grant usage on schema journal to enishi_app;
grant select on journal.entry, journal.seal, journal.access to enishi_app;
grant insert on journal.access to enishi_app;
