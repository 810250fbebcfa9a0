import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = /* sql */ `
-- subject: as it was sent, so that its reader finds the mail again; the words are still not kept.
-- claimed_until: somebody is handing the mail over; a claim that lapses was interrupted.
alter table mails
  add column subject text,
  add column failure text,
  add column next_try_at timestamptz(3),
  add column claimed_until timestamptz(3),
  add column interruptions integer not null default 0,
  add constraint ck_mails__failure check (failure in ('UNREACHABLE', 'POSTPONED', 'REFUSED', 'SIGN_IN', 'INTERRUPTED', 'OTHER'));
update mails set failure = 'OTHER' where status = 'FAILED';
create index ix_mails__user_id_created_at on mails (user_id, created_at);

-- Which days' reminders a digest told: those after the day of the one before, up to its own.
create table digest_days (
  id uuid not null default uuidv7(),
  day date not null,
  after_day date not null,
  constraint pk_digest_days primary key (id),
  constraint uq_digest_days__day unique (day)
);
grant select, insert on digest_days to vieraugen_app;

-- What waits for a second person is looked for by everybody who could be one.
create index ix_finding_events__proposed on finding_events (finding_id) where type = 'DISMISSAL_PROPOSED';
`;

/** Why a mail has not gone out, and which reminders each digest told. */
export class Notifications1764120000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(): Promise<void> {
    throw new Error('The record is never taken apart: restore a backup instead.');
  }
}
