-- Activities (活動・コンタクト履歴) and what the timeline reads of deals.
set local statement_timeout = 0;
set local lock_timeout = 0;

-- Columns that follow from other records, such as the last activity of a deal. They carry no meaning of their own: the journal leaves them out,
-- a row of which nothing else changes gets no entry and no version, and undo does not mind that they moved on.
create table journal.followed (table_name text, column_name text, primary key (table_name, column_name));

create function journal.left_out(the_table text) returns text[] language sql stable security definer set search_path = pg_catalog as $$
  select array['version', 'updated_at'] || array(select f.column_name from journal.followed f where f.table_name = the_table)
$$;

create or replace function journal.record() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  the_change uuid := nullif(current_setting('enishi.change_id', true), '')::uuid;
  the_actor uuid := nullif(current_setting('enishi.actor_id', true), '')::uuid;
  the_kind text := nullif(current_setting('enishi.cause_kind', true), '');
  the_cause uuid := nullif(current_setting('enishi.cause_id', true), '')::uuid;
  the_table text := tg_table_schema || '.' || tg_table_name;
  silent text[] := journal.left_out(tg_table_schema || '.' || tg_table_name);
begin
  if the_change is null then
    -- a hand on the database itself: still written down, one change per transaction
    the_change := gen_random_uuid();
    the_kind := 'database';
    perform set_config('enishi.change_id', the_change::text, true), set_config('enishi.cause_kind', the_kind, true);
  end if;
  if tg_op = 'INSERT' then
    insert into journal.entry (change_id, actor_id, cause_kind, cause_id, table_name, record_id, operation, after)
    select the_change, the_actor, the_kind, the_cause, the_table, n.id, 'insert', jsonb_strip_nulls(to_jsonb(n) - silent) from new_rows n;
  elsif tg_op = 'DELETE' then
    insert into journal.entry (change_id, actor_id, cause_kind, cause_id, table_name, record_id, operation, before)
    select the_change, the_actor, the_kind, the_cause, the_table, o.id, 'delete', jsonb_strip_nulls(to_jsonb(o)) from old_rows o;
  else
    insert into journal.entry (change_id, actor_id, cause_kind, cause_id, table_name, record_id, operation, before, after)
    select the_change, the_actor, the_kind, the_cause, the_table, d.id, 'update', journal.changed(d.o, d.n), journal.changed(d.n, d.o)
    from (select n.id, to_jsonb(o) - silent as o, to_jsonb(n) - silent as n
          from new_rows n join old_rows o on o.id = n.id) d
    where d.o is distinct from d.n;
  end if;
  return null;
end $$;

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
  end;
  if touched > 0 then return 'undone'; end if;
  execute format('select count(*) from %s where id = $1', target) into touched using e.record_id;
  return case touched when 0 then 'missing' else 'changed' end;
end $$;

-- The same as customers.follow for a column of several records: nothing new can name a merged one.
create function customers.follow_merges() returns trigger language plpgsql as $$
declare
  named uuid[] := array(select jsonb_array_elements_text(to_jsonb(new) -> tg_argv[0]))::uuid[];
  followed uuid[] := '{}';
  target uuid;
  further uuid;
begin
  if current_setting('enishi.cause_kind', true) = 'unmerge' then return new; end if;
  foreach target in array named loop
    loop
      execute format('select merged_into from %s where id = $1 for key share', tg_argv[1]) into further using target;
      exit when further is null;
      target := further;
    end loop;
    if target <> all (followed) then followed := followed || target; end if;
  end loop;
  if followed <> named then
    new := jsonb_populate_record(new, jsonb_build_object(tg_argv[0], followed));
  end if;
  return new;
end $$;

create function customers.follow_all(source regclass, source_column text, target regclass) returns void language plpgsql as $$
begin
  execute format(
    'create trigger follow_%2$s before insert or update of %2$I on %1$s for each row when (new.%2$I <> ''{}'') execute function customers.follow_merges(%2$L, %3$L)',
    source, source_column, target);
end $$;

-- The last action of a deal is what was done to it, or the last activity that belongs to it, whichever is later.
insert into journal.followed (table_name, column_name)
select 'deals.deal', unnest(array['last_action_at', 'last_activity_at', 'acted_at']);

alter table deals.deal add column acted_at timestamptz, add column last_activity_at timestamptz;

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
      new.stage_entered_at := platform.moment();
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

update deals.deal set acted_at = last_action_at;
alter table deals.deal alter column acted_at set not null;

-- The stages of deals as a stream: of a company or a person, wherever a correction or a merge takes the deal; of a team, a site and a colleague
-- as it was when the deal was moved.
alter table deals.stage_stay add column from_name text, add column company_id uuid, add column person_id uuid, add column team_id uuid, add column site_id uuid;
update deals.stage_stay y
set from_name = x.from_name, company_id = d.company_id, person_id = d.person_id, team_id = d.team_id, site_id = d.site_id
from (select id, lag(stage_name) over (partition by deal_id order by id) as from_name from deals.stage_stay) x, deals.deal d
where x.id = y.id and d.id = y.deal_id;
create index stage_stay_of_deal on deals.stage_stay (deal_id, entered_at, id);
create index stage_stay_of_company on deals.stage_stay (company_id, entered_at, id) where company_id is not null;
create index stage_stay_of_person on deals.stage_stay (person_id, entered_at, id) where person_id is not null;
create index stage_stay_of_team on deals.stage_stay (team_id, entered_at, id) where team_id is not null;
create index stage_stay_of_site on deals.stage_stay (site_id, entered_at, id) where site_id is not null;
create index stage_stay_by_actor on deals.stage_stay (actor_id, entered_at, id) where actor_id is not null;

create or replace function deals.stay() returns trigger language plpgsql as $$
declare
  before text;
begin
  if tg_op = 'UPDATE' then
    update deals.stage_stay set left_at = new.stage_entered_at where deal_id = new.id and left_at is null;
    select y.stage_name into before from deals.stage_stay y where y.deal_id = new.id order by y.id desc limit 1;
  end if;
  insert into deals.stage_stay (deal_id, stage_id, stage_name, kind, entered_at, actor_id, from_name, company_id, person_id, team_id, site_id)
  select new.id, s.id, s.name, s.kind, new.stage_entered_at, nullif(current_setting('enishi.actor_id', true), '')::uuid, before,
    new.company_id, new.person_id, new.team_id, new.site_id
  from deals.stage s where s.id = new.stage_id;
  return null;
end $$;

create function deals.stays_follow() returns trigger language plpgsql as $$
begin
  update deals.stage_stay set company_id = new.company_id, person_id = new.person_id where deal_id = new.id;
  return null;
end $$;
create trigger stays_follow after update of company_id, person_id on deals.deal for each row
  when ((new.company_id, new.person_id) is distinct from (old.company_id, old.person_id)) execute function deals.stays_follow();

create schema activities;

create table activities.activity (
  id uuid primary key,
  version int not null default 1,
  kind text not null check (kind in ('call', 'mail', 'visit', 'onlineMeeting', 'sns', 'webVisit', 'letter', 'shopVisit', 'other')),
  occurred_at timestamptz not null,
  duration_minutes int check (duration_minutes > 0),
  direction text check (direction in ('inbound', 'outbound')),
  subject text,
  content text,
  reaction text check (reaction in ('veryPositive', 'positive', 'neutral', 'negative', 'veryNegative')),
  result text,
  company_id uuid references customers.company,
  person_ids uuid[] not null default '{}',
  deal_id uuid references deals.deal,
  next_action text,
  next_action_on date,
  next_action_by uuid references access.account,
  owner_id uuid references access.account,
  team_id uuid references access.unit,
  site_id uuid references access.unit,
  -- further participants of ours
  co_owner_ids uuid[] not null default '{}',
  -- derived by the application at each write: the day in Japan
  occurred_on date not null,
  -- in whose care its deal is, or its company, or its first person, as far as that differs from its own care: they see it as well
  via_owner_id uuid,
  via_team_id uuid,
  via_site_id uuid,
  via_co_owner_ids uuid[] not null default '{}',
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment(),
  deleted_at timestamptz,
  merged_into uuid references activities.activity,
  constraint activity_is_about_somebody check (company_id is not null or deal_id is not null or person_ids <> '{}'),
  constraint activity_merged_is_away check (merged_into is null or deleted_at is not null)
);

-- Every order that lists offer; those of a care and of a customer in the order of time; the filters whose values may be rare.
create index activity_occurred on activities.activity (occurred_at, id) where deleted_at is null;
create index activity_updated on activities.activity (updated_at, id) where deleted_at is null;
create index activity_created on activities.activity (created_at, id) where deleted_at is null;
create index activity_next_action on activities.activity (coalesce(next_action_on, 'infinity'), id) where deleted_at is null;
create index activity_owner on activities.activity (owner_id, occurred_at, id) where deleted_at is null;
create index activity_team on activities.activity (team_id, occurred_at, id) where deleted_at is null;
create index activity_site on activities.activity (site_id, occurred_at, id) where deleted_at is null and site_id is not null;
create index activity_co_owners on activities.activity using gin (co_owner_ids) where deleted_at is null;
create index activity_via_owner on activities.activity (via_owner_id, occurred_at, id) where deleted_at is null and via_owner_id is not null;
create index activity_via_team on activities.activity (via_team_id, occurred_at, id) where deleted_at is null and via_team_id is not null;
create index activity_via_site on activities.activity (via_site_id, occurred_at, id) where deleted_at is null and via_site_id is not null;
create index activity_via_co_owners on activities.activity using gin (via_co_owner_ids) where deleted_at is null;
create index activity_of_company on activities.activity (company_id, occurred_at, id) where company_id is not null;
create index activity_of_deal on activities.activity (deal_id, occurred_at, id) where deal_id is not null;
create index activity_people on activities.activity using gin (person_ids);
create index activity_kind on activities.activity (kind, occurred_at, id) where deleted_at is null;
create index activity_reaction on activities.activity (reaction, occurred_at, id) where deleted_at is null and reaction is not null;
create index activity_result on activities.activity (result, occurred_at, id) where deleted_at is null and result is not null;
create index activity_deleted on activities.activity (coalesce(deleted_at, '-infinity'), id) where deleted_at is not null;
create index activity_merged_into on activities.activity (merged_into) where merged_into is not null;

-- Who took part, in the order of time: the customer's people and those of ours beside the owner. Follows from the activity.
create table activities.attendance (
  activity_id uuid not null references activities.activity on delete cascade,
  person_id uuid references customers.person,
  account_id uuid,
  at timestamptz not null
);
create index attendance_activity on activities.attendance (activity_id);
create index attendance_of_person on activities.attendance (person_id, at, activity_id) where person_id is not null;
create index attendance_of_account on activities.attendance (account_id, at, activity_id) where account_id is not null;

-- Who sees an activity besides those whom its own care lets: whoever sees its deal; without a deal its company; without that its first person.
create function activities.via() returns trigger language plpgsql as $$
declare
  care record;
  found_new boolean := tg_op = 'INSERT'
    or (new.deal_id, new.company_id, new.person_ids) is distinct from (old.deal_id, old.company_id, old.person_ids);
begin
  -- What is new to a customer waits for whoever hands that customer over at this moment; else both would miss each other.
  if new.deal_id is not null then
    if found_new then perform from deals.deal d where d.id = new.deal_id for no key update; end if;
    select d.owner_id, d.team_id, d.site_id, d.co_owner_ids into care from deals.deal d where d.id = new.deal_id;
  elsif new.company_id is not null then
    if found_new then perform from customers.company k where k.id = new.company_id for share; end if;
    select k.owner_id, k.team_id, k.site_id, '{}'::uuid[] as co_owner_ids into care from customers.company k where k.id = new.company_id;
  else
    if found_new then perform from customers.person p where p.id = new.person_ids[1] for share; end if;
    select p.owner_id, p.team_id, p.site_id, '{}'::uuid[] as co_owner_ids into care from customers.person p where p.id = new.person_ids[1];
  end if;
  new.via_owner_id := nullif(care.owner_id, new.owner_id);
  new.via_team_id := nullif(care.team_id, new.team_id);
  new.via_site_id := nullif(care.site_id, new.site_id);
  new.via_co_owner_ids := coalesce(care.co_owner_ids, '{}');
  return new;
end $$;
-- by its name it runs after the triggers that follow merges
create trigger via before insert or update on activities.activity for each row execute function activities.via();

-- Hands the new care of a deal or a customer down to its activities: writing them is enough.
create function activities.hand_down() returns trigger language plpgsql as $$
begin
  if tg_argv[0] = 'deal' then
    update activities.activity a set via_owner_id = null where a.deal_id = new.id;
  elsif tg_argv[0] = 'company' then
    update activities.activity a set via_owner_id = null where a.company_id = new.id and a.deal_id is null;
  else
    update activities.activity a set via_owner_id = null
    where a.person_ids @> array[new.id] and a.person_ids[1] = new.id and a.company_id is null and a.deal_id is null;
  end if;
  return null;
end $$;
create trigger hand_down_to_activities after update of owner_id, team_id, site_id, co_owner_ids on deals.deal for each row
  when ((new.owner_id, new.team_id, new.site_id, new.co_owner_ids) is distinct from (old.owner_id, old.team_id, old.site_id, old.co_owner_ids))
  execute function activities.hand_down('deal');
create trigger hand_down_to_activities after update of owner_id, team_id, site_id on customers.company for each row
  when ((new.owner_id, new.team_id, new.site_id) is distinct from (old.owner_id, old.team_id, old.site_id))
  execute function activities.hand_down('company');
create trigger hand_down_to_activities after update of owner_id, team_id, site_id on customers.person for each row
  when ((new.owner_id, new.team_id, new.site_id) is distinct from (old.owner_id, old.team_id, old.site_id))
  execute function activities.hand_down('person');

-- What follows from activities: who attended, and the last action of their deals.
create function activities.settle() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into activities.attendance (activity_id, person_id, account_id, at)
    select n.id, p.person, null, n.occurred_at from new_rows n, unnest(n.person_ids) p (person)
    union all select n.id, null, c.account, n.occurred_at from new_rows n, unnest(n.co_owner_ids) c (account);
    update deals.deal d set last_activity_at = x.at
    from (select n.deal_id, max(n.occurred_at) as at from new_rows n where n.deal_id is not null and n.deleted_at is null group by n.deal_id) x
    where d.id = x.deal_id and (d.last_activity_at is null or d.last_activity_at < x.at);
    return null;
  end if;
  if tg_op = 'UPDATE' then
    with moved as (
      select n.id, n.person_ids, n.co_owner_ids, n.occurred_at from new_rows n join old_rows o on o.id = n.id
      where (n.person_ids, n.co_owner_ids, n.occurred_at) is distinct from (o.person_ids, o.co_owner_ids, o.occurred_at)),
    gone as (delete from activities.attendance t using moved m where t.activity_id = m.id)
    insert into activities.attendance (activity_id, person_id, account_id, at)
    select m.id, p.person, null, m.occurred_at from moved m, unnest(m.person_ids) p (person)
    union all select m.id, null, c.account, m.occurred_at from moved m, unnest(m.co_owner_ids) c (account);
    update deals.deal d
    set last_activity_at = (select max(a.occurred_at) from activities.activity a where a.deal_id = d.id and a.deleted_at is null)
    where d.id in (
      select unnest(array[o.deal_id, n.deal_id]) from new_rows n join old_rows o on o.id = n.id
      where (n.deal_id, n.occurred_at, n.deleted_at) is distinct from (o.deal_id, o.occurred_at, o.deleted_at));
    return null;
  end if;
  update deals.deal d
  set last_activity_at = (select max(a.occurred_at) from activities.activity a where a.deal_id = d.id and a.deleted_at is null)
  where d.id in (select o.deal_id from old_rows o);
  return null;
end $$;
create trigger settle_insert after insert on activities.activity referencing new table as new_rows for each statement execute function activities.settle();
create trigger settle_update after update on activities.activity referencing old table as old_rows new table as new_rows for each statement execute function activities.settle();
create trigger settle_delete after delete on activities.activity referencing old table as old_rows for each statement execute function activities.settle();

select customers.follow('activities.activity', 'company_id', 'customers.company'),
  customers.follow_all('activities.activity', 'person_ids', 'customers.person');

create table search.search_doc_activity partition of search.search_doc for values in ('activity');
grant select on search.search_doc_activity to enishi_app; -- and its statistics

-- views stand under the journal already; what ships with the product is nobody's change
alter table views.view disable trigger journal_insert;
insert into views.view (id, kind, built_in, filters, sort, audience, locked)
select gen_random_uuid(), 'activity', v.built_in, v.filters, v.sort, 'everybody', true
from (values
  (1, 'mine', '{"member": "me"}'::jsonb, '-occurredAt'),
  (2, 'recent', '{"occurredSince": "P7D"}'::jsonb, '-occurredAt')) v (position, built_in, filters, sort)
order by v.position;
alter table views.view enable trigger journal_insert;

insert into journal.followed (table_name, column_name)
select 'activities.activity', unnest(array['via_owner_id', 'via_team_id', 'via_site_id', 'via_co_owner_ids']);
select journal.watch('activities.activity');

grant usage on schema activities to enishi_app;
grant select, insert, update, delete on all tables in schema activities to enishi_app;
