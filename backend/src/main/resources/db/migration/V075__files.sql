-- Files (添付ファイル) of records of any kind. The database keeps what they are called and whose they are; their contents lie in a folder or
-- an S3-compatible store under the hash of what they hold.
create schema files;

-- A content that is or was stored. Claimed before it is stored and removed after it was long without a file, so that no content in use goes.
create table files.content (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  stored_at timestamptz not null default now(),
  -- since when the sweep has seen no file of it
  unused_since timestamptz
);
create index content_unused on files.content (unused_since) where unused_since is not null;

create table files.file (
  id uuid primary key,
  version int not null default 1,
  name text not null,
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null references files.content,
  uploaded_by uuid references access.account,
  created_at timestamptz not null default platform.moment(),
  updated_at timestamptz not null default platform.moment(),
  deleted_at timestamptz
);
create index file_content on files.file (sha256);

-- The columns that name the record a file hangs on: one for each kind of record that may have files.
create table files.holder (column_name text primary key);

-- Lets the records of a table have files: a column, its index, and that a file hangs on exactly one record. A file follows its record when
-- that is merged.
create function files.hold(target regclass, kind text) returns void language plpgsql as $$
declare
  held_by text := kind || '_id';
  columns text;
begin
  insert into files.holder (column_name) values (held_by);
  execute format('alter table files.file add column %I uuid references %s', held_by, target);
  execute format('create index file_of_%s on files.file (%I, id) where %2$I is not null', kind, held_by);
  select string_agg(quote_ident(column_name), ', ' order by column_name) into columns from files.holder;
  alter table files.file drop constraint if exists file_has_one_holder;
  execute format('alter table files.file add constraint file_has_one_holder check (num_nonnulls(%s) = 1)', columns);
  if exists (select 1 from pg_attribute a where a.attrelid = target and a.attname = 'merged_into' and not a.attisdropped) then
    perform customers.follow('files.file', held_by, target);
  end if;
end $$;
select files.hold('customers.company', 'company'), files.hold('customers.person', 'person'), files.hold('deals.deal', 'deal');

select journal.watch('files.file');

grant usage on schema files to enishi_app;
grant select, insert, update, delete on files.content, files.file to enishi_app;
