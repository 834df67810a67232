-- Deadlines and ends of contracts that were told to their owners: each once to each owner, in the page, and in the mail of a morning.
set local statement_timeout = 0;
set local lock_timeout = 0;

create table contracts.alert_told (
  contract_id uuid not null references contracts.contract on delete cascade,
  kind text not null check (kind in ('notice', 'end')),
  day date not null,
  account_id uuid not null references access.account,
  told_at timestamptz not null default now(),
  mailed_at timestamptz,
  primary key (contract_id, kind, day, account_id)
);
create index alert_told_unmailed on contracts.alert_told (account_id, day) where mailed_at is null;
create index contract_to_end on contracts.contract (over_on) where signed_on is not null and deleted_at is null;
grant select, insert, update, delete on contracts.alert_told to enishi_app;

alter table tasks.notice drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in ('reminder', 'report', 'comment', 'contractNotice', 'contractEnd'));
