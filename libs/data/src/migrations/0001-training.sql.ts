/** What people declare about their own trainings, and what was done to raise awareness. */
export const TRAINING = /* sql */ `
-- Counts for nothing until somebody else confirms it; then it has become a completion.
create table training_declarations (
  id uuid not null default uuidv7(),
  person_id uuid not null,
  authority_id uuid not null,
  module_id uuid not null,
  completed_on date not null,
  evidence_id uuid not null,
  declared_at timestamptz(3) not null,
  decision text,
  decided_by uuid,
  decided_at timestamptz(3),
  note text,
  completion_id uuid,
  recorded_at timestamptz(3) not null,
  constraint pk_training_declarations primary key (id),
  constraint fk_training_declarations__person_id foreign key (person_id) references people (id),
  constraint fk_training_declarations__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_training_declarations__module_id foreign key (module_id) references training_modules (id),
  constraint fk_training_declarations__evidence_id foreign key (evidence_id) references evidence_items (id),
  constraint fk_training_declarations__decided_by foreign key (decided_by) references people (id),
  constraint fk_training_declarations__completion_id foreign key (completion_id) references training_completions (id),
  constraint ck_training_declarations__decision check (decision in ('CONFIRMED', 'DECLINED')),
  constraint ck_training_declarations__decided check ((decision is null) = (decided_at is null)),
  constraint ck_training_declarations__completed check (coalesce(decision = 'CONFIRMED', false) = (completion_id is not null))
);
create index ix_training_declarations__person_id on training_declarations (person_id);
create unique index ix_training_declarations__open on training_declarations (person_id, module_id, completed_on) where decision is null;
call app_govern('training_declarations');

-- authority_id null: for all authorities. Whom it was for, never who was there.
create table awareness_measures (
  id uuid not null default uuidv7(),
  authority_id uuid,
  kind text not null,
  title text not null,
  held_on date not null,
  audience_roles text[] not null default '{}',
  headcount_band text not null,
  recorded_by_function text not null,
  recorded_at timestamptz(3) not null,
  constraint pk_awareness_measures primary key (id),
  constraint fk_awareness_measures__authority_id foreign key (authority_id) references authorities (id),
  constraint ck_awareness_measures__kind check (kind in ('WORKING_GROUP_MEETING', 'CIRCULAR', 'TALK', 'EXERCISE', 'OTHER')),
  constraint ck_awareness_measures__headcount_band check (headcount_band in ('UNDER_5', 'FROM_5', 'FROM_10', 'FROM_25', 'FROM_100', 'UNKNOWN'))
);
create index ix_awareness_measures__authority_id on awareness_measures (authority_id);
call app_govern('awareness_measures', 'shared');
`;
