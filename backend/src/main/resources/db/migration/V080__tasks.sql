-- Tasks (タスク): what is to be done, by whom, until when; once or again and again.
create schema tasks;

create table tasks.task (
  id uuid primary key,
  version int not null default 1,
  title text not null,
  kind text not null check (kind in ('call', 'visit', 'mail', 'prepare', 'other')),
  note text,
  due_on date,
  -- hours and minutes of Japan
  due_time text check (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  duration_minutes int check (duration_minutes > 0),
  priority text not null check (priority in ('high', 'normal', 'low')),
  state text not null check (state in ('open', 'done', 'cancelled')),
  company_id uuid references customers.company,
  person_id uuid references customers.person,
  deal_id uuid references deals.deal,
  remind_minutes int check (remind_minutes >= 0),
  recurrence jsonb,
  owner_id uuid references access.account,
  team_id uuid references access.unit,
  site_id uuid references access.unit,
  -- derived by the application at each write: the clock of Japan
  due_at timestamp,
  -- derived by tasks.follow_state
  finished_at timestamptz,
  finished_by uuid,
  -- the tasks of one series; which day of its rule this one stands for; after which one it came: each is followed by one at most
  series_id uuid not null,
  series_on date,
  follows_id uuid references tasks.task,
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment(),
  deleted_at timestamptz,
  merged_into uuid references tasks.task,
  constraint task_time_has_a_day check (due_time is null or due_on is not null),
  constraint task_merged_is_away check (merged_into is null or deleted_at is not null)
);

-- Every order that lists offer; of all tasks few are open, and lists mostly ask for those of one person or team.
create unique index task_follows on tasks.task (follows_id) where follows_id is not null;
create index task_updated on tasks.task (updated_at, id) where deleted_at is null;
create index task_created on tasks.task (created_at, id) where deleted_at is null;
create index task_owner on tasks.task (owner_id, updated_at, id) where deleted_at is null;
create index task_team on tasks.task (team_id, updated_at, id) where deleted_at is null;
create index task_site on tasks.task (site_id, updated_at, id) where deleted_at is null;
create index task_title on tasks.task (title collate "ja-x-icu", id) where deleted_at is null;
create index task_due on tasks.task (coalesce(due_at, 'infinity'), id) where deleted_at is null;
create index task_finished on tasks.task (coalesce(finished_at, '-infinity'), id) where deleted_at is null;
create index task_open_updated on tasks.task (updated_at, id) where state = 'open' and deleted_at is null;
create index task_open_title on tasks.task (title collate "ja-x-icu", id) where state = 'open' and deleted_at is null;
create index task_open_due on tasks.task (coalesce(due_at, 'infinity'), id) where state = 'open' and deleted_at is null;
create index task_open_due_of_owner on tasks.task (owner_id, coalesce(due_at, 'infinity'), id) where state = 'open' and deleted_at is null;
create index task_open_due_of_team on tasks.task (team_id, coalesce(due_at, 'infinity'), id) where state = 'open' and deleted_at is null;
create index task_open_due_of_site on tasks.task (site_id, coalesce(due_at, 'infinity'), id) where state = 'open' and deleted_at is null;
create index task_due_on_of_owner on tasks.task (owner_id, due_on) where due_on is not null and deleted_at is null;
create index task_finished_by on tasks.task (finished_by, finished_at) where finished_by is not null;
create index task_of_company on tasks.task (company_id, coalesce(due_at, 'infinity'), id) where company_id is not null;
create index task_of_person on tasks.task (person_id, coalesce(due_at, 'infinity'), id) where person_id is not null;
create index task_of_deal on tasks.task (deal_id, coalesce(due_at, 'infinity'), id) where deal_id is not null;
create index task_series on tasks.task (series_id);
create index task_deleted on tasks.task (coalesce(deleted_at, '-infinity'), id) where deleted_at is not null;
create index task_merged_into on tasks.task (merged_into) where merged_into is not null;

-- What follows from a task's state, whoever writes it: the page, a bulk edit, an undo. And which series a new one belongs to:
-- the transaction says when it comes after another.
create function tasks.follow_state() returns trigger language plpgsql as $$
declare
  preceding uuid := nullif(split_part(current_setting('enishi.follows', true), ' ', 1), '')::uuid;
begin
  if tg_op = 'INSERT' then
    if preceding is not null then
      new.follows_id := preceding;
      new.series_on := split_part(current_setting('enishi.follows', true), ' ', 2)::date;
      select t.series_id into new.series_id from tasks.task t where t.id = preceding;
    end if;
    new.series_id := coalesce(new.series_id, new.id);
    new.series_on := coalesce(new.series_on, new.due_on);
  elsif old.recurrence is null and new.recurrence is not null and new.series_on is not distinct from old.series_on then
    new.series_on := new.due_on;
  end if;
  if new.state = 'open' then
    new.finished_at := null;
    new.finished_by := null;
  elsif tg_op = 'INSERT' or old.state = 'open' then
    new.finished_at := coalesce(new.finished_at, platform.moment());
    new.finished_by := coalesce(new.finished_by, nullif(current_setting('enishi.actor_id', true), '')::uuid);
  end if;
  return new;
end $$;
create trigger follow_state before insert or update on tasks.task for each row execute function tasks.follow_state();

select customers.follow('tasks.task', 'company_id', 'customers.company'),
  customers.follow('tasks.task', 'person_id', 'customers.person');

create table search.search_doc_task partition of search.search_doc for values in ('task');
grant select on search.search_doc_task to enishi_app; -- and its statistics

-- Whose turn it is to act on an open deal: whoever is named, else the owner.
create index deal_next_action_by on deals.deal (coalesce(next_action_by, owner_id), coalesce(next_action_on, 'infinity'), id)
  where status = 'open' and deleted_at is null;
-- What somebody moved on a day, for their report.
create index stage_stay_actor on deals.stage_stay (actor_id, entered_at);

-- views stand under the journal already; what ships with the product is nobody's change
alter table views.view disable trigger journal_insert;
insert into views.view (id, kind, built_in, filters, sort, audience, locked)
select gen_random_uuid(), 'task', v.built_in, v.filters, v.sort, 'everybody', true
from (values
  (1, 'mine', '{"owner": "me", "state": "open"}'::jsonb, 'dueOn'),
  (2, 'overdue', '{"state": "open", "due": "overdue"}'::jsonb, 'dueOn'),
  (3, 'thisWeek', '{"state": "open", "due": "overdue,today,week"}'::jsonb, 'dueOn'),
  (4, 'finished', '{"owner": "me", "state": "done", "finishedSince": "P30D"}'::jsonb, '-finishedAt')) v (position, built_in, filters, sort)
order by v.position;
alter table views.view enable trigger journal_insert;

-- Watched from here on, for the same reason.
select journal.watch('tasks.task');

grant usage on schema tasks to enishi_app;
grant select, insert, update, delete on all tables in schema tasks to enishi_app;
