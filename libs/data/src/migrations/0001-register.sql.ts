/** Authorities with their names and parents by date, nil returns, platforms, accounts. */
export const REGISTER = /* sql */ `
create table authorities (
  id uuid not null default uuidv7(),
  external_id text,
  tier text not null,
  kind text not null,
  official_domains text[] not null default '{}',
  url text,
  is_demo boolean not null default false,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_authorities primary key (id),
  constraint uq_authorities__external_id unique (external_id),
  constraint ck_authorities__tier check (tier in ('SUPREME', 'GENERAL', 'UPPER', 'LOWER')),
  constraint ck_authorities__kind check (kind in ('STATE_CHANCELLERY', 'MINISTRY', 'AUTHORITY', 'STATE_ENTERPRISE', 'FOUNDATION', 'UNIVERSITY', 'UNIT')),
  constraint ck_authorities__valid check (not isempty(valid) and lower_inc(valid) and not upper_inc(valid))
);
call app_govern('authorities');

create table authority_names (
  id uuid not null default uuidv7(),
  authority_id uuid not null,
  name text not null,
  short_name text,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_authority_names primary key (id),
  constraint fk_authority_names__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_authority_names__authority_id_valid unique (authority_id, valid without overlaps)
);
create index ix_authority_names__name on authority_names using gin (name gin_trgm_ops);
call app_govern('authority_names');

create table authority_parents (
  id uuid not null default uuidv7(),
  authority_id uuid not null,
  parent_id uuid not null,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_authority_parents primary key (id),
  constraint fk_authority_parents__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_authority_parents__parent_id foreign key (parent_id) references authorities (id),
  constraint uq_authority_parents__authority_id_valid unique (authority_id, valid without overlaps),
  constraint ck_authority_parents__parent_id check (parent_id <> authority_id)
);
create index ix_authority_parents__parent_id on authority_parents (parent_id);
call app_govern('authority_parents');

create table nil_returns (
  id uuid not null default uuidv7(),
  authority_id uuid not null,
  stated_by_function text not null,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_nil_returns primary key (id),
  constraint fk_nil_returns__authority_id foreign key (authority_id) references authorities (id),
  constraint ck_nil_returns__valid check (not upper_inf(valid))
);
create index ix_nil_returns__authority_id on nil_returns (authority_id);
call app_govern('nil_returns');

-- Names and capabilities of a platform change (Twitter became X): one row per interval.
create table platform_versions (
  id uuid not null default uuidv7(),
  platform_key text not null,
  name text not null,
  supports_delegation boolean,
  supports_mfa boolean,
  reports_client boolean,
  editable boolean,
  -- Classes of official devices that it is kept off; null = not on record.
  prohibited_on_official_devices text[],
  data_protection_note text,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_platform_versions primary key (id),
  constraint uq_platform_versions__platform_key_valid unique (platform_key, valid without overlaps),
  constraint ck_platform_versions__platform_key check (platform_key in ('X', 'MASTODON', 'BLUESKY', 'FACEBOOK', 'INSTAGRAM', 'THREADS', 'YOUTUBE', 'LINKEDIN', 'TIKTOK', 'WHATSAPP_CHANNEL', 'OTHER'))
);
call app_govern('platform_versions', 'none');

create table accounts (
  id uuid not null default uuidv7(),
  authority_id uuid not null,
  external_id text,
  platform_key text not null,
  platform_user_id text,
  url text,
  display_name text,
  kind text not null default 'INSTITUTIONAL',
  purpose text,
  audience text,
  languages text[] not null default '{}',
  operating_unit text,
  access_model text,
  max_authorized integer not null default 4,
  imprint_url text,
  privacy_url text,
  netiquette_url text,
  alternative_channel_url text,
  recovery_mailbox text,
  recovery_mailbox_functional boolean,
  recovery_phone_type text,
  standby_reason text,
  is_demo boolean not null default false,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_accounts primary key (id),
  constraint fk_accounts__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_accounts__external_id unique (external_id),
  constraint ck_accounts__platform_key check (platform_key in ('X', 'MASTODON', 'BLUESKY', 'FACEBOOK', 'INSTAGRAM', 'THREADS', 'YOUTUBE', 'LINKEDIN', 'TIKTOK', 'WHATSAPP_CHANNEL', 'OTHER')),
  constraint ck_accounts__kind check (kind in ('INSTITUTIONAL', 'OFFICE_HOLDER', 'CAMPAIGN')),
  constraint ck_accounts__access_model check (access_model in ('SHARED_SECRET', 'DELEGATED', 'TOOL_ONLY', 'MIXED')),
  constraint ck_accounts__recovery_phone_type check (recovery_phone_type in ('OFFICIAL', 'PRIVATE', 'NONE')),
  constraint ck_accounts__max_authorized check (max_authorized > 0),
  constraint ck_accounts__valid check (not isempty(valid) and lower_inc(valid) and not upper_inc(valid)),
  constraint ck_accounts__campaign_ends check (kind <> 'CAMPAIGN' or not upper_inf(valid))
);
create index ix_accounts__authority_id on accounts (authority_id, id);
create index ix_accounts__platform_key_platform_user_id on accounts (platform_key, platform_user_id);
call app_govern('accounts');

create table account_handles (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  authority_id uuid not null,
  platform_key text not null,
  handle text not null,
  -- What is compared: lower case, without @; on a federated platform user@host.
  handle_key text not null,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_account_handles primary key (id),
  constraint fk_account_handles__account_id foreign key (account_id) references accounts (id),
  constraint fk_account_handles__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_account_handles__account_id_valid unique (account_id, valid without overlaps),
  -- The handle first: an index of this kind is slow where its first column has few values.
  constraint uq_account_handles__handle_key_platform_key_valid unique (handle_key, platform_key, valid without overlaps)
);
-- The account list in its usual order, page by page.
create index ix_account_handles__handle_key_account_id on account_handles (handle_key, account_id);
create index ix_account_handles__handle_key on account_handles using gin (handle_key gin_trgm_ops);
call app_govern('account_handles');

-- Which of these handles some account bears already, of whatever authority: a handle is public, and
-- the application must learn of it before a bulk insert and not by its failure. Answers positions.
create function app_handles_taken(platform_keys text[], handle_keys text[], valids tstzrange[])
returns setof integer language sql stable security definer set search_path = public, pg_temp as $$
  select n::integer from unnest(platform_keys, handle_keys, valids) with ordinality x (p, h, v, n)
  where exists (select from account_handles a
    where a.platform_key = x.p and a.handle_key = x.h and a.valid && x.v)
$$;

create table account_states (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  authority_id uuid not null,
  status text not null,
  reason text,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_account_states primary key (id),
  constraint fk_account_states__account_id foreign key (account_id) references accounts (id),
  constraint fk_account_states__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_account_states__account_id_valid unique (account_id, valid without overlaps),
  constraint ck_account_states__status check (status in ('PROPOSED', 'REJECTED', 'DISCOVERED', 'IMPERSONATION_REPORTED', 'UNDER_REVIEW', 'ACTIVE', 'SUSPENDED', 'DECOMMISSIONING', 'CLOSED', 'ARCHIVED'))
);
create index ix_account_states__account_id on account_states (account_id);
call app_govern('account_states');

create table attestations (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  authority_id uuid not null,
  attested_by_function text not null,
  attested_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  constraint pk_attestations primary key (id),
  constraint fk_attestations__account_id foreign key (account_id) references accounts (id),
  constraint fk_attestations__authority_id foreign key (authority_id) references authorities (id)
);
create index ix_attestations__account_id on attestations (account_id);
call app_govern('attestations');
`;
