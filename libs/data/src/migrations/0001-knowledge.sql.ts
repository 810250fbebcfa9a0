/**
 * Training modules and completions; policy documents with drafts, versions and the rules that they
 * put in force; who took note of which version; what a draft would change.
 */
export const KNOWLEDGE = /* sql */ `
create table training_modules (
  id uuid not null default uuidv7(),
  key text not null,
  version text not null,
  title_de text not null,
  title_en text not null,
  mandatory_for_roles text[] not null default '{}',
  validity_months integer not null,
  delivered_by text,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_training_modules primary key (id),
  constraint uq_training_modules__key_valid unique (key, valid without overlaps),
  constraint ck_training_modules__validity_months check (validity_months > 0)
);
call app_govern('training_modules', 'none');

-- valid: [completed on, valid until), both as local midnights. No score, ever.
create table training_completions (
  id uuid not null default uuidv7(),
  person_id uuid not null,
  authority_id uuid not null,
  module_id uuid not null,
  module_key text not null,
  evidence_type text not null,
  evidence_id uuid,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_training_completions primary key (id),
  constraint fk_training_completions__person_id foreign key (person_id) references people (id),
  constraint fk_training_completions__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_training_completions__module_id foreign key (module_id) references training_modules (id),
  constraint fk_training_completions__evidence_id foreign key (evidence_id) references evidence_items (id),
  constraint ck_training_completions__evidence_type check (evidence_type in ('CERTIFICATE', 'ATTENDANCE_LIST', 'SELF_DECLARED', 'IMPORT'))
);
create index ix_training_completions__person_id on training_completions (person_id);
create index ix_training_completions__authority_id on training_completions (authority_id);
call app_govern('training_completions');

-- authority_id null: state-wide.
create table policy_documents (
  id uuid not null default uuidv7(),
  authority_id uuid,
  kind text not null,
  title text not null,
  recorded_at timestamptz(3) not null,
  constraint pk_policy_documents primary key (id),
  constraint fk_policy_documents__authority_id foreign key (authority_id) references authorities (id),
  constraint ck_policy_documents__kind check (kind in ('RECOMMENDATION', 'HOUSE_RULE', 'STATUTE'))
);
call app_govern('policy_documents', 'shared');

create table policy_versions (
  id uuid not null default uuidv7(),
  document_id uuid not null,
  authority_id uuid,
  version text not null,
  -- [{number, heading, text}]: the wording; rules name the number.
  paragraphs jsonb not null default '[]',
  url text,
  sha256 text,
  -- Whether those concerned have to take note of it.
  acknowledge boolean not null default true,
  -- Null: not on record, because it is older than the register.
  published_at timestamptz(3),
  -- The day on which the working group, or the head of the house, decided on it.
  resolved_on date,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_policy_versions primary key (id),
  constraint fk_policy_versions__document_id foreign key (document_id) references policy_documents (id),
  constraint fk_policy_versions__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_policy_versions__document_id_valid unique (document_id, valid without overlaps)
);
call app_govern('policy_versions', 'shared');

-- Logic is code; what is in force, how strict and with which numbers is a row.
create table rule_versions (
  id uuid not null default uuidv7(),
  rule_id text not null,
  policy_version_id uuid not null,
  authority_id uuid,
  active boolean not null default true,
  severity text,
  due jsonb,
  parameters jsonb not null default '{}',
  clause text,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_rule_versions primary key (id),
  constraint fk_rule_versions__policy_version_id foreign key (policy_version_id) references policy_versions (id),
  constraint fk_rule_versions__authority_id foreign key (authority_id) references authorities (id),
  constraint ck_rule_versions__severity check (severity in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO'))
);
create index ix_rule_versions__rule_id on rule_versions (rule_id);
call app_govern('rule_versions', 'shared');

-- A version before its release. Whoever wrote a part of it cannot release it.
create table policy_drafts (
  id uuid not null default uuidv7(),
  document_id uuid not null,
  authority_id uuid,
  version text not null,
  paragraphs jsonb not null default '[]',
  url text,
  acknowledge boolean not null default true,
  -- [{ruleId, active, severity, parameters, clause}]
  rules jsonb not null default '[]',
  sha256 text not null,
  author_ids uuid[] not null,
  status text not null,
  released_by uuid,
  policy_version_id uuid,
  recorded_at timestamptz(3) not null,
  constraint pk_policy_drafts primary key (id),
  constraint fk_policy_drafts__document_id foreign key (document_id) references policy_documents (id),
  constraint fk_policy_drafts__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_policy_drafts__released_by foreign key (released_by) references people (id),
  constraint fk_policy_drafts__policy_version_id foreign key (policy_version_id) references policy_versions (id),
  constraint ck_policy_drafts__status check (status in ('DRAFT', 'RELEASED', 'DISCARDED'))
);
create unique index uq_policy_drafts__open on policy_drafts (document_id) where status = 'DRAFT';
call app_govern('policy_drafts', 'shared');

-- One row per person and version, kept: a new version asks anew and takes nothing back.
create table policy_acknowledgements (
  id uuid not null default uuidv7(),
  person_id uuid not null,
  authority_id uuid not null,
  policy_version_id uuid not null,
  acknowledged_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  constraint pk_policy_acknowledgements primary key (id),
  constraint fk_policy_acknowledgements__person_id foreign key (person_id) references people (id),
  constraint fk_policy_acknowledgements__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_policy_acknowledgements__policy_version_id foreign key (policy_version_id) references policy_versions (id),
  constraint uq_policy_acknowledgements__person_id_policy_version_id unique (person_id, policy_version_id)
);
create index ix_policy_acknowledgements__policy_version_id on policy_acknowledgements (policy_version_id);
create index ix_policy_acknowledgements__authority_id on policy_acknowledgements (authority_id);
call app_govern('policy_acknowledgements');

-- What a draft would change, judged against the record of an instant. Derived, so not governed.
create table policy_simulations (
  id uuid not null default uuidv7(),
  draft_id uuid not null,
  -- Of the draft's content that was judged.
  sha256 text not null,
  status text not null,
  judged_at timestamptz(3) not null,
  requested_by uuid,
  total integer not null default 0,
  done integer not null default 0,
  error text,
  created_at timestamptz(3) not null,
  finished_at timestamptz(3),
  constraint pk_policy_simulations primary key (id),
  constraint fk_policy_simulations__draft_id foreign key (draft_id) references policy_drafts (id),
  constraint ck_policy_simulations__status check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED'))
);
create index ix_policy_simulations__draft_id on policy_simulations (draft_id, created_at desc);
grant select, insert, update on policy_simulations to vieraugen_app;

create table policy_simulation_results (
  simulation_id uuid not null,
  rule_id text not null,
  subject_type text not null,
  subject_id uuid not null,
  authority_id uuid not null,
  account_id uuid,
  effect text not null,
  result text not null,
  reason text not null,
  reason_data jsonb not null default '{}',
  constraint pk_policy_simulation_results primary key (simulation_id, rule_id, subject_type, subject_id),
  constraint fk_policy_simulation_results__simulation_id foreign key (simulation_id) references policy_simulations (id),
  constraint fk_policy_simulation_results__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_policy_simulation_results__account_id foreign key (account_id) references accounts (id),
  constraint ck_policy_simulation_results__subject_type check (subject_type in ('ACCOUNT', 'AUTHORITY')),
  constraint ck_policy_simulation_results__effect check (effect in ('NEWLY_FAILING', 'NEWLY_UNDETERMINED', 'NEWLY_PASSING')),
  constraint ck_policy_simulation_results__result check (result in ('VIOLATED', 'UNDETERMINED', 'COMPLIANT', 'NOT_APPLICABLE'))
);
create index ix_policy_simulation_results__authority_id on policy_simulation_results (authority_id);
alter table policy_simulation_results enable row level security;
alter table policy_simulation_results force row level security;
create policy policy_simulation_results_read on policy_simulation_results for select to vieraugen_app
  using (case when (select app_all('reads')) then true else authority_id = any ((select app_list('reads'))::uuid[]) end
    and case when (select app_setting('accounts')) is null then true else account_id = any ((select app_list('accounts'))::uuid[]) end);
create policy policy_simulation_results_insert on policy_simulation_results for insert to vieraugen_app
  with check ((select app_all('writes')));
create policy policy_simulation_results_delete on policy_simulation_results for delete to vieraugen_app
  using ((select app_all('writes')));
grant select, insert, delete on policy_simulation_results to vieraugen_app;
`;
