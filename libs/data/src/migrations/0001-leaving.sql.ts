/** Leaving: evidence, and the lists of what is checked off when an entitlement ends. */
export const LEAVING = /* sql */ `
-- What shows that something was done. Never changed and never taken back.
create table evidence_items (
  id uuid not null default uuidv7(),
  authority_id uuid not null,
  account_id uuid,
  kind text not null,
  -- Of the file's bytes, or of the statement's text.
  sha256 text not null,
  file_name text,
  mime text,
  size integer,
  statement text,
  by_function text not null,
  captured_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  constraint pk_evidence_items primary key (id),
  constraint fk_evidence_items__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_evidence_items__account_id foreign key (account_id) references accounts (id),
  constraint ck_evidence_items__kind check (kind in ('FILE', 'STATEMENT')),
  constraint ck_evidence_items__content check (case kind
    when 'FILE' then file_name is not null and mime is not null and size is not null and statement is null
    else statement is not null and file_name is null and mime is null and size is null end)
);
create index ix_evidence_items__account_id on evidence_items (account_id);
call app_govern('evidence_items');
revoke update, delete on evidence_items from vieraugen_app;

-- Apart from what describes it, so that neither lists nor the audit log carry the bytes.
create table evidence_files (
  id uuid not null,
  authority_id uuid not null,
  account_id uuid,
  content bytea not null,
  constraint pk_evidence_files primary key (id),
  constraint fk_evidence_files__id foreign key (id) references evidence_items (id),
  constraint fk_evidence_files__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_evidence_files__account_id foreign key (account_id) references accounts (id),
  constraint ck_evidence_files__content check (octet_length(content) <= 10485760)
);
alter table evidence_files enable row level security;
alter table evidence_files force row level security;
grant select, insert on evidence_files to vieraugen_app;
create policy evidence_files_read on evidence_files for select to vieraugen_app
  using (((select app_all('reads')) or authority_id = any ((select app_list('reads'))::uuid[]))
    and ((select app_setting('accounts')) is null or account_id = any ((select app_list('accounts'))::uuid[])));
create policy evidence_files_append on evidence_files for insert to vieraugen_app
  with check ((select app_all('writes')) or authority_id = any ((select app_list('writes'))::uuid[]));

create table offboarding_tasks (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  authority_id uuid not null,
  person_id uuid not null,
  authorization_id uuid not null,
  cause text not null,
  -- When the person was no longer entitled.
  ended_at timestamptz(3) not null,
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),
  outcome text,
  recorded_at timestamptz(3) not null,
  constraint pk_offboarding_tasks primary key (id),
  constraint fk_offboarding_tasks__account_id foreign key (account_id) references accounts (id),
  constraint fk_offboarding_tasks__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_offboarding_tasks__person_id foreign key (person_id) references people (id),
  constraint fk_offboarding_tasks__authorization_id foreign key (authorization_id) references authorizations (id),
  -- The same end opens one list, however often it is come upon.
  constraint uq_offboarding_tasks__authorization_id_ended_at unique (authorization_id, ended_at),
  constraint ck_offboarding_tasks__cause check (cause in ('ENDED', 'SUSPENDED', 'EXPIRED', 'FUNCTION_ENDED')),
  constraint ck_offboarding_tasks__outcome check (outcome in ('DONE', 'NOT_NEEDED')),
  constraint ck_offboarding_tasks__closed check ((closed_at is null) = (outcome is null))
);
create index ix_offboarding_tasks__account_id on offboarding_tasks (account_id);
create index ix_offboarding_tasks__person_id on offboarding_tasks (person_id);
create unique index ix_offboarding_tasks__open on offboarding_tasks (account_id, person_id) where closed_at is null;
call app_govern('offboarding_tasks');

create table offboarding_items (
  id uuid not null default uuidv7(),
  task_id uuid not null,
  account_id uuid not null,
  authority_id uuid not null,
  kind text not null,
  done_at timestamptz(3),
  evidence_id uuid,
  recorded_at timestamptz(3) not null,
  constraint pk_offboarding_items primary key (id),
  constraint fk_offboarding_items__task_id foreign key (task_id) references offboarding_tasks (id),
  constraint fk_offboarding_items__account_id foreign key (account_id) references accounts (id),
  constraint fk_offboarding_items__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_offboarding_items__evidence_id foreign key (evidence_id) references evidence_items (id),
  constraint uq_offboarding_items__task_id_kind unique (task_id, kind),
  constraint ck_offboarding_items__kind check (kind in ('SECRET_ROTATED', 'SEAT_REMOVED', 'SESSIONS_REVOKED', 'FACTOR_RETURNED', 'RECOVERY_CHECKED')),
  -- Done only with what shows it.
  constraint ck_offboarding_items__done check ((done_at is null) = (evidence_id is null))
);
create index ix_offboarding_items__account_id on offboarding_items (account_id);
call app_govern('offboarding_items');
`;
