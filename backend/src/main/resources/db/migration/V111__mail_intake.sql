-- The secret address of an account: what is sent to it, openly or as BCC, becomes a mail of theirs. It opens nothing to read, so it is kept as it
-- is: people look it up whenever they set up a mail program.
create table mailbox.intake_address (
  account_id uuid primary key references access.account on delete cascade,
  token text not null unique check (token ~ '^[a-z2-7]{26}$'),
  created_at timestamptz not null default now(),
  -- when something came last
  used_at timestamptz
);
grant select, insert, update, delete on mailbox.intake_address to enishi_app;
