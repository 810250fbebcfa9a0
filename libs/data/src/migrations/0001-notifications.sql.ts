/** Mails that the product sends, what they told, and who wants which. A mail's words are not kept. */
export const NOTIFICATIONS = /* sql */ `
create table notification_preferences (
  id uuid not null default uuidv7(),
  user_id uuid not null,
  digest boolean not null default true,
  critical boolean not null default true,
  calendar_token_hash text,
  calendar_since timestamptz(3),
  constraint pk_notification_preferences primary key (id),
  constraint fk_notification_preferences__user_id foreign key (user_id) references users (id),
  constraint uq_notification_preferences__user_id unique (user_id),
  constraint uq_notification_preferences__calendar_token_hash unique (calendar_token_hash)
);

-- key: what a user is told once, such as the digest of a day.
create table mails (
  id uuid not null default uuidv7(),
  user_id uuid not null,
  kind text not null,
  key text not null,
  status text not null,
  attempts integer not null default 0,
  error text,
  created_at timestamptz(3) not null,
  sent_at timestamptz(3),
  constraint pk_mails primary key (id),
  constraint fk_mails__user_id foreign key (user_id) references users (id),
  constraint uq_mails__user_id_key unique (user_id, key),
  constraint ck_mails__kind check (kind in ('DIGEST', 'CRITICAL')),
  constraint ck_mails__status check (status in ('QUEUED', 'SENT', 'FAILED', 'DROPPED'))
);

-- One opening of a finding is told to a user once.
create table mail_findings (
  id uuid not null default uuidv7(),
  mail_id uuid not null,
  user_id uuid not null,
  finding_id uuid not null,
  opened_at timestamptz(3) not null,
  constraint pk_mail_findings primary key (id),
  constraint fk_mail_findings__mail_id foreign key (mail_id) references mails (id),
  constraint fk_mail_findings__user_id foreign key (user_id) references users (id),
  constraint fk_mail_findings__finding_id foreign key (finding_id) references findings (id),
  constraint uq_mail_findings__user_id_finding_id_opened_at unique (user_id, finding_id, opened_at)
);
create index ix_mail_findings__mail_id on mail_findings (mail_id);

grant select, insert, update on notification_preferences, mails to vieraugen_app;
grant select, insert on mail_findings to vieraugen_app;
`;
