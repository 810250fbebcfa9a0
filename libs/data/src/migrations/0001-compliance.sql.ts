/** Evaluations, current results per subject, findings with their history. Derived, so not governed. */
export const COMPLIANCE = /* sql */ `
create table evaluations (
  id uuid not null default uuidv7(),
  mode text not null,
  trigger text not null,
  status text not null,
  valid_at timestamptz(3) not null,
  known_at timestamptz(3) not null,
  -- null: all accounts and authorities.
  account_ids uuid[],
  authority_ids uuid[],
  requested_by uuid,
  total integer not null default 0,
  done integer not null default 0,
  opened integer not null default 0,
  resolved integer not null default 0,
  -- How far a sweep has got; set with the results of each batch, so that another worker can go on.
  checkpoint text,
  error text,
  created_at timestamptz(3) not null,
  finished_at timestamptz(3),
  constraint pk_evaluations primary key (id),
  constraint ck_evaluations__mode check (mode in ('LIVE', 'HISTORIC', 'SIMULATION')),
  constraint ck_evaluations__trigger check (trigger in ('SCHEDULED', 'EXPIRY', 'CHANGE', 'MANUAL')),
  constraint ck_evaluations__status check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED'))
);
create index ix_evaluations__created_at on evaluations (created_at desc);
create index ix_evaluations__open on evaluations (created_at) where status in ('QUEUED', 'RUNNING');
grant select, insert, update on evaluations to vieraugen_app;

-- The last live judgement of an account or authority: one result per rule, and when to look again.
create table subject_results (
  subject_type text not null,
  subject_id uuid not null,
  authority_id uuid not null,
  results jsonb not null,
  -- Of everything that was concluded: an evaluation that concludes the same writes nothing.
  digest text not null default '',
  next_check_at timestamptz(3),
  changed_at timestamptz(3) not null,
  constraint pk_subject_results primary key (subject_type, subject_id),
  constraint fk_subject_results__authority_id foreign key (authority_id) references authorities (id),
  constraint ck_subject_results__subject_type check (subject_type in ('ACCOUNT', 'AUTHORITY'))
);
create index ix_subject_results__authority_id on subject_results (authority_id);
create index ix_subject_results__next_check_at on subject_results (next_check_at);

create table findings (
  id uuid not null default uuidv7(),
  rule_id text not null,
  subject_type text not null,
  subject_id uuid not null,
  account_id uuid,
  authority_id uuid not null,
  state text not null,
  result text not null,
  severity text not null,
  reason jsonb not null,
  evidence jsonb not null,
  first_detected_at timestamptz(3) not null,
  last_opened_at timestamptz(3) not null,
  due_at timestamptz(3),
  resolved_at timestamptz(3),
  -- First instant at which its exemption no longer holds; null = not exempted, or without an end.
  exempted_until timestamptz(3),
  evaluation_id uuid,
  constraint pk_findings primary key (id),
  -- A device that serves two accounts can have a finding for each.
  constraint uq_findings__rule_id_subject_type_subject_id_account_id
    unique nulls not distinct (rule_id, subject_type, subject_id, account_id),
  constraint fk_findings__account_id foreign key (account_id) references accounts (id),
  constraint fk_findings__authority_id foreign key (authority_id) references authorities (id),
  constraint ck_findings__state check (state in ('OPEN', 'ACKNOWLEDGED', 'IN_REMEDIATION', 'RESOLVED', 'EXEMPTED', 'DISMISSED', 'REOPENED')),
  constraint ck_findings__result check (result in ('VIOLATED', 'UNDETERMINED', 'COMPLIANT', 'NOT_APPLICABLE')),
  constraint ck_findings__severity check (severity in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO')),
  constraint ck_findings__subject_type check (subject_type in ('AUTHORITY', 'ACCOUNT', 'AUTHORIZATION', 'DEVICE', 'ACCESS_GRANT', 'ACTION'))
);
create index ix_findings__authority_id_state on findings (authority_id, state);
create index ix_findings__account_id on findings (account_id);
create index ix_findings__open on findings (severity, due_at) where state not in ('RESOLVED', 'DISMISSED');

create table finding_events (
  id uuid not null default uuidv7(),
  finding_id uuid not null,
  authority_id uuid not null,
  account_id uuid,
  at timestamptz(3) not null,
  type text not null,
  state text not null,
  result text not null,
  actor_id uuid,
  actor_label text,
  note text,
  evaluation_id uuid,
  constraint pk_finding_events primary key (id),
  constraint fk_finding_events__finding_id foreign key (finding_id) references findings (id),
  constraint ck_finding_events__type check (type in ('OPENED', 'REOPENED', 'RESULT_CHANGED', 'ACKNOWLEDGED', 'IN_REMEDIATION', 'RESOLVED', 'EXEMPTED', 'DISMISSAL_PROPOSED', 'DISMISSED'))
);
create index ix_finding_events__finding_id on finding_events (finding_id, id);
create index ix_finding_events__at on finding_events (at);

do $$ declare target text; begin
  foreach target in array array['subject_results', 'findings', 'finding_events'] loop
    execute format('alter table %I enable row level security', target);
    execute format('alter table %I force row level security', target);
    execute format('create policy %1$s_read on %1$I for select to vieraugen_app using (case when (select app_all(''reads'')) then true else authority_id = any ((select app_list(''reads''))::uuid[]) end%2$s)', target,
      case when target = 'subject_results' then '' else ' and case when (select app_setting(''accounts'')) is null then true else account_id = any ((select app_list(''accounts''))::uuid[]) end' end);
    execute format('create policy %1$s_insert on %1$I for insert to vieraugen_app with check ((select app_all(''writes'')) or authority_id = any ((select app_list(''writes''))::uuid[]))', target);
    execute format('create policy %1$s_update on %1$I for update to vieraugen_app using ((select app_all(''writes'')) or authority_id = any ((select app_list(''writes''))::uuid[]))', target);
  end loop;
end $$;
grant select, insert, update on subject_results, findings to vieraugen_app;
grant select, insert on finding_events to vieraugen_app;
`;
