/** Requests for authorizations, on their way from the owner over the manager to the coordinator. */
export const REQUESTS = /* sql */ `
create table authorization_requests (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  authority_id uuid not null,
  person_id uuid not null,
  role text not null,
  access_purpose text,
  purpose text,
  scope text[],
  principal_id uuid,
  device_id uuid,
  -- From when to when it is wanted.
  wanted tstzrange not null,
  status text not null,
  requested_by uuid not null,
  requested_at timestamptz(3) not null,
  confirmed_by uuid,
  confirmed_at timestamptz(3),
  -- Who granted, denied or withdrew it.
  decided_by uuid,
  decided_at timestamptz(3),
  decision_note text,
  authorization_id uuid,
  recorded_at timestamptz(3) not null,
  constraint pk_authorization_requests primary key (id),
  constraint fk_authorization_requests__account_id foreign key (account_id) references accounts (id),
  constraint fk_authorization_requests__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_authorization_requests__person_id foreign key (person_id) references people (id),
  constraint fk_authorization_requests__principal_id foreign key (principal_id) references authorizations (id),
  constraint fk_authorization_requests__device_id foreign key (device_id) references devices (id),
  constraint fk_authorization_requests__authorization_id foreign key (authorization_id) references authorizations (id),
  constraint ck_authorization_requests__role check (role in ('OWNER', 'AUTHOR', 'DEPUTY', 'MODERATOR', 'TECH_ADMIN')),
  constraint ck_authorization_requests__access_purpose check (access_purpose in ('CONTENT', 'TECHNICAL')),
  constraint ck_authorization_requests__status check (status in ('REQUESTED', 'MANAGER_CONFIRMED', 'GRANTED', 'DENIED', 'WITHDRAWN')),
  constraint ck_authorization_requests__decided_by check (status <> 'GRANTED' or decided_by <> requested_by),
  constraint ck_authorization_requests__confirmed_by check (confirmed_by <> person_id)
);
create index ix_authorization_requests__account_id on authorization_requests (account_id);
create index ix_authorization_requests__person_id on authorization_requests (person_id);
create unique index ix_authorization_requests__open on authorization_requests (account_id, person_id, role)
  where status in ('REQUESTED', 'MANAGER_CONFIRMED');
call app_govern('authorization_requests');

-- What has to be noted before an account may be closed (domain.md 2.3).
create table account_closings (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  authority_id uuid not null,
  archival_offered_on date,
  archival_note text,
  handle_parked_on date,
  recorded_at timestamptz(3) not null,
  constraint pk_account_closings primary key (id),
  constraint fk_account_closings__account_id foreign key (account_id) references accounts (id),
  constraint fk_account_closings__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_account_closings__account_id unique (account_id)
);
call app_govern('account_closings');
`;
