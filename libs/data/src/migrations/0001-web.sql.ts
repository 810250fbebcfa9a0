/** What looking at the web found: pages of an account, proof of its authenticity; usage concepts. */
export const WEB = /* sql */ `
-- One row as long as looking finds the same: a year of daily looks is a handful of rows.
create table page_checks (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  authority_id uuid not null,
  page text not null,
  url text not null,
  status integer,
  failure text,
  checked_at timestamptz(3) not null,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_page_checks primary key (id),
  constraint fk_page_checks__account_id foreign key (account_id) references accounts (id),
  constraint fk_page_checks__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_page_checks__account_id_page_valid unique (account_id, page, valid without overlaps),
  constraint ck_page_checks__page check (page in ('IMPRINT', 'PRIVACY', 'NETIQUETTE', 'ALTERNATIVE')),
  constraint ck_page_checks__failure check (failure in ('BAD_ADDRESS', 'REFUSED_ADDRESS', 'UNREACHABLE', 'TIMEOUT', 'TOO_LARGE', 'TOO_MANY_REDIRECTS')),
  constraint ck_page_checks__answer check ((status is null) <> (failure is null))
);
create index ix_page_checks__account_id on page_checks (account_id);
call app_govern('page_checks');

create table account_verifications (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  authority_id uuid not null,
  method text not null,
  ok boolean not null,
  evidence_url text,
  checked_at timestamptz(3) not null,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_account_verifications primary key (id),
  constraint fk_account_verifications__account_id foreign key (account_id) references accounts (id),
  constraint fk_account_verifications__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_account_verifications__account_id_valid unique (account_id, valid without overlaps),
  constraint ck_account_verifications__method check (method in ('LINK_BACK', 'MASTODON_VERIFIED', 'BLUESKY_DOMAIN'))
);
create index ix_account_verifications__account_id on account_verifications (account_id);
call app_govern('account_verifications');

-- Nutzungskonzept: one per account at a time; a new one ends the one before.
create table usage_concepts (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  authority_id uuid not null,
  title text not null,
  url text,
  dpia_status text not null,
  approved_on date,
  review_by date,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_usage_concepts primary key (id),
  constraint fk_usage_concepts__account_id foreign key (account_id) references accounts (id),
  constraint fk_usage_concepts__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_usage_concepts__account_id_valid unique (account_id, valid without overlaps),
  constraint ck_usage_concepts__dpia_status check (dpia_status in ('NOT_NEEDED', 'IN_PROGRESS', 'DONE')),
  constraint ck_usage_concepts__review_by check (review_by > approved_on)
);
create index ix_usage_concepts__account_id on usage_concepts (account_id);
call app_govern('usage_concepts');
`;
