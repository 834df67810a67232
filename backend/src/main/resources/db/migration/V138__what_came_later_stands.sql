-- Of the versions of a quote the newest that was issued counts: none before it can be ordered by again, not by taking a change back either.
create function quotes.stand_aside() returns trigger language plpgsql as $$
begin
  if exists (select 1 from quotes.quote q where q.series = new.series and q.revision > new.revision and q.state <> 'draft') then
    raise exception 'a newer version was issued' using errcode = '23514', constraint = 'quote_is_final';
  end if;
  return new;
end $$;
create trigger stand_aside before update of state on quotes.quote for each row
  when (new.state in ('issued', 'accepted') and new.state is distinct from old.state and old.number is not null)
  execute function quotes.stand_aside();

-- A stage must not change its kind while a deal enters it: whoever enters holds the stage as it is.
create or replace function deals.place() returns trigger language plpgsql as $$
declare
  -- where a move puts the card
  placed bigint := nullif(current_setting('enishi.position', true), '')::bigint;
begin
  if tg_op = 'INSERT' then
    new.position := coalesce(new.position, deals.top());
    new.stage_entered_at := coalesce(new.stage_entered_at, platform.moment());
    new.acted_at := coalesce(new.acted_at, new.last_action_at, platform.moment());
  else
    new.position := coalesce(placed, new.position);
    if new.last_action_at is distinct from old.last_action_at then
      new.acted_at := new.last_action_at;
    end if;
    if new.stage_id is distinct from old.stage_id then
      if new.position is not distinct from old.position then new.position := deals.top(); end if;
      -- who puts a move back says since when the deal was there
      if new.stage_entered_at is not distinct from old.stage_entered_at then new.stage_entered_at := platform.moment(); end if;
      new.acted_at := platform.moment();
    elsif (new.next_action, new.next_action_on, new.next_action_by) is distinct from (old.next_action, old.next_action_on, old.next_action_by) then
      new.acted_at := platform.moment();
    end if;
  end if;
  new.last_action_at := greatest(new.acted_at, new.last_activity_at);
  if tg_op = 'INSERT' or new.stage_id is distinct from old.stage_id then
    select s.pipeline_id, s.kind into new.pipeline_id, new.status from deals.stage s where s.id = new.stage_id for share;
  end if;
  return new;
end $$;
