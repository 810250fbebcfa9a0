import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a check of a device found, from the check until the next one. */
const TABLE = /* sql */ `
alter table devices add constraint uq_devices__id_ownership unique (id, ownership);

create table device_checks (
  id uuid not null default uuidv7(),
  device_id uuid not null,
  -- Repeats the device's, so that the check below holds whoever writes.
  ownership text not null,
  authority_id uuid not null,
  -- Start of validity where somebody looked; null = declared only, never checked.
  checked_at timestamptz(3),
  os_supported_until date,
  encryption boolean,
  screen_lock boolean,
  mdm_state text,
  source text not null,
  evidence text,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_device_checks primary key (id),
  constraint fk_device_checks__device_id_ownership foreign key (device_id, ownership) references devices (id, ownership),
  constraint fk_device_checks__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_device_checks__device_id_valid unique (device_id, valid without overlaps),
  constraint ck_device_checks__mdm_state check (mdm_state in ('MANAGED', 'UNMANAGED', 'UNKNOWN')),
  constraint ck_device_checks__source check (source in ('SELF', 'MDM', 'IMPORT')),
  constraint ck_device_checks__checked_at check (checked_at is null or checked_at = lower(valid)),
  constraint ck_device_checks__private check (ownership = 'OFFICIAL' or (source = 'SELF' and checked_at is null and mdm_state is null and os_supported_until is null))
);
`;

/**
 * Plays again how the columns became known: each version of a device that says something else about
 * its condition is a check from the instant that it names on, and a declaration from its recording on
 * where it names none. Done before the table is governed, so that no entry of the audit log is made up.
 */
const BACKFILL = /* sql */ `
create temporary table superseded_checks (like device_checks) on commit drop;
alter table superseded_checks add column superseded_at timestamptz(3);

create procedure pg_temp.note_condition(version record, source text) language plpgsql as $$
declare
  since timestamptz := coalesce(version.last_posture_check_at, version.recorded_at);
begin
  insert into superseded_checks select c.*, version.recorded_at from device_checks c
    where c.device_id = version.id and c.recorded_at < version.recorded_at
      and (upper_inf(c.valid) or upper(c.valid) > since);
  -- The columns only knew the last check: what was said to be later is withdrawn.
  delete from device_checks c where c.device_id = version.id and lower(c.valid) >= since;
  update device_checks c set valid = tstzrange(lower(c.valid), since), recorded_at = version.recorded_at
    where c.device_id = version.id and c.valid @> since;
  insert into device_checks (device_id, ownership, authority_id, checked_at, os_supported_until,
    encryption, screen_lock, mdm_state, source, valid, recorded_at)
  values (version.id, version.ownership, version.authority_id, version.last_posture_check_at,
    version.os_supported_until, version.encryption, version.screen_lock, version.mdm_state, source,
    tstzrange(since, null), version.recorded_at);
end $$;

do $$
declare
  version record;
begin
  for version in
    select v.*, exists (select from audit_entries e where e.entity = 'devices' and e.entity_id = v.id
        and e.at = v.recorded_at and e.via = 'IMPORT') as imported
    from (
      select *, lag(row(os_supported_until, encryption, screen_lock, mdm_state, last_posture_check_at)::text)
        over (partition by id order by recorded_at) as before,
        row(os_supported_until, encryption, screen_lock, mdm_state, last_posture_check_at)::text as now
      from (
        select id, ownership, authority_id, os_supported_until, encryption, screen_lock, mdm_state,
          last_posture_check_at, recorded_at from devices
        union all
        select h.id, h.ownership, h.authority_id, h.os_supported_until, h.encryption, h.screen_lock,
          h.mdm_state, h.last_posture_check_at, h.recorded_at
        from history.devices h join devices d on d.id = h.id
      ) known
    ) v
    where v.now is distinct from coalesce(v.before, '(,,,,)')
    order by v.id, v.recorded_at
  loop
    call pg_temp.note_condition(version, case when version.imported and version.ownership = 'OFFICIAL'
      then 'IMPORT' else 'SELF' end);
  end loop;
end $$;

call app_govern('device_checks');
insert into history.device_checks select * from superseded_checks;
`;

/** One truth: the columns go, from what was known too. */
const WITHOUT_COLUMNS = /* sql */ `
drop view as_known.devices;
alter table devices drop constraint ck_devices__private;
alter table devices drop column os_supported_until, drop column encryption, drop column screen_lock,
  drop column mdm_state, drop column last_posture_check_at;
alter table devices add constraint ck_devices__private check (ownership = 'OFFICIAL' or asset_tag is null);
alter table history.devices drop column os_supported_until, drop column encryption,
  drop column screen_lock, drop column mdm_state, drop column last_posture_check_at;
do $$
declare
  columns text;
begin
  select string_agg(quote_ident(column_name), ', ' order by ordinal_position) into columns
    from information_schema.columns where table_schema = 'public' and table_name = 'devices';
  execute format('create view as_known.devices with (security_invoker) as
    select %1$s from public.devices where recorded_at <= (select app_known_at())
    union all
    select %1$s from history.devices where recorded_at <= (select app_known_at()) and superseded_at > (select app_known_at())',
    columns);
end $$;
grant select on as_known.devices to vieraugen_app;
`;

/** Keeps the condition of devices on both clocks instead of the last one only. */
export class DeviceChecks1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, BACKFILL, WITHOUT_COLUMNS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('The record is never taken apart: restore a backup instead.');
  }
}
