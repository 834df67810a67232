-- Mail that is to go out. It is put here in the transaction of its cause, and any process sends it: once the mail server has taken it.
create table platform.mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  tries int not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz
);
create index mail_waiting on platform.mail (due_at) where sent_at is null and given_up_at is null;
create index mail_settled on platform.mail (coalesce(sent_at, given_up_at)) where sent_at is not null or given_up_at is not null;
grant select, insert, update, delete on platform.mail to enishi_app;

-- How each person wants to be reminded: their own way, no business fact, so not journalled.
create table tasks.preference (
  account_id uuid primary key references access.account on delete cascade,
  reminders text not null default 'page' check (reminders in ('off', 'page', 'mail')),
  morning_mail boolean not null default false,
  language text not null default 'ja',
  -- the last day that had its mail
  morning_mail_on date
);
create index preference_morning on tasks.preference (account_id) where morning_mail;

-- The reminder each open task is to have, kept by tasks.keep_reminder. It is told once; another moment or another owner makes it another reminder.
create table tasks.reminder (
  task_id uuid primary key references tasks.task on delete cascade,
  account_id uuid not null references access.account,
  at timestamptz not null,
  told_at timestamptz
);
create index reminder_waiting on tasks.reminder (at) where told_at is null;

-- What was told to somebody in the page: a reminder, a report that came in, a comment.
create table tasks.notice (
  id uuid primary key,
  version int not null default 1,
  kind text not null check (kind in ('reminder', 'report', 'comment')),
  -- the task or the report
  subject_id uuid not null,
  owner_id uuid not null references access.account,
  -- whose report or comment it is
  actor_id uuid references access.account,
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment(),
  read_at timestamptz
);
create index notice_owner on tasks.notice (owner_id, created_at desc, id desc);
create index notice_unread on tasks.notice (owner_id) where read_at is null;
create index notice_subject on tasks.notice (subject_id);

-- A task without a time is reminded of as if it were due at half past eight. What lay in the past when it was written is not told.
create function tasks.keep_reminder() returns trigger language plpgsql as $$
declare
  moment timestamptz := (new.due_on + coalesce(new.due_time, '08:30')::time) at time zone 'Asia/Tokyo'
    - make_interval(mins => new.remind_minutes);
begin
  if new.state = 'open' and new.deleted_at is null and new.owner_id is not null and moment is not null then
    if exists (select 1 from tasks.reminder r where r.task_id = new.id and r.at = moment and r.account_id = new.owner_id) then
      return null;
    end if;
    if moment > now() then
      insert into tasks.reminder (task_id, account_id, at) values (new.id, new.owner_id, moment)
      on conflict (task_id) do update set account_id = excluded.account_id, at = excluded.at, told_at = null;
      return null;
    end if;
  end if;
  delete from tasks.reminder where task_id = new.id;
  return null;
end $$;
create trigger keep_reminder_new after insert on tasks.task for each row when (new.remind_minutes is not null) execute function tasks.keep_reminder();
create trigger keep_reminder_changed after update on tasks.task for each row
  when ((new.state, new.deleted_at, new.owner_id, new.due_on, new.due_time, new.remind_minutes)
    is distinct from (old.state, old.deleted_at, old.owner_id, old.due_on, old.due_time, old.remind_minutes))
  execute function tasks.keep_reminder();

select journal.watch('tasks.notice');
grant select, insert, update, delete on all tables in schema tasks to enishi_app;
