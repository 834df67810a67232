-- What timelines tell of contracts and quotes. It follows from their days and states, whoever writes those: the page, an import, an undo.
set local statement_timeout = 0;
set local lock_timeout = 0;

-- The moment something of a day is told at: the real one while that day lasts, else noon.
create function platform.moment_of(day date) returns timestamptz language sql stable as $$
  select case when day = cast(platform.moment() at time zone 'Asia/Tokyo' as date) then platform.moment()
    else (day + time '12:00') at time zone 'Asia/Tokyo' end
$$;

create table contracts.step (
  id bigint generated always as identity primary key,
  contract_id uuid not null references contracts.contract on delete cascade,
  kind text not null check (kind in ('contractSigned', 'contractRenewed', 'contractStarted', 'contractExtended', 'contractNoticed', 'contractEnded', 'contractCancelled')),
  -- what is to come is told when it has come
  at timestamptz not null,
  on_day date not null,
  actor_id uuid,
  company_id uuid,
  person_id uuid,
  deal_id uuid,
  owner_id uuid,
  team_id uuid,
  site_id uuid
);
create unique index step_of_contract on contracts.step (contract_id, kind, on_day);
create index step_of_company on contracts.step (company_id, at, id) where company_id is not null;
create index step_of_person on contracts.step (person_id, at, id) where person_id is not null;
create index step_of_deal on contracts.step (deal_id, at, id) where deal_id is not null;
create index step_of_owner on contracts.step (owner_id, at, id) where owner_id is not null;
create index step_of_team on contracts.step (team_id, at, id) where team_id is not null;
create index step_of_site on contracts.step (site_id, at, id) where site_id is not null;

-- The steps a contract has taken and will take. A last day is over when it has passed. Not marked stable: the planner fails to inline a
-- function of a whole row into a lateral join.
create function contracts.steps(c contracts.contract) returns table (kind text, at timestamptz, on_day date) language sql as $$
  select s.kind, s.at, s.on_day from (
    select case when c.previous_id is null then 'contractSigned' else 'contractRenewed' end, platform.moment_of(c.signed_on), c.signed_on
    union all select 'contractStarted', case when c.starts_on = c.signed_on then platform.moment_of(c.signed_on) + interval '1 ms'
      else cast(c.starts_on as timestamp) at time zone 'Asia/Tokyo' end, c.starts_on
    union all select 'contractNoticed', platform.moment_of(c.notice_given_on), c.notice_given_on
    union all select case when c.cancelled_on is null then 'contractEnded' else 'contractCancelled' end,
      (c.over_on + time '23:59:59') at time zone 'Asia/Tokyo', c.over_on
    union all select 'contractExtended', x.extended_at, cast(x.extended_at at time zone 'Asia/Tokyo' as date)
      from (select max(x.extended_at) as extended_at from contracts.extension x where x.contract_id = c.id and x.ended_on < c.ends_on
            group by cast(x.extended_at at time zone 'Asia/Tokyo' as date)) x) s (kind, at, on_day)
  where c.signed_on is not null and s.on_day is not null
$$;

-- What was told already keeps its moment and who did it.
create function contracts.tell() returns trigger language plpgsql as $$
begin
  delete from contracts.step s where s.contract_id = new.id
    and not exists (select 1 from contracts.steps(new) n where n.kind = s.kind and n.on_day = s.on_day);
  insert into contracts.step (contract_id, kind, at, on_day, actor_id, company_id, person_id, deal_id, owner_id, team_id, site_id)
  select new.id, n.kind, n.at, n.on_day, nullif(current_setting('enishi.actor_id', true), '')::uuid,
    new.company_id, new.person_id, new.deal_id, new.owner_id, new.team_id, new.site_id
  from contracts.steps(new) n
  on conflict (contract_id, kind, on_day) do update set company_id = excluded.company_id, person_id = excluded.person_id,
    deal_id = excluded.deal_id, owner_id = excluded.owner_id, team_id = excluded.team_id, site_id = excluded.site_id;
  return null;
end $$;
create trigger tell_new after insert on contracts.contract for each row execute function contracts.tell();
create trigger tell_changed after update on contracts.contract for each row
  when ((new.signed_on, new.previous_id, new.starts_on, new.ends_on, new.notice_given_on, new.cancelled_on, new.over_on,
      new.company_id, new.person_id, new.deal_id, new.owner_id, new.team_id, new.site_id)
    is distinct from (old.signed_on, old.previous_id, old.starts_on, old.ends_on, old.notice_given_on, old.cancelled_on, old.over_on,
      old.company_id, old.person_id, old.deal_id, old.owner_id, old.team_id, old.site_id))
  execute function contracts.tell();

create table quotes.step (
  id bigint generated always as identity primary key,
  quote_id uuid not null references quotes.quote on delete cascade,
  kind text not null check (kind in ('quoteIssued', 'quoteAccepted', 'quoteDeclined', 'quoteReplaced')),
  at timestamptz not null,
  on_day date not null,
  actor_id uuid,
  company_id uuid,
  person_id uuid,
  deal_id uuid,
  owner_id uuid,
  team_id uuid,
  site_id uuid
);
create unique index step_of_quote on quotes.step (quote_id, kind);
create index step_of_company on quotes.step (company_id, at, id) where company_id is not null;
create index step_of_person on quotes.step (person_id, at, id) where person_id is not null;
create index step_of_deal on quotes.step (deal_id, at, id) where deal_id is not null;
create index step_of_owner on quotes.step (owner_id, at, id) where owner_id is not null;
create index step_of_team on quotes.step (team_id, at, id) where team_id is not null;
create index step_of_site on quotes.step (site_id, at, id) where site_id is not null;

create function quotes.steps(q quotes.quote) returns table (kind text, at timestamptz) language sql as $$
  select s.kind, s.at from (
    select 'quoteIssued', q.issued_at
    union all select 'quoteAccepted', greatest(platform.moment_of(q.decided_on), q.issued_at) where q.state = 'accepted'
    union all select 'quoteDeclined', greatest(platform.moment_of(q.decided_on), q.issued_at) where q.state = 'declined'
    union all select 'quoteReplaced', min(n.issued_at) - interval '1 ms' from quotes.quote n
      where q.state = 'replaced' and n.series = q.series and n.revision = q.revision + 1) s (kind, at)
  where q.number is not null and s.at is not null
$$;

create function quotes.tell() returns trigger language plpgsql as $$
begin
  -- that the customer had decided stays told when a later version comes
  if new.state <> 'replaced' then
    delete from quotes.step s where s.quote_id = new.id and not exists (select 1 from quotes.steps(new) n where n.kind = s.kind);
  end if;
  insert into quotes.step (quote_id, kind, at, on_day, actor_id, company_id, person_id, deal_id, owner_id, team_id, site_id)
  select new.id, n.kind, n.at, cast(n.at at time zone 'Asia/Tokyo' as date), nullif(current_setting('enishi.actor_id', true), '')::uuid,
    new.company_id, new.person_id, new.deal_id, new.owner_id, new.team_id, new.site_id
  from quotes.steps(new) n
  on conflict (quote_id, kind) do update set company_id = excluded.company_id, person_id = excluded.person_id,
    deal_id = excluded.deal_id, owner_id = excluded.owner_id, team_id = excluded.team_id, site_id = excluded.site_id;
  return null;
end $$;
create trigger tell_new after insert on quotes.quote for each row when (new.number is not null) execute function quotes.tell();
create trigger tell_changed after update on quotes.quote for each row when (new.number is not null) execute function quotes.tell();

insert into contracts.step (contract_id, kind, at, on_day, company_id, person_id, deal_id, owner_id, team_id, site_id)
select c.id, n.kind, n.at, n.on_day, c.company_id, c.person_id, c.deal_id, c.owner_id, c.team_id, c.site_id
from contracts.contract c, contracts.steps(c) n order by n.at, c.id;
insert into quotes.step (quote_id, kind, at, on_day, company_id, person_id, deal_id, owner_id, team_id, site_id)
select q.id, n.kind, n.at, cast(n.at at time zone 'Asia/Tokyo' as date), q.company_id, q.person_id, q.deal_id, q.owner_id, q.team_id, q.site_id
from quotes.quote q, quotes.steps(q) n order by n.at, q.id;

grant select, insert, update, delete on contracts.step, quotes.step to enishi_app;
