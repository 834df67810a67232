-- Companies (企業), people (個人) and who works where (所属).
create schema customers;

create table customers.company (
  id uuid primary key,
  version int not null default 1,
  name text not null,
  name_kana text,
  corporate_number text check (corporate_number ~ '^[0-9]{13}$'),
  invoice_number text check (invoice_number ~ '^T[0-9]{13}$'),
  postal_code text,
  prefecture text,
  city text,
  street text,
  building text,
  phone text,
  fax text,
  email text,
  website text,
  sns text[] not null default '{}',
  representative text,
  capital_yen bigint,
  employees int,
  listing text,
  fiscal_month int check (fiscal_month between 1 and 12),
  closing_day int check (closing_day between 1 and 31),
  payment_months int check (payment_months between 0 and 12),
  payment_day int check (payment_day between 1 and 31),
  industry text,
  business text,
  lead_source text,
  referred_by_company uuid references customers.company,
  referred_by_person uuid,
  rank text,
  tags text[] not null default '{}',
  owner_id uuid references access.account,
  team_id uuid references access.unit,
  site_id uuid references access.unit,
  head_office_id uuid references customers.company,
  note text,
  source text,
  verified_on date,
  -- derived by the application at each write
  legal_form text,
  legal_form_position text,
  name_key text not null,
  sort_kana text not null,
  kana_row text not null,
  phone_key text,
  email_key text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);
-- one legal entity, one record; its sites share the number
create unique index company_corporate_number on customers.company (corporate_number) where head_office_id is null and deleted_at is null;
create index company_updated on customers.company (updated_at, id) where deleted_at is null;
create index company_kana on customers.company (sort_kana collate "ja-x-icu", id) where deleted_at is null;
create index company_team on customers.company (team_id, updated_at, id) where deleted_at is null;
create index company_owner on customers.company (owner_id, updated_at, id) where deleted_at is null;
create index company_site on customers.company (site_id, updated_at, id) where deleted_at is null;
create index company_name_key on customers.company (name_key);
create index company_phone_key on customers.company (phone_key);
create index company_email_key on customers.company (email_key);
create index company_head_office on customers.company (head_office_id) where head_office_id is not null;
create index company_referred_by_company on customers.company (referred_by_company) where referred_by_company is not null;
create index company_referred_by_person on customers.company (referred_by_person) where referred_by_person is not null;
create index company_deleted on customers.company (deleted_at, id) where deleted_at is not null;

create table customers.person (
  id uuid primary key,
  version int not null default 1,
  family_name text not null,
  given_name text,
  family_kana text,
  given_kana text,
  sex text check (sex in ('female', 'male', 'other')),
  birth_date date,
  mobile text,
  phone text,
  email text,
  postal_code text,
  prefecture text,
  city text,
  street text,
  building text,
  occupation text,
  sns text[] not null default '{}',
  household_size int,
  interests text[] not null default '{}',
  interest_note text,
  preferred_channel text check (preferred_channel in ('mail', 'phone', 'post', 'sns')),
  member_number text,
  lead_source text,
  referred_by_company uuid references customers.company,
  referred_by_person uuid references customers.person,
  rank text,
  tags text[] not null default '{}',
  owner_id uuid references access.account,
  team_id uuid references access.unit,
  site_id uuid references access.unit,
  note text,
  source text,
  verified_on date,
  -- derived by the application at each write
  name_key text not null,
  sort_kana text not null,
  kana_row text not null,
  mobile_key text,
  phone_key text,
  email_key text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);
alter table customers.company add foreign key (referred_by_person) references customers.person;
create unique index person_member_number on customers.person (member_number) where deleted_at is null;
create index person_updated on customers.person (updated_at, id) where deleted_at is null;
create index person_kana on customers.person (sort_kana collate "ja-x-icu", id) where deleted_at is null;
create index person_team on customers.person (team_id, updated_at, id) where deleted_at is null;
create index person_owner on customers.person (owner_id, updated_at, id) where deleted_at is null;
create index person_site on customers.person (site_id, updated_at, id) where deleted_at is null;
create index person_name_key on customers.person (name_key);
create index person_phone_key on customers.person (phone_key);
create index person_mobile_key on customers.person (mobile_key);
create index person_email_key on customers.person (email_key);
create index person_referred_by_company on customers.person (referred_by_company) where referred_by_company is not null;
create index person_referred_by_person on customers.person (referred_by_person) where referred_by_person is not null;
create index person_deleted on customers.person (deleted_at, id) where deleted_at is not null;

create table customers.affiliation (
  id uuid primary key,
  version int not null default 1,
  person_id uuid not null references customers.person,
  company_id uuid not null references customers.company,
  department text,
  title text,
  started_on date,
  ended_on date,
  end_reason text check (end_reason in ('left', 'moved')),
  card_exchanged_on date,
  card_exchanged_by uuid references access.account,
  main_contact boolean not null default false,
  -- the affiliation of the person who took over this one's role
  successor_id uuid references customers.affiliation,
  note text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ended_on is null or started_on is null or ended_on >= started_on)
);
create index affiliation_person on customers.affiliation (person_id);
create index affiliation_company on customers.affiliation (company_id);
create index affiliation_successor on customers.affiliation (successor_id) where successor_id is not null;
create unique index affiliation_current on customers.affiliation (person_id, company_id) where ended_on is null;

select journal.watch('customers.company'), journal.watch('customers.person'), journal.watch('customers.affiliation');

grant usage on schema customers to enishi_app;
grant select, insert, update, delete on all tables in schema customers to enishi_app;
