import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals of the working group, opinions of the data-protection officer, titles of drafts. */
const POLICY_WORK = /* sql */ `
alter table policy_drafts drop constraint ck_policy_drafts__status;
alter table policy_drafts add constraint ck_policy_drafts__status
  check (status in ('PROPOSED', 'DECLINED', 'DRAFT', 'RELEASED', 'DISCARDED'));

-- A new title for the document, with the release; null = it keeps its own.
alter table policy_drafts add column title text;
alter table history.policy_drafts add column title text;
drop view as_known.policy_drafts;
do $$
declare
  columns text;
begin
  select string_agg(quote_ident(column_name), ', ' order by ordinal_position) into columns
    from information_schema.columns where table_schema = 'public' and table_name = 'policy_drafts';
  execute format('create view as_known.policy_drafts with (security_invoker) as
    select %1$s from public.policy_drafts where recorded_at <= (select app_known_at())
    union all
    select %1$s from history.policy_drafts where recorded_at <= (select app_known_at()) and superseded_at > (select app_known_at())',
    columns);
end $$;
grant select on as_known.policy_drafts to vieraugen_app;

-- How a draft came from the working group; what is proposed is the draft itself.
create table policy_proposals (
  id uuid not null default uuidv7(),
  draft_id uuid not null,
  authority_id uuid,
  reason text not null,
  proposed_by uuid not null,
  proposed_at timestamptz(3) not null,
  decided_by uuid,
  decided_at timestamptz(3),
  decision_note text,
  recorded_at timestamptz(3) not null,
  constraint pk_policy_proposals primary key (id),
  constraint fk_policy_proposals__draft_id foreign key (draft_id) references policy_drafts (id),
  constraint fk_policy_proposals__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_policy_proposals__proposed_by foreign key (proposed_by) references people (id),
  constraint fk_policy_proposals__decided_by foreign key (decided_by) references people (id),
  constraint uq_policy_proposals__draft_id unique (draft_id),
  constraint ck_policy_proposals__decided_by check (decided_by <> proposed_by)
);
call app_govern('policy_proposals', 'shared');

-- Given once about a wording or a request, and kept as it was given.
create table data_protection_opinions (
  id uuid not null default uuidv7(),
  authority_id uuid,
  draft_id uuid,
  -- Of the draft's content that the opinion is about.
  draft_sha256 text,
  exemption_id uuid,
  opinion text not null,
  given_by uuid not null,
  given_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  constraint pk_data_protection_opinions primary key (id),
  constraint fk_data_protection_opinions__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_data_protection_opinions__draft_id foreign key (draft_id) references policy_drafts (id),
  constraint fk_data_protection_opinions__exemption_id foreign key (exemption_id) references exemptions (id),
  constraint fk_data_protection_opinions__given_by foreign key (given_by) references people (id),
  constraint uq_data_protection_opinions__draft_id_draft_sha256 unique (draft_id, draft_sha256),
  constraint uq_data_protection_opinions__exemption_id unique (exemption_id),
  constraint ck_data_protection_opinions__subject check ((draft_id is null) <> (exemption_id is null))
);
call app_govern('data_protection_opinions', 'shared');
`;

export class PolicyWork1764110000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POLICY_WORK);
  }

  async down(): Promise<void> {
    throw new Error('The record is never taken apart: restore a backup instead.');
  }
}
