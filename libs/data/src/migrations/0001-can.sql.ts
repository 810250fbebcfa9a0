/** Can: devices, access grants, credentials with their rotations, second factors, connected apps. */
export const CAN = /* sql */ `
-- A private device has a nickname and declarations only (domain.md, section 6, no. 9).
create table devices (
  id uuid not null default uuidv7(),
  authority_id uuid not null,
  ownership text not null,
  category text not null,
  asset_tag text,
  nickname text,
  custodian_id uuid,
  os_family text,
  os_supported_until date,
  encryption boolean,
  screen_lock boolean,
  mdm_state text,
  last_posture_check_at timestamptz(3),
  is_demo boolean not null default false,
  recorded_at timestamptz(3) not null,
  constraint pk_devices primary key (id),
  constraint fk_devices__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_devices__custodian_id foreign key (custodian_id) references people (id),
  constraint uq_devices__asset_tag unique (asset_tag),
  constraint ck_devices__ownership check (ownership in ('OFFICIAL', 'PRIVATE')),
  constraint ck_devices__category check (category in ('PC', 'LAPTOP', 'SMARTPHONE', 'TABLET', 'SHARED_WORKSTATION')),
  constraint ck_devices__mdm_state check (mdm_state in ('MANAGED', 'UNMANAGED', 'UNKNOWN')),
  constraint ck_devices__private check (ownership = 'OFFICIAL' or (asset_tag is null and mdm_state is null and os_supported_until is null and last_posture_check_at is null))
);
create index ix_devices__authority_id on devices (authority_id, id);
create index ix_devices__custodian_id on devices (custodian_id);
call app_govern('devices');

create table device_states (
  id uuid not null default uuidv7(),
  device_id uuid not null,
  authority_id uuid not null,
  status text not null,
  reason text,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_device_states primary key (id),
  constraint fk_device_states__device_id foreign key (device_id) references devices (id),
  constraint fk_device_states__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_device_states__device_id_valid unique (device_id, valid without overlaps),
  constraint ck_device_states__status check (status in ('DECLARED', 'APPROVED', 'IN_USE', 'NON_COMPLIANT', 'RETIRED', 'LOST', 'RECOVERED', 'WRITTEN_OFF'))
);
create index ix_device_states__device_id on device_states (device_id);
call app_govern('device_states');

create table device_uses (
  id uuid not null default uuidv7(),
  device_id uuid not null,
  authorization_id uuid not null,
  account_id uuid not null,
  authority_id uuid not null,
  approved_by uuid,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_device_uses primary key (id),
  constraint fk_device_uses__device_id foreign key (device_id) references devices (id),
  constraint fk_device_uses__authorization_id foreign key (authorization_id) references authorizations (id),
  constraint fk_device_uses__account_id foreign key (account_id) references accounts (id),
  constraint fk_device_uses__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_device_uses__device_id_authorization_id_valid unique (device_id, authorization_id, valid without overlaps)
);
create index ix_device_uses__account_id on device_uses (account_id);
create index ix_device_uses__authorization_id on device_uses (authorization_id);
call app_govern('device_uses');

create table private_use_permits (
  id uuid not null default uuidv7(),
  device_id uuid not null,
  person_id uuid not null,
  authority_id uuid not null,
  account_ids uuid[] not null,
  reason text not null,
  conditions text[] not null default '{}',
  -- What the holder has confirmed to keep; null = not on record.
  confirmed_conditions text[],
  allowed_window text,
  requested_by uuid,
  approved_by uuid,
  security_officer_note text,
  withdrawn_at timestamptz(3),
  withdrawal_reason text,
  deletion_proven_at timestamptz(3),
  deletion_evidence text,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_private_use_permits primary key (id),
  constraint fk_private_use_permits__device_id foreign key (device_id) references devices (id),
  constraint fk_private_use_permits__person_id foreign key (person_id) references people (id),
  constraint fk_private_use_permits__authority_id foreign key (authority_id) references authorities (id),
  constraint ck_private_use_permits__valid check (not upper_inf(valid)),
  constraint ck_private_use_permits__approved_by check (approved_by <> person_id and approved_by <> requested_by)
);
create index ix_private_use_permits__account_ids on private_use_permits using gin (account_ids);
create index ix_private_use_permits__device_id on private_use_permits (device_id);
call app_govern('private_use_permits');

-- holder_id null: somebody has access, and it is not known who. mechanism null: not known how.
create table access_grants (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  authority_id uuid not null,
  holder_id uuid,
  mechanism text,
  device_id uuid,
  until_evidence text,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_access_grants primary key (id),
  constraint fk_access_grants__account_id foreign key (account_id) references accounts (id),
  constraint fk_access_grants__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_access_grants__holder_id foreign key (holder_id) references people (id),
  constraint fk_access_grants__device_id foreign key (device_id) references devices (id),
  constraint ck_access_grants__mechanism check (mechanism in ('PASSWORD_KNOWN', 'DELEGATE_ROLE', 'TOOL_SEAT', 'APP_TOKEN', 'ACTIVE_SESSION', 'RECOVERY_CHANNEL', 'SECOND_FACTOR'))
);
create index ix_access_grants__account_id on access_grants (account_id);
create index ix_access_grants__holder_id on access_grants (holder_id);
call app_govern('access_grants');

-- Never the secret itself: only that it exists, where it is kept, and when it was changed.
create table credentials (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  authority_id uuid not null,
  kind text not null,
  storage text not null,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_credentials primary key (id),
  constraint fk_credentials__account_id foreign key (account_id) references accounts (id),
  constraint fk_credentials__authority_id foreign key (authority_id) references authorities (id),
  constraint ck_credentials__kind check (kind in ('PASSWORD', 'APP_PASSWORD', 'API_KEY', 'RECOVERY_CODE')),
  constraint ck_credentials__storage check (storage in ('VAULT', 'SEALED_DEPOSIT', 'UNKNOWN'))
);
create index ix_credentials__account_id on credentials (account_id);
call app_govern('credentials');

create table credential_events (
  id uuid not null default uuidv7(),
  credential_id uuid,
  account_id uuid not null,
  authority_id uuid not null,
  event text not null,
  occurred_at timestamptz(3) not null,
  cause text not null,
  by_function text not null,
  evidence text,
  recorded_at timestamptz(3) not null,
  constraint pk_credential_events primary key (id),
  constraint fk_credential_events__credential_id foreign key (credential_id) references credentials (id),
  constraint fk_credential_events__account_id foreign key (account_id) references accounts (id),
  constraint fk_credential_events__authority_id foreign key (authority_id) references authorities (id),
  constraint ck_credential_events__event check (event in ('ROTATION', 'SESSION_REVOCATION'))
);
create index ix_credential_events__account_id on credential_events (account_id);
call app_govern('credential_events');

create table second_factors (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  authority_id uuid not null,
  type text not null,
  device_id uuid,
  holder_id uuid,
  backup_codes_deposited boolean,
  evidence_at timestamptz(3),
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_second_factors primary key (id),
  constraint fk_second_factors__account_id foreign key (account_id) references accounts (id),
  constraint fk_second_factors__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_second_factors__device_id foreign key (device_id) references devices (id),
  constraint fk_second_factors__holder_id foreign key (holder_id) references people (id),
  constraint ck_second_factors__type check (type in ('FIDO2', 'TOTP', 'SMS', 'PUSH'))
);
create index ix_second_factors__account_id on second_factors (account_id);
call app_govern('second_factors');

create table connected_apps (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  authority_id uuid not null,
  app_name text not null,
  vendor text,
  scopes text[] not null default '{}',
  -- Whose login issued the token; null = not known.
  holder_id uuid,
  approved_by uuid,
  approved_until timestamptz(3),
  last_reviewed_at timestamptz(3),
  -- Struck in a review: its tokens are to be revoked, which ends it.
  revocation_demanded_at timestamptz(3),
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_connected_apps primary key (id),
  constraint fk_connected_apps__account_id foreign key (account_id) references accounts (id),
  constraint fk_connected_apps__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_connected_apps__holder_id foreign key (holder_id) references people (id)
);
create index ix_connected_apps__account_id on connected_apps (account_id);
call app_govern('connected_apps');
`;
