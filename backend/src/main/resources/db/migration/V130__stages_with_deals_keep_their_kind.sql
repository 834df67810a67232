-- A stage with deals keeps its kind, also when a change of pipelines is taken back: deals are not won or lost by a setting.
create function deals.keep_kind() returns trigger language plpgsql as $$
begin
  if exists (select 1 from deals.deal d where d.stage_id = new.id) then
    raise exception 'a stage with deals keeps its kind' using errcode = '23503', constraint = 'stage_keeps_its_kind';
  end if;
  return new;
end $$;
create trigger keep_kind before update of kind on deals.stage for each row
  when (new.kind is distinct from old.kind) execute function deals.keep_kind();
