/** What leads to a permit for a private device, and the passkeys that bind devices to their owners. */
export const DEVICES = /* sql */ `
-- A request is no permit: nothing judges by it before it is granted.
create table permit_requests (
  id uuid not null default uuidv7(),
  device_id uuid not null,
  person_id uuid not null,
  authority_id uuid not null,
  account_ids uuid[] not null,
  ground text not null,
  allowed_window text,
  confirmed_conditions text[],
  requested_by uuid,
  state text not null,
  security_note text,
  noted_by uuid,
  noted_at timestamptz(3),
  decision_reason text,
  decided_by uuid,
  decided_at timestamptz(3),
  permit_id uuid,
  -- The time that is asked for.
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_permit_requests primary key (id),
  constraint fk_permit_requests__device_id foreign key (device_id) references devices (id),
  constraint fk_permit_requests__person_id foreign key (person_id) references people (id),
  constraint fk_permit_requests__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_permit_requests__permit_id foreign key (permit_id) references private_use_permits (id),
  constraint ck_permit_requests__state check (state in ('REQUESTED', 'NOTED', 'VETOED', 'GRANTED', 'DENIED')),
  constraint ck_permit_requests__valid check (not upper_inf(valid)),
  constraint ck_permit_requests__noted_by check (noted_by <> person_id),
  constraint ck_permit_requests__decided_by check (decided_by <> person_id and decided_by <> requested_by and decided_by <> noted_by)
);
create index ix_permit_requests__device_id on permit_requests (device_id);
create index ix_permit_requests__authority_id on permit_requests (authority_id) where state in ('REQUESTED', 'NOTED', 'VETOED');
call app_govern('permit_requests');

-- Nothing of the device but what proves that the same one answers again.
create table device_passkeys (
  id uuid not null default uuidv7(),
  device_id uuid not null,
  person_id uuid not null,
  authority_id uuid not null,
  credential_id text not null,
  public_key text not null,
  counter bigint not null,
  last_confirmed_at timestamptz(3),
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_device_passkeys primary key (id),
  constraint fk_device_passkeys__device_id foreign key (device_id) references devices (id),
  constraint fk_device_passkeys__person_id foreign key (person_id) references people (id),
  constraint fk_device_passkeys__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_device_passkeys__credential_id unique (credential_id),
  constraint uq_device_passkeys__device_id_valid unique (device_id, valid without overlaps)
);
call app_govern('device_passkeys');

-- What a device was asked to sign: good once, and for minutes.
create table passkey_challenges (
  id uuid not null default uuidv7(),
  user_id uuid not null,
  device_id uuid not null,
  challenge text not null,
  expires_at timestamptz(3) not null,
  constraint pk_passkey_challenges primary key (id),
  constraint fk_passkey_challenges__user_id foreign key (user_id) references users (id),
  constraint fk_passkey_challenges__device_id foreign key (device_id) references devices (id),
  constraint uq_passkey_challenges__user_id_device_id unique (user_id, device_id)
);
grant select, insert, update, delete on passkey_challenges to vieraugen_app;
`;
