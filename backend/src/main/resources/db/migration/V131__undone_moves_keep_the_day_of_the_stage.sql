-- A move that is taken back puts the deal where it was since it was there, so that it stands as before and what came earlier can be taken back
-- too. The stages a deal has been in tell what happened: it came back at this moment.
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
    select s.pipeline_id, s.kind into new.pipeline_id, new.status from deals.stage s where s.id = new.stage_id;
  end if;
  return new;
end $$;

create or replace function deals.stay() returns trigger language plpgsql as $$
declare
  before text;
  since timestamptz := new.stage_entered_at;
begin
  if tg_op = 'UPDATE' then
    since := platform.moment();
    update deals.stage_stay set left_at = since where deal_id = new.id and left_at is null;
    select y.stage_name into before from deals.stage_stay y where y.deal_id = new.id order by y.id desc limit 1;
  end if;
  insert into deals.stage_stay (deal_id, stage_id, stage_name, kind, entered_at, actor_id, from_name, company_id, person_id, team_id, site_id)
  select new.id, s.id, s.name, s.kind, since, nullif(current_setting('enishi.actor_id', true), '')::uuid, before,
    new.company_id, new.person_id, new.team_id, new.site_id
  from deals.stage s where s.id = new.stage_id;
  return null;
end $$;
