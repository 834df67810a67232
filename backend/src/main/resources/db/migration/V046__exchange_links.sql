-- Rows that refer to others of their file are written after them: those of stage 0 first.
alter table exchange.import_row add stage int not null default 0;
drop index exchange.import_row_waiting;
create index import_row_waiting on exchange.import_row (import_id, stage, seq) where not written and action in ('create', 'update');

-- Administrators see everybody's imports, the newest first; ids grow with time.
drop index exchange.import_of_actor;
create index import_of_actor on exchange.import (actor_id, id desc);
