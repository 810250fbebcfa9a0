/** Did: account actions, approvals and standing approvals, as records. */
export const DID = /* sql */ `
create table approvals (
  id uuid not null default uuidv7(),
  authority_id uuid not null,
  account_ids uuid[] not null,
  draft_hash text,
  approver_id uuid not null,
  mandate_id uuid,
  author_id uuid,
  decision text not null,
  decided_at timestamptz(3) not null,
  valid_until timestamptz(3),
  planned_at timestamptz(3),
  channel text not null,
  note text,
  recorded_at timestamptz(3) not null,
  constraint pk_approvals primary key (id),
  constraint fk_approvals__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_approvals__approver_id foreign key (approver_id) references people (id),
  constraint fk_approvals__mandate_id foreign key (mandate_id) references approver_mandates (id),
  constraint fk_approvals__author_id foreign key (author_id) references people (id),
  constraint ck_approvals__decision check (decision in ('APPROVED', 'RETURNED', 'REJECTED')),
  constraint ck_approvals__channel check (channel in ('SYSTEM', 'EMAIL', 'PHONE')),
  constraint ck_approvals__approver_id check (approver_id <> author_id)
);
create index ix_approvals__account_ids on approvals using gin (account_ids);
call app_govern('approvals');

create table standing_approvals (
  id uuid not null default uuidv7(),
  authority_id uuid not null,
  account_ids uuid[] not null,
  action_kinds text[] not null,
  category text not null,
  approver_id uuid not null,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_standing_approvals primary key (id),
  constraint fk_standing_approvals__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_standing_approvals__approver_id foreign key (approver_id) references people (id),
  constraint ck_standing_approvals__valid check (not upper_inf(valid))
);
create index ix_standing_approvals__account_ids on standing_approvals using gin (account_ids);
call app_govern('standing_approvals');

-- actor_id and device_id null: not known. Who acted is attributed only where a case needs it.
create table account_actions (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  authority_id uuid not null,
  kind text not null,
  platform_object_id text,
  occurred_at timestamptz(3) not null,
  time_source text not null,
  summary text,
  category text,
  content_hash text,
  in_reply_to text,
  source_client text,
  device_id uuid,
  actor_id uuid,
  attribution_method text not null default 'UNKNOWN',
  attribution_confidence text,
  approval_id uuid,
  recorded_at timestamptz(3) not null,
  constraint pk_account_actions primary key (id),
  constraint fk_account_actions__account_id foreign key (account_id) references accounts (id),
  constraint fk_account_actions__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_account_actions__device_id foreign key (device_id) references devices (id),
  constraint fk_account_actions__actor_id foreign key (actor_id) references people (id),
  constraint fk_account_actions__approval_id foreign key (approval_id) references approvals (id),
  constraint uq_account_actions__account_id_platform_object_id_kind unique (account_id, platform_object_id, kind),
  constraint ck_account_actions__kind check (kind in ('POST', 'REPLY', 'QUOTE', 'REPOST', 'LIKE', 'EDIT', 'DELETE', 'STORY', 'DM_STATEMENT', 'BLOCK', 'UNBLOCK', 'PROFILE_CHANGE')),
  constraint ck_account_actions__time_source check (time_source in ('PLATFORM_ID', 'PLATFORM_FIELD', 'CLIENT_DECLARED', 'MANUAL')),
  constraint ck_account_actions__attribution_method check (attribution_method in ('TOOL_LOG', 'SELF_DECLARED', 'PLATFORM_REPORTED', 'INVESTIGATED', 'UNKNOWN'))
);
create index ix_account_actions__account_id_occurred_at on account_actions (account_id, occurred_at desc);
create index ix_account_actions__device_id on account_actions (device_id) where device_id is not null;
create index ix_account_actions__approval_id on account_actions (approval_id) where approval_id is not null;
create index ix_account_actions__account_id_post on account_actions (account_id, occurred_at desc) where kind = 'POST';
call app_govern('account_actions');
`;
