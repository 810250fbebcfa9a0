/** Users and what they may do, sessions, API tokens, the outbox, imports, who looked at names. */
export const OPERATIONS = /* sql */ `
create table users (
  id uuid not null default uuidv7(),
  issuer text not null,
  subject text not null,
  email text,
  label text not null,
  person_id uuid,
  locale text not null default 'de',
  active boolean not null default true,
  created_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  constraint pk_users primary key (id),
  constraint uq_users__issuer_subject unique (issuer, subject),
  constraint fk_users__person_id foreign key (person_id) references people (id),
  constraint ck_users__locale check (locale in ('de', 'en'))
);
create index ix_users__email on users (lower(email));
-- Who a user is decides on the separation of duties, so its changes are on record like any other.
call app_govern('users', 'none', true);

-- authority_id null: for all authorities (working group, liaison, administration).
create table role_grants (
  id uuid not null default uuidv7(),
  user_id uuid not null,
  role text not null,
  authority_id uuid,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_role_grants primary key (id),
  constraint fk_role_grants__user_id foreign key (user_id) references users (id),
  constraint fk_role_grants__authority_id foreign key (authority_id) references authorities (id),
  constraint ck_role_grants__role check (role in ('WORKING_GROUP_MEMBER', 'WORKING_GROUP_CHAIR', 'STATE_CHANCELLERY_ADMIN', 'MINISTRY_COORDINATOR', 'ACCOUNT_OWNER', 'PRESS_SPOKESPERSON', 'AUTHOR', 'DEPUTY', 'MANAGER', 'DEVICE_CUSTODIAN', 'PARLIAMENTARY_LIAISON', 'DATA_PROTECTION_OFFICER', 'STAFF_COUNCIL'))
);
create index ix_role_grants__user_id on role_grants (user_id);
call app_govern('role_grants', 'shared');

-- The shape that connect-pg-simple expects.
create table sessions (
  sid varchar not null,
  sess json not null,
  expire timestamptz(3) not null,
  constraint pk_sessions primary key (sid)
);
create index ix_sessions__expire on sessions (expire);

create table api_tokens (
  id uuid not null default uuidv7(),
  user_id uuid not null,
  token_hash text not null,
  scope text not null,
  label text,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  last_used_at timestamptz(3),
  constraint pk_api_tokens primary key (id),
  constraint uq_api_tokens__token_hash unique (token_hash),
  constraint fk_api_tokens__user_id foreign key (user_id) references users (id),
  constraint ck_api_tokens__scope check (scope in ('read', 'write'))
);

-- Written in the transaction of a change, carried to the queue after its commit.
create table outbox (
  id uuid not null default uuidv7(),
  queue text not null,
  job text not null,
  payload jsonb not null,
  deduplication_id text,
  created_at timestamptz(3) not null,
  sent_at timestamptz(3),
  constraint pk_outbox primary key (id)
);
create index ix_outbox__unsent on outbox (id) where sent_at is null;

create table imports (
  id uuid not null default uuidv7(),
  kind text not null,
  file_name text not null,
  dry_run boolean not null,
  authority_id uuid,
  started_by uuid,
  started_by_label text not null,
  started_at timestamptz(3) not null,
  finished_at timestamptz(3),
  report jsonb,
  constraint pk_imports primary key (id),
  constraint ck_imports__kind check (kind in ('ACCOUNTS', 'AUTHORITIES', 'PEOPLE', 'AUTHORIZATIONS', 'DEVICES', 'TRAININGS'))
);
create index ix_imports__started_at on imports (started_at desc);

-- Which records a source's lists have named: a complete list that names them no longer ends them.
create table import_records (
  id uuid not null default uuidv7(),
  kind text not null,
  source text not null,
  record_id uuid not null,
  import_id uuid not null,
  constraint pk_import_records primary key (id),
  constraint uq_import_records__kind_source_record_id unique (kind, source, record_id),
  constraint ck_import_records__kind check (kind in ('ACCOUNTS', 'AUTHORITIES', 'PEOPLE', 'AUTHORIZATIONS', 'DEVICES', 'TRAININGS'))
);

create table name_access_log (
  id uuid not null default uuidv7(),
  at timestamptz(3) not null,
  viewer_id uuid not null,
  viewer_role text not null,
  purpose text not null,
  free_text text,
  authority_id uuid not null,
  person_ids uuid[] not null,
  constraint pk_name_access_log primary key (id),
  constraint ck_name_access_log__purpose check (purpose in ('REGISTER_UPKEEP', 'OFFBOARDING', 'TRAINING_PLANNING', 'INCIDENT', 'INQUIRY', 'DSAR', 'AUDIT'))
);
create index ix_name_access_log__at on name_access_log (at);

grant select, insert, update, delete on sessions to vieraugen_app;
grant select, insert, update on api_tokens, outbox, imports, import_records to vieraugen_app;
grant select, insert on name_access_log to vieraugen_app;
`;
