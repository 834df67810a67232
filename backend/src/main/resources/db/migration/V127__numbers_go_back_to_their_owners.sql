-- Takes back what a merge did to rows, newest first; answers what could not be put back. Rows named as kept are passed over.
-- A field that a later merge has written meanwhile stays as that one says, and that one remembers the older value.
-- A unique value that later merges have passed on goes back to the row it was taken from: those who got it on the way give it up.
create or replace function customers.take_back(the_merge uuid, kept uuid[])
returns table (table_name text, record_id uuid, restored text[], left_alone text[], reason text) language plpgsql as $$
#variable_conflict use_column
declare
  e customers.merge_effect;
  later customers.merge_effect;
  was jsonb;
  became jsonb;
  stood jsonb;
  stands jsonb;
  owned jsonb;
  k text;
  overwritten text[];
  answer record;
  again record;
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
    execute format('select to_jsonb(t) from %s t where id = $1', e.table_name::regclass) into stood using e.record_id;
    answer := journal.put_back(e.table_name::regclass, e.record_id, e.operation, was, became);
    restored := answer.restored;
    left_alone := answer.left_alone;
    reason := answer.reason;
    if reason = 'taken' then
      execute format('select to_jsonb(t) from %s t where id = $1', e.table_name::regclass) into stands using e.record_id;
      -- what the row had or is to have again, but for what people changed since
      select jsonb_object_agg(u.k, coalesce(was -> u.k, stood -> u.k)) into owned from unnest(left_alone) u (k)
      where not coalesce(became ? u.k, false) or stood -> u.k is not distinct from became -> u.k or stood -> u.k is not distinct from was -> u.k;
      for later in select * from customers.merge_effect l
        where l.table_name = e.table_name and l.record_id <> e.record_id and l.seq > e.seq and l.merge_id <> the_merge and l.operation = 'update'
          and exists (select 1 from jsonb_each(owned) o where o.value <> 'null' and l.after -> o.key = o.value and l.before -> o.key is distinct from o.value)
        order by l.seq desc loop
        for k in select o.key from jsonb_each(owned) o where o.value <> 'null' and later.after -> o.key = o.value and later.before -> o.key is distinct from o.value loop
          again := journal.put_back(e.table_name::regclass, later.record_id, 'update',
            jsonb_build_object(k, later.before -> k), jsonb_build_object(k, later.after -> k));
          update customers.merge_effect l set before = l.before - k, after = l.after - k where l.merge_id = later.merge_id and l.seq = later.seq;
        end loop;
        return query values (e.table_name, later.record_id, again.restored, array[]::text[], null::text);
      end loop;
      if found then
        again := journal.put_back(e.table_name::regclass, e.record_id, 'update', owned,
          (select jsonb_object_agg(o.key, stands -> o.key) from jsonb_each(owned) o));
        restored := restored || again.restored;
        left_alone := array(select u.k from unnest(left_alone) u (k) where u.k <> all (again.restored));
        reason := case when left_alone <> '{}' then 'taken' end;
      end if;
    end if;
    table_name := e.table_name;
    record_id := e.record_id;
    left_alone := left_alone || overwritten;
    reason := coalesce(reason, case when overwritten <> '{}' then 'merged' end);
    return next;
    delete from customers.merge_effect m where m.merge_id = e.merge_id and m.seq = e.seq;
  end loop;
end $$;
