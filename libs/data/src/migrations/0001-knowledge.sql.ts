/** Training modules and completions; policy documents with versions and the rules they put in force. */
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
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_training_completions primary key (id),
  constraint fk_training_completions__person_id foreign key (person_id) references people (id),
  constraint fk_training_completions__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_training_completions__module_id foreign key (module_id) references training_modules (id),
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
  text text,
  url text,
  sha256 text,
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
`;
