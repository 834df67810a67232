-- Merging records (統合) and taking a merge back at any time.

-- A merged record leaves lists, search and trash, and stands where it stood when the merge is taken back.
alter table customers.company add column merged_into uuid references customers.company,
  add constraint company_merged_is_away check (merged_into is null or deleted_at is not null);
alter table customers.person add column merged_into uuid references customers.person,
  add constraint person_merged_is_away check (merged_into is null or deleted_at is not null);
create index company_merged_into on customers.company (merged_into) where merged_into is not null;
create index person_merged_into on customers.person (merged_into) where merged_into is not null;

create table customers.merge (
  id uuid primary key,
  no bigint generated always as identity unique,
  kind text not null,
  survivor_id uuid not null,
  loser_ids uuid[] not null,
  at timestamptz not null default now(),
  actor_id uuid references access.account,
  undone_at timestamptz,
  undone_by uuid references access.account
);
create index merge_survivor on customers.merge (survivor_id);
create index merge_losers on customers.merge using gin (loser_ids);

-- What a merge did to each row, in order: taken from the journal, and true to the present when an earlier merge is taken back.
-- Gone once the merge is taken back.
create table customers.merge_effect (
  merge_id uuid not null references customers.merge,
  seq bigint generated always as identity,
  table_name text not null,
  record_id uuid not null,
  operation text not null check (operation in ('update', 'delete')),
  before jsonb not null,
  after jsonb,
  primary key (merge_id, seq)
);
create index merge_effect_record on customers.merge_effect (record_id, seq);

-- Nothing new can refer to a merged record: it refers to the one that took it in. Waits for a merge that is running.
create function customers.follow_merge() returns trigger language plpgsql as $$
declare
  target uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  further uuid;
begin
  if current_setting('enishi.cause_kind', true) = 'unmerge' then return new; end if;
  loop
    execute format('select merged_into from %s where id = $1 for key share', tg_argv[1]) into further using target;
    exit when further is null;
    target := further;
    new := jsonb_populate_record(new, jsonb_build_object(tg_argv[0], target));
  end loop;
  return new;
end $$;

-- To be called for every column that refers to records which can be merged.
create function customers.follow(source regclass, source_column text, target regclass) returns void language plpgsql as $$
begin
  execute format(
    'create trigger follow_%2$s before insert or update of %2$I on %1$s for each row when (new.%2$I is not null) execute function customers.follow_merge(%2$L, %3$L)',
    source, source_column, target);
end $$;
select customers.follow('customers.company', 'head_office_id', 'customers.company'),
  customers.follow('customers.company', 'referred_by_company', 'customers.company'),
  customers.follow('customers.company', 'referred_by_person', 'customers.person'),
  customers.follow('customers.person', 'referred_by_company', 'customers.company'),
  customers.follow('customers.person', 'referred_by_person', 'customers.person'),
  customers.follow('customers.affiliation', 'person_id', 'customers.person'),
  customers.follow('customers.affiliation', 'company_id', 'customers.company');

-- The columns of a constraint or a unique index.
create function journal.columns_of(target regclass, constraint_or_index text) returns text[] language sql stable as $$
  select coalesce(array_agg(a.attname::text), '{}') from pg_attribute a
  where a.attrelid = target and a.attnum = any(coalesce(
    (select c.conkey from pg_constraint c where c.conrelid = target and c.conname = constraint_or_index),
    (select i.indkey::int2[] from pg_index i join pg_class x on x.oid = i.indexrelid where i.indrelid = target and x.relname = constraint_or_index)))
$$;

-- Puts a row back to what it was before a change, column by column: a column that was edited since stays as it is and is named, with
-- 'changed'. A value that is in use again ('taken'), or refers to what is gone ('used'), stays behind as well; the row itself comes back
-- whenever it can.
create function journal.put_back(target regclass, record uuid, operation text, before jsonb, after jsonb,
  out restored text[], out left_alone text[], out reason text) language plpgsql as $$
declare
  present jsonb;
  image jsonb;
  names text;
  violated text;
  broken text[];
begin
  restored := '{}';
  left_alone := '{}';
  if operation = 'delete' then
    image := before;
  else
    execute format('select to_jsonb(t) from %s t where id = $1 for update', target) into present using record;
    if present is null then
      reason := 'missing';
      return;
    end if;
    select coalesce(jsonb_object_agg(k, before -> k) filter (where present -> k is not distinct from after -> k), '{}'),
      coalesce(array_agg(k order by k) filter (where present -> k is distinct from after -> k and present -> k is distinct from before -> k), '{}')
    into image, left_alone from jsonb_object_keys(after) k;
    if left_alone <> '{}' then reason := 'changed'; end if;
  end if;
  for attempt in 1..10 loop
    begin
      exit when image = '{}';
      select string_agg(quote_ident(k), ', ') into names from jsonb_object_keys(image) k;
      if operation = 'delete' then
        execute format('insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, $1)', target, names) using image;
      else
        execute format('update %1$s t set (%2$s, version, updated_at) = (select %2$s, t.version + 1, platform.moment() from jsonb_populate_record(null::%1$s, $1)) where t.id = $2',
          target, names) using image, record;
      end if;
      select coalesce(array_agg(k order by k), '{}') into restored from jsonb_object_keys(image) k where k <> all (left_alone);
      return;
    exception when unique_violation or foreign_key_violation then
      get stacked diagnostics violated = constraint_name;
      reason := case when sqlstate = '23505' then 'taken' else 'used' end;
      broken := journal.columns_of(target, violated);
      if operation <> 'delete' and image ?| broken then
        -- those columns stay as they are
        left_alone := left_alone || array(select k from jsonb_object_keys(image) k where k = any (broken));
        image := image - broken;
      else
        -- the row comes back without the value, when it can do without
        select array_agg(a.attname::text) into broken from pg_attribute a
        where a.attrelid = target and a.attname = any (broken) and not a.attnotnull and a.attname <> all (left_alone);
        exit when broken is null;
        left_alone := left_alone || broken;
        image := image || (select jsonb_object_agg(b, null) from unnest(broken) b);
      end if;
    end;
  end loop;
end $$;

-- Takes back what a merge did to rows, newest first; answers what could not be put back. Rows named as kept are passed over.
-- A field that a later merge has written meanwhile stays as that one says, and that one remembers the older value.
create function customers.take_back(the_merge uuid, kept uuid[])
returns table (table_name text, record_id uuid, restored text[], left_alone text[], reason text) language plpgsql as $$
#variable_conflict use_column
declare
  e customers.merge_effect;
  later customers.merge_effect;
  was jsonb;
  became jsonb;
  k text;
  overwritten text[];
  answer record;
begin
  for e in select * from customers.merge_effect m where m.merge_id = the_merge and m.record_id <> all (kept) order by m.seq desc loop
    was := e.before;
    became := e.after;
    overwritten := '{}';
    if e.operation = 'update' then
      for k in select jsonb_object_keys(e.after) loop
        select * into later from customers.merge_effect l
        where l.record_id = e.record_id and l.table_name = e.table_name and l.seq > e.seq and l.merge_id <> the_merge and l.before ? k
        order by l.seq limit 1;
        if found then
          if later.before -> k = e.after -> k then
            update customers.merge_effect l set before = jsonb_set(l.before, array[k], e.before -> k)
            where l.merge_id = later.merge_id and l.seq = later.seq;
          end if;
          overwritten := overwritten || k;
        end if;
      end loop;
      was := was - overwritten;
      became := became - overwritten;
    end if;
    answer := journal.put_back(e.table_name::regclass, e.record_id, e.operation, was, became);
    table_name := e.table_name;
    record_id := e.record_id;
    restored := answer.restored;
    left_alone := answer.left_alone || overwritten;
    reason := coalesce(answer.reason, case when overwritten <> '{}' then 'merged' end);
    return next;
    delete from customers.merge_effect m where m.merge_id = e.merge_id and m.seq = e.seq;
  end loop;
end $$;

grant select, insert, update on customers.merge to enishi_app;
grant select, insert, update, delete on customers.merge_effect to enishi_app;
