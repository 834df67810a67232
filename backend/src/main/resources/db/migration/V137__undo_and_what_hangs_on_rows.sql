-- What follows from other columns is no obstacle to an undo and is not put back by it: the application reckons it anew.
drop function journal.undo_entry(bigint);
create function journal.undo_entry(entry_id bigint, derived text[] default '{}') returns text language plpgsql as $$
declare
  e journal.entry;
  target regclass;
  columns text;
  silent text[];
  touched int;
begin
  select * into strict e from journal.entry where id = entry_id;
  target := e.table_name::regclass;
  silent := journal.left_out(e.table_name) || derived;
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

-- What a deal was on past evenings stays told when its creation is taken back; and the undo need not look for it in a table without an index.
alter table forecast.deal_state drop constraint deal_state_deal_id_fkey;

-- Lines name their products in a list, which no foreign key guards: a product that one names stays, for what is in the trash as well.
create function products.keep_named() returns trigger language plpgsql as $$
begin
  if exists (select 1 from deals.deal d where d.product_ids @> array[old.id] and d.deleted_at is null)
    or exists (select 1 from deals.deal d where d.product_ids @> array[old.id] and d.deleted_at is not null)
    or exists (select 1 from quotes.quote q where q.product_ids @> array[old.id] and q.deleted_at is null)
    or exists (select 1 from quotes.quote q where q.product_ids @> array[old.id] and q.deleted_at is not null)
    or exists (select 1 from contracts.contract c where c.product_ids @> array[old.id] and c.deleted_at is null)
    or exists (select 1 from contracts.contract c where c.product_ids @> array[old.id] and c.deleted_at is not null)
  then
    raise exception 'lines name the product' using errcode = '23503', constraint = 'product_is_named_by_lines';
  end if;
  return old;
end $$;
create trigger keep_named before delete on products.product for each row execute function products.keep_named();
