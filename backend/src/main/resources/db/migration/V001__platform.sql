-- What every module stands on: repeatable requests and background jobs.
create schema platform;

-- One row per POST that carried an Idempotency-Key, written in the transaction of its effect.
create table platform.idempotent_request (
  client text not null,
  key text not null,
  request_hash text not null,
  status int,
  headers jsonb,
  body text,
  created_at timestamptz not null default now(),
  primary key (client, key)
);
create index on platform.idempotent_request (created_at);

-- The job table as db-scheduler 16 defines it.
create table platform.scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index on platform.scheduled_task (execution_time);
create index on platform.scheduled_task (last_heartbeat);
create index on platform.scheduled_task (priority desc, execution_time asc);

grant usage on schema platform to enishi_app;
grant select, insert, update, delete on all tables in schema platform to enishi_app;
