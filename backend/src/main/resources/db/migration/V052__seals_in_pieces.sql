-- Seals in pieces: after millions of entries at once (a mass load, a restored copy) one seal over all of them would take
-- longer than a statement may. A piece holds whole transactions: as many as fit into 20,000 entries, and one at least.
create or replace function journal.seal_entries() returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  previous journal.seal;
  start xid8;
  first xid8;
  next xid8;
  horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
  sealed record;
begin
  if not pg_try_advisory_xact_lock(hashtext('journal.seal')) then return 0; end if;
  select * into previous from journal.seal order by id desc limit 1;
  start := coalesce(previous.before_tx, '0'::xid8);
  select e.tx into next from journal.entry e where e.tx >= start and e.tx < horizon order by e.tx offset 20000 limit 1;
  if next is not null then
    select min(e.tx) into first from journal.entry e where e.tx >= start;
    horizon := case when next > first then next else ((first::text::bigint + 1)::text)::xid8 end;
  end if;
  select * into sealed from journal.digest_of(start, horizon, previous.hash);
  if sealed.entries = 0 then return 0; end if;
  insert into journal.seal (id, from_tx, before_tx, entries, hash) values (coalesce(previous.id, 0) + 1, start, horizon, sealed.entries, sealed.hash);
  return sealed.entries;
end $$;
