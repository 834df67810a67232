-- Daily reports (日報): one for each person and day. A draft is its author's alone; what was sent keeps its text.
create table tasks.report (
  id uuid primary key,
  version int not null default 1,
  day date not null,
  activities text,
  results text,
  issues text,
  plans text,
  state text not null check (state in ('draft', 'sent')),
  sent_at timestamptz,
  -- how often it was sent: each time its text was kept
  edition int not null default 0,
  owner_id uuid not null references access.account,
  team_id uuid references access.unit,
  site_id uuid references access.unit,
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment()
);
create unique index report_day on tasks.report (owner_id, day);
create index report_sent on tasks.report (day, id) where state = 'sent';
create index report_sent_owner on tasks.report (owner_id, day, id) where state = 'sent';
create index report_sent_team on tasks.report (team_id, day, id) where state = 'sent';
create index report_sent_site on tasks.report (site_id, day, id) where state = 'sent';

-- The text as it was sent, each time.
create table tasks.report_edition (
  report_id uuid not null references tasks.report,
  edition int not null,
  activities text,
  results text,
  issues text,
  plans text,
  sent_at timestamptz not null default platform.moment(),
  primary key (report_id, edition)
);

create table tasks.report_comment (
  id uuid primary key,
  version int not null default 1,
  report_id uuid not null references tasks.report,
  author_id uuid not null references access.account,
  body text not null,
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment()
);
create index report_comment_report on tasks.report_comment (report_id, created_at, id);

-- Who has read which edition.
create table tasks.report_read (
  report_id uuid not null references tasks.report,
  account_id uuid not null references access.account,
  edition int not null,
  read_at timestamptz not null default platform.moment(),
  primary key (report_id, account_id)
);

create function tasks.note_sending() returns trigger language plpgsql as $$
begin
  new.sent_at := platform.moment();
  return new;
end $$;
create trigger note_sending before update on tasks.report for each row
  when (new.edition is distinct from old.edition and new.state = 'sent') execute function tasks.note_sending();

-- What was sent or said stays so.
create function tasks.stays() returns trigger language plpgsql as $$
begin
  raise exception 'what was sent stays as it was' using errcode = '23514';
end $$;
create trigger stays before update or delete on tasks.report_edition for each row execute function tasks.stays();

select journal.watch('tasks.report'), journal.watch('tasks.report_comment');
grant select, insert, update, delete on tasks.report, tasks.report_comment, tasks.report_read to enishi_app;
grant select, insert on tasks.report_edition to enishi_app;
