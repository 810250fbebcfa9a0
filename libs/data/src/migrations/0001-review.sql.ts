/** Exemptions from rules, and the reviews in which lists are confirmed or struck row by row. */
export const REVIEW = /* sql */ `
-- The subject is a row of any table, as in findings. What a source tells of earlier times may lack a
-- reason, an end or its deciders: GOV-01 judges it. What is decided here cannot.
create table exemptions (
  id uuid not null default uuidv7(),
  rule_id text not null,
  subject_type text not null,
  subject_id uuid not null,
  account_id uuid,
  authority_id uuid not null,
  status text not null,
  reason text,
  risk_assessment text,
  requested_by uuid,
  requested_at timestamptz(3) not null,
  decided_by uuid,
  decided_at timestamptz(3),
  decision_note text,
  withdrawn_by uuid,
  withdrawn_at timestamptz(3),
  withdrawal_note text,
  review_on date,
  -- As requested; once decided, as it holds: never before the decision.
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_exemptions primary key (id),
  constraint fk_exemptions__account_id foreign key (account_id) references accounts (id),
  constraint fk_exemptions__authority_id foreign key (authority_id) references authorities (id),
  constraint ck_exemptions__subject_type check (subject_type in ('AUTHORITY', 'ACCOUNT', 'AUTHORIZATION', 'DEVICE', 'ACCESS_GRANT', 'ACTION')),
  constraint ck_exemptions__status check (status in ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  constraint ck_exemptions__requested_by check (status <> 'REQUESTED' or requested_by is not null),
  constraint ck_exemptions__decided_by check (decided_by <> requested_by)
);
create index ix_exemptions__authority_id on exemptions (authority_id);
create index ix_exemptions__account_id on exemptions (account_id);
create index ix_exemptions__subject_id on exemptions (subject_id);
call app_govern('exemptions');

create table review_campaigns (
  id uuid not null default uuidv7(),
  kind text not null,
  authority_id uuid not null,
  opened_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  closed_at timestamptz(3),
  recorded_at timestamptz(3) not null,
  constraint pk_review_campaigns primary key (id),
  constraint fk_review_campaigns__authority_id foreign key (authority_id) references authorities (id),
  constraint ck_review_campaigns__kind check (kind in ('ACCOUNTS', 'AUTHORIZATIONS', 'CONNECTED_APPS'))
);
-- One at a time: a job that runs twice opens nothing twice.
create unique index uq_review_campaigns__open on review_campaigns (authority_id, kind) where closed_at is null;
call app_govern('review_campaigns');

create table review_rows (
  id uuid not null default uuidv7(),
  campaign_id uuid not null,
  authority_id uuid not null,
  account_id uuid not null,
  subject_id uuid not null,
  state text not null,
  decided_by uuid,
  decided_by_function text,
  decided_at timestamptz(3),
  note text,
  recorded_at timestamptz(3) not null,
  constraint pk_review_rows primary key (id),
  constraint fk_review_rows__campaign_id foreign key (campaign_id) references review_campaigns (id),
  constraint fk_review_rows__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_review_rows__account_id foreign key (account_id) references accounts (id),
  constraint uq_review_rows__campaign_id_subject_id unique (campaign_id, subject_id),
  constraint ck_review_rows__state check (state in ('OPEN', 'CONFIRMED', 'STRUCK'))
);
create index ix_review_rows__account_id on review_rows (account_id);
create index ix_review_rows__subject_id on review_rows (subject_id);
create index ix_review_rows__open on review_rows (authority_id, campaign_id) where state = 'OPEN';
call app_govern('review_rows');
`;
