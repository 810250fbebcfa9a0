/** May: authorizations, suspensions, deputies, approver mandates, out-of-hours cover. */
export const MAY = /* sql */ `
create table authorizations (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  authority_id uuid not null,
  person_id uuid not null,
  role text not null,
  access_purpose text,
  purpose text,
  scope text[],
  principal_id uuid,
  requested_by uuid,
  manager_confirmed_by uuid,
  manager_confirmed_at timestamptz(3),
  granted_by uuid,
  granted_at timestamptz(3),
  activated_at timestamptz(3),
  revocation_trigger text,
  revoked_by uuid,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_authorizations primary key (id),
  constraint fk_authorizations__account_id foreign key (account_id) references accounts (id),
  constraint fk_authorizations__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_authorizations__person_id foreign key (person_id) references people (id),
  constraint fk_authorizations__principal_id foreign key (principal_id) references authorizations (id),
  constraint uq_authorizations__account_id_person_id_role_valid unique (account_id, person_id, role, valid without overlaps),
  constraint ck_authorizations__role check (role in ('OWNER', 'AUTHOR', 'DEPUTY', 'MODERATOR', 'TECH_ADMIN')),
  constraint ck_authorizations__access_purpose check (access_purpose in ('CONTENT', 'TECHNICAL')),
  constraint ck_authorizations__revocation_trigger check (revocation_trigger in ('FUNCTION_ENDED', 'TRANSFER', 'REQUEST', 'INCIDENT', 'REVIEW'))
);
create index ix_authorizations__account_id on authorizations (account_id);
create index ix_authorizations__person_id on authorizations (person_id);
create index ix_authorizations__authority_id on authorizations (authority_id);
call app_govern('authorizations');

create table authorization_suspensions (
  id uuid not null default uuidv7(),
  authorization_id uuid not null,
  account_id uuid not null,
  authority_id uuid not null,
  suspended_by uuid,
  reason text,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_authorization_suspensions primary key (id),
  constraint fk_authorization_suspensions__authorization_id foreign key (authorization_id) references authorizations (id),
  constraint fk_authorization_suspensions__account_id foreign key (account_id) references accounts (id),
  constraint fk_authorization_suspensions__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_authorization_suspensions__authorization_id_valid unique (authorization_id, valid without overlaps)
);
create index ix_authorization_suspensions__account_id on authorization_suspensions (account_id);
call app_govern('authorization_suspensions');

create table deputy_activations (
  id uuid not null default uuidv7(),
  authorization_id uuid not null,
  account_id uuid not null,
  authority_id uuid not null,
  activated_by uuid,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_deputy_activations primary key (id),
  constraint fk_deputy_activations__authorization_id foreign key (authorization_id) references authorizations (id),
  constraint fk_deputy_activations__account_id foreign key (account_id) references accounts (id),
  constraint fk_deputy_activations__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_deputy_activations__authorization_id_valid unique (authorization_id, valid without overlaps)
);
create index ix_deputy_activations__account_id on deputy_activations (account_id);
call app_govern('deputy_activations');

-- account_ids null: for every account of the authority.
create table approver_mandates (
  id uuid not null default uuidv7(),
  person_id uuid not null,
  authority_id uuid not null,
  account_ids uuid[],
  kind text not null,
  appointed_by_function text not null,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_approver_mandates primary key (id),
  constraint fk_approver_mandates__person_id foreign key (person_id) references people (id),
  constraint fk_approver_mandates__authority_id foreign key (authority_id) references authorities (id),
  constraint ck_approver_mandates__kind check (kind in ('PRIMARY', 'DEPUTY'))
);
create index ix_approver_mandates__authority_id on approver_mandates (authority_id);
create index ix_approver_mandates__person_id on approver_mandates (person_id);
call app_govern('approver_mandates');

create table out_of_hours_authorizations (
  id uuid not null default uuidv7(),
  authority_id uuid not null,
  account_ids uuid[] not null,
  device_ids uuid[],
  reason text not null,
  note text,
  approved_by_function text not null,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_out_of_hours_authorizations primary key (id),
  constraint fk_out_of_hours_authorizations__authority_id foreign key (authority_id) references authorities (id),
  constraint ck_out_of_hours_authorizations__reason check (reason in ('ROSTER', 'CRISIS', 'EVENT', 'SINGLE')),
  constraint ck_out_of_hours_authorizations__account_ids check (cardinality(account_ids) > 0)
);
create index ix_out_of_hours_authorizations__account_ids on out_of_hours_authorizations using gin (account_ids);
call app_govern('out_of_hours_authorizations');

-- authority_id null: the state-wide default profile. days: {"1": {"core": [540, 930], "frame": [360, 1320]}, …}
create table work_time_profiles (
  id uuid not null default uuidv7(),
  authority_id uuid,
  days jsonb not null,
  basis text not null,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_work_time_profiles primary key (id),
  constraint fk_work_time_profiles__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_work_time_profiles__authority_id_valid unique (authority_id, valid without overlaps),
  -- A null is never equal: the profiles for all authorities need a constraint of their own.
  constraint ex_work_time_profiles__valid exclude using gist (valid with &&) where (authority_id is null)
);
create index ix_work_time_profiles__authority_id on work_time_profiles (authority_id);
call app_govern('work_time_profiles', 'shared');

create table holidays (
  id uuid not null default uuidv7(),
  date date not null,
  kind text not null,
  name text not null,
  basis text,
  recorded_at timestamptz(3) not null,
  constraint pk_holidays primary key (id),
  constraint uq_holidays__date_kind unique (date, kind),
  constraint ck_holidays__kind check (kind in ('PUBLIC', 'REGIONAL', 'STATE_NONWORKING', 'ONE_OFF_ORDERED'))
);
call app_govern('holidays', 'none');
`;
