-- Mail (メール) of customers, as it was received or sent. The message itself is a file of its mail.
create schema mailbox;

create table mailbox.mail (
  id uuid primary key,
  version int not null default 1,
  message_id text not null,
  thread_id text not null,
  direction text not null check (direction in ('inbound', 'outbound')),
  source text not null check (source in ('upload', 'intake')),
  sender jsonb,
  recipients jsonb not null default '[]',
  copies jsonb not null default '[]',
  subject text,
  content text,
  content_cut boolean,
  sent_at timestamptz not null,
  attachments int not null default 0,
  failure text,
  -- the file that holds the message as it came
  original_id uuid not null,
  company_ids uuid[] not null default '{}',
  person_ids uuid[] not null default '{}',
  deal_id uuid references deals.deal,
  owner_id uuid references access.account,
  team_id uuid references access.unit,
  site_id uuid references access.unit,
  -- who has brought in the same message as well
  co_owner_ids uuid[] not null default '{}',
  -- derived by the application at each write
  state text not null check (state in ('matched', 'unmatched', 'failed')),
  addresses text[] not null default '{}',
  -- in whose care its deal is, or its customers: they see it as well
  via_account_ids uuid[] not null default '{}',
  via_unit_ids uuid[] not null default '{}',
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment(),
  deleted_at timestamptz,
  merged_into uuid references mailbox.mail,
  constraint mail_merged_is_away check (merged_into is null or deleted_at is not null)
);
create unique index mail_message_id on mailbox.mail (message_id) where deleted_at is null;

-- Every order that lists offer; those of a care; the filters whose values may be rare.
create index mail_sent on mailbox.mail (sent_at, id) where deleted_at is null;
create index mail_updated on mailbox.mail (updated_at, id) where deleted_at is null;
create index mail_created on mailbox.mail (created_at, id) where deleted_at is null;
create index mail_owner on mailbox.mail (owner_id, sent_at, id) where deleted_at is null;
create index mail_team on mailbox.mail (team_id, sent_at, id) where deleted_at is null;
create index mail_site on mailbox.mail (site_id, sent_at, id) where deleted_at is null and site_id is not null;
create index mail_co_owners on mailbox.mail using gin (co_owner_ids) where deleted_at is null;
create index mail_via_accounts on mailbox.mail using gin (via_account_ids) where deleted_at is null;
create index mail_via_units on mailbox.mail using gin (via_unit_ids) where deleted_at is null;
create index mail_companies on mailbox.mail using gin (company_ids);
create index mail_people on mailbox.mail using gin (person_ids);
create index mail_of_deal on mailbox.mail (deal_id, sent_at, id) where deal_id is not null;
create index mail_thread on mailbox.mail (thread_id, sent_at, id) where deleted_at is null;
create index mail_state on mailbox.mail (state, sent_at, id) where deleted_at is null and state <> 'matched';
create index mail_unmatched on mailbox.mail using gin (addresses) where deleted_at is null and state = 'unmatched';
create index mail_deleted on mailbox.mail (coalesce(deleted_at, '-infinity'), id) where deleted_at is not null;
create index mail_merged_into on mailbox.mail (merged_into) where merged_into is not null;

-- Whom a mail is about, in the order of time. Follows from the mail.
create table mailbox.mention (
  mail_id uuid not null references mailbox.mail on delete cascade,
  company_id uuid references customers.company,
  person_id uuid references customers.person,
  at timestamptz not null
);
create index mention_mail on mailbox.mention (mail_id);
create index mention_of_company on mailbox.mention (company_id, at, mail_id) where company_id is not null;
create index mention_of_person on mailbox.mention (person_id, at, mail_id) where person_id is not null;

-- Who sees a mail besides those whom its own care lets: whoever sees its deal; without a deal whoever sees one of its customers.
create function mailbox.via() returns trigger language plpgsql as $$
declare
  found_new boolean := tg_op = 'INSERT'
    or (new.deal_id, new.company_ids, new.person_ids) is distinct from (old.deal_id, old.company_ids, old.person_ids);
begin
  -- What is new to a customer waits for whoever hands that customer over at this moment; else both would miss each other.
  if new.deal_id is not null then
    if found_new then perform from deals.deal d where d.id = new.deal_id for share; end if;
    select coalesce(array_remove(d.co_owner_ids || d.owner_id, null), '{}'), array_remove(array[d.team_id, d.site_id], null)
    into new.via_account_ids, new.via_unit_ids from deals.deal d where d.id = new.deal_id;
  else
    if found_new then
      perform from customers.company k where k.id = any(new.company_ids) order by k.id for share;
      perform from customers.person p where p.id = any(new.person_ids) order by p.id for share;
    end if;
    select coalesce(array_agg(distinct x.owner_id) filter (where x.owner_id is not null), '{}'),
      coalesce(array_agg(distinct u.unit) filter (where u.unit is not null), '{}')
    into new.via_account_ids, new.via_unit_ids
    from (
      select k.owner_id, k.team_id, k.site_id from customers.company k where k.id = any(new.company_ids)
      union all select p.owner_id, p.team_id, p.site_id from customers.person p where p.id = any(new.person_ids)) x
    cross join lateral (values (x.team_id), (x.site_id)) u (unit);
  end if;
  return new;
end $$;
-- by its name it runs after the triggers that follow merges
create trigger via before insert or update on mailbox.mail for each row execute function mailbox.via();

-- Hands the new care of a deal or a customer down to its mails: writing them is enough.
create function mailbox.hand_down() returns trigger language plpgsql as $$
begin
  if tg_argv[0] = 'deal' then
    update mailbox.mail m set via_unit_ids = '{}' where m.deal_id = new.id;
  elsif tg_argv[0] = 'company' then
    update mailbox.mail m set via_unit_ids = '{}' where m.company_ids @> array[new.id] and m.deal_id is null;
  else
    update mailbox.mail m set via_unit_ids = '{}' where m.person_ids @> array[new.id] and m.deal_id is null;
  end if;
  return null;
end $$;
create trigger hand_down_to_mails after update of owner_id, team_id, site_id, co_owner_ids on deals.deal for each row
  when ((new.owner_id, new.team_id, new.site_id, new.co_owner_ids) is distinct from (old.owner_id, old.team_id, old.site_id, old.co_owner_ids))
  execute function mailbox.hand_down('deal');
create trigger hand_down_to_mails after update of owner_id, team_id, site_id on customers.company for each row
  when ((new.owner_id, new.team_id, new.site_id) is distinct from (old.owner_id, old.team_id, old.site_id))
  execute function mailbox.hand_down('company');
create trigger hand_down_to_mails after update of owner_id, team_id, site_id on customers.person for each row
  when ((new.owner_id, new.team_id, new.site_id) is distinct from (old.owner_id, old.team_id, old.site_id))
  execute function mailbox.hand_down('person');

create function mailbox.settle() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from mailbox.mention t using new_rows n join old_rows o on o.id = n.id
    where t.mail_id = n.id and (n.company_ids, n.person_ids) is distinct from (o.company_ids, o.person_ids);
    insert into mailbox.mention (mail_id, company_id, person_id, at)
    select n.id, s.company_id, s.person_id, n.sent_at
    from new_rows n join old_rows o on o.id = n.id
    cross join lateral (
      select k.id, null::uuid from unnest(n.company_ids) k (id) union all select null, p.id from unnest(n.person_ids) p (id)) s (company_id, person_id)
    where (n.company_ids, n.person_ids) is distinct from (o.company_ids, o.person_ids);
    return null;
  end if;
  insert into mailbox.mention (mail_id, company_id, person_id, at)
  select n.id, k.id, null, n.sent_at from new_rows n, unnest(n.company_ids) k (id)
  union all select n.id, null, p.id, n.sent_at from new_rows n, unnest(n.person_ids) p (id);
  return null;
end $$;
create trigger settle_insert after insert on mailbox.mail referencing new table as new_rows for each statement execute function mailbox.settle();
create trigger settle_update after update on mailbox.mail referencing old table as old_rows new table as new_rows for each statement execute function mailbox.settle();

select customers.follow_all('mailbox.mail', 'company_ids', 'customers.company'), customers.follow_all('mailbox.mail', 'person_ids', 'customers.person');

create table search.search_doc_mail partition of search.search_doc for values in ('mail');
grant select on search.search_doc_mail to enishi_app; -- and its statistics

select files.hold('mailbox.mail', 'mail');

alter table views.view disable trigger journal_insert;
insert into views.view (id, kind, built_in, filters, sort, audience, locked)
select gen_random_uuid(), 'mail', v.built_in, v.filters, v.sort, 'everybody', true
from (values
  (1, 'mine', '{"owner": "me"}'::jsonb, '-sentAt'),
  (2, 'unmatched', '{"state": "unmatched,failed"}'::jsonb, '-sentAt')) v (position, built_in, filters, sort)
order by v.position;
alter table views.view enable trigger journal_insert;

insert into journal.followed (table_name, column_name)
select 'mailbox.mail', unnest(array['via_account_ids', 'via_unit_ids']);
select journal.watch('mailbox.mail');

grant usage on schema mailbox to enishi_app;
grant select, insert, update, delete on all tables in schema mailbox to enishi_app;
