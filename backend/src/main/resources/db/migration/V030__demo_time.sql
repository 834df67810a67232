-- The demo company's year is written in minutes, yet its records shall tell of a year. The moment of a change is the transaction's,
-- except for the cause `demo`: that one may name a moment that has passed. The journal keeps the cause beside the time, so a
-- dated-back entry always says that it is one, and no other cause can have it.
create function platform.moment() returns timestamptz language sql stable as $$
  select case when current_setting('enishi.cause_kind', true) = 'demo'
    then least(now(), coalesce(nullif(current_setting('enishi.moment', true), '')::timestamptz, now())) else now() end
$$;

alter table journal.entry alter column at set default platform.moment();
alter table customers.company alter column created_at set default platform.moment(), alter column updated_at set default platform.moment();
alter table customers.person alter column created_at set default platform.moment(), alter column updated_at set default platform.moment();
alter table customers.affiliation alter column created_at set default platform.moment(), alter column updated_at set default platform.moment();
