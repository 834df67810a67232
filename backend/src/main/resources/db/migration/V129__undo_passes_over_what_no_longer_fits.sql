-- A row that cannot be what it was, because a check or a trigger stands against it, is told like any other conflict: the rest is put back.
create or replace function journal.undo_entry(entry_id bigint) returns text language plpgsql as $$
declare
  e journal.entry;
  target regclass;
  columns text;
  silent text[];
  touched int;
begin
  select * into strict e from journal.entry where id = entry_id;
  target := e.table_name::regclass;
  silent := journal.left_out(e.table_name);
  begin
    if e.operation = 'update' then
      -- an entry from before a column was left out may hold it still
      e.before := e.before - silent;
      e.after := e.after - silent;
      if e.before = '{}' then return 'undone'; end if;
      select string_agg(quote_ident(k), ', ') into columns from jsonb_object_keys(e.before) k;
      execute format(
        'update %1$s t set (%2$s, version, updated_at) = (select %2$s, t.version + 1, now() from jsonb_populate_record(null::%1$s, $1))
         where t.id = $2 and (select jsonb_object_agg(k, to_jsonb(t) -> k) from jsonb_object_keys($3) k) = $3', target, columns)
        using e.before, e.record_id, e.after;
    elsif e.operation = 'insert' then
      execute format('delete from %s t where t.id = $1 and jsonb_strip_nulls(to_jsonb(t) - $3) = $2', target)
        using e.record_id, e.after - silent, silent;
    else
      execute format('insert into %1$s select r.* from jsonb_populate_record(null::%1$s, $1) r', target) using e.before;
    end if;
    get diagnostics touched = row_count;
  exception
    when foreign_key_violation then return 'used';
    when unique_violation then return 'taken';
    when integrity_constraint_violation then return 'refused';
  end;
  if touched > 0 then return 'undone'; end if;
  execute format('select count(*) from %s where id = $1', target) into touched using e.record_id;
  return case touched when 0 then 'missing' else 'changed' end;
end $$;
