/** Extensions, schemas, the application role, the request's settings and the governing of tables. */
export const FOUNDATION = /* sql */ `
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create schema if not exists history;
create schema if not exists as_known;

do $$ begin
  create role vieraugen_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
exception when duplicate_object or unique_violation then null;
end $$;
grant usage on schema public, history, as_known to vieraugen_app;

-- Behind row-level security the planner uses statistics and indexes only through operators that are
-- marked leakproof. Comparing an instant with a range tells nothing about a row that is not shown.
-- Only a superuser may say so; without, the answers are the same and come later.
do $$ begin
  alter function pg_catalog.range_contains_elem(anyrange, anyelement) leakproof;
  alter function pg_catalog.range_overlaps(anyrange, anyrange) leakproof;
  alter function pg_catalog.tstzrange_subdiff(timestamptz, timestamptz) leakproof;
exception when insufficient_privilege then
  raise notice 'range operators stay unmarked: the owner of this database is no superuser';
end $$;

-- What one request may see and change is said once per transaction by set_config(…, true).
-- nullif: after a pooled connection's first SET LOCAL an unset setting reads as '' and not as null.
create function app_setting(name text) returns text language sql stable parallel safe
  return nullif(current_setting('app.' || name, true), '');
create function app_now() returns timestamptz language sql volatile
  return coalesce(app_setting('now')::timestamptz, date_trunc('milliseconds', clock_timestamp()));
create function app_known_at() returns timestamptz language sql stable parallel safe
  return app_setting('known_at')::timestamptz;
create function app_all(name text) returns boolean language sql stable parallel safe
  return coalesce(app_setting(name) = '*', false);
create function app_list(name text) returns uuid[] language sql stable parallel safe
  return case when app_setting(name) is distinct from '*'
    then string_to_array(coalesce(app_setting(name), ''), ',')::uuid[] end;

-- Every change of a governed row is one of these; append-only for the application.
create table audit_entries (
  id bigint generated always as identity,
  at timestamptz(3) not null,
  written_at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  actor_label text not null,
  via text not null,
  action text not null,
  reason text,
  entity text not null,
  entity_id uuid not null,
  authority_id uuid,
  account_id uuid,
  operation text not null,
  before jsonb,
  after jsonb,
  constraint pk_audit_entries primary key (id),
  constraint ck_audit_entries__operation check (operation in ('INSERT', 'UPDATE', 'DELETE'))
);
create index ix_audit_entries__account_id_id on audit_entries (account_id, id);
create index ix_audit_entries__authority_id_id on audit_entries (authority_id, id);
create index ix_audit_entries__entity_id on audit_entries (entity_id);
alter table audit_entries enable row level security;
alter table audit_entries force row level security;
grant select, insert on audit_entries to vieraugen_app;
create policy audit_entries_read on audit_entries for select to vieraugen_app
  using ((select app_all('reads')) or authority_id = any ((select app_list('reads'))::uuid[]));
create policy audit_entries_append on audit_entries for insert to vieraugen_app with check (true);

-- Before each row: stamp when it was recorded; an update that changes nothing is not a change.
create function app_stamp() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    new.recorded_at := old.recorded_at;
    if new is not distinct from old then return null; end if;
    if app_now() < old.recorded_at then
      raise exception 'recorded before the version that it supersedes'
        using errcode = 'VA001', table = tg_table_name;
    end if;
  end if;
  new.recorded_at := app_now();
  return new;
end $$;

-- After each statement: keep what was superseded, and write who did it and why. The names of
-- persons are left out of the audit log (argument 'redact'), because it must outlive them.
create function app_record() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  -- The settings are the same for all rows: asked once per statement, not once per row.
  entry text := 'insert into audit_entries
    (at, actor_id, actor_label, via, action, reason, entity, entity_id, authority_id, account_id, operation, before, after)
    select s.at, s.actor_id, s.actor_label, s.via, s.action, s.reason, $2,
      (r->>''id'')::uuid, (r->>$4)::uuid, (r->>$5)::uuid, $1, b, a
    from (select app_now() as at, app_setting(''actor_id'')::uuid as actor_id,
      coalesce(app_setting(''actor_label''), ''system'') as actor_label,
      coalesce(app_setting(''via''), ''SQL'') as via, coalesce(app_setting(''action''), lower($1)) as action,
      app_setting(''reason'') as reason offset 0) s, ';
  authority_key text := case tg_table_name when 'authorities' then 'id' else 'authority_id' end;
  account_key text := case tg_table_name when 'accounts' then 'id' else 'account_id' end;
  keep text := case when tg_argv[0] = 'redact' then ' - ''given_name'' - ''surname'' - ''email''' else '' end;
  source text;
begin
  if tg_op in ('UPDATE', 'DELETE') then
    -- Lateral, because (f(x)).* calls f once for every column.
    execute format('insert into history.%1$I select h.* from old_rows o, lateral
      jsonb_populate_record(null::history.%1$I, to_jsonb(o) || jsonb_build_object(''superseded_at'', app_now())) h
      where o.recorded_at < app_now()', tg_table_name);
  end if;
  source := case tg_op
    when 'INSERT' then format('(select to_jsonb(n) r, null::jsonb b, to_jsonb(n)%s a from new_rows n) x', keep)
    when 'DELETE' then format('(select to_jsonb(o) r, to_jsonb(o)%s b, null::jsonb a from old_rows o) x', keep)
    else format('(select to_jsonb(n) r, to_jsonb(o)%1$s b, to_jsonb(n)%1$s a from new_rows n join old_rows o using (id)) x', keep)
  end;
  execute entry || source using tg_op, tg_table_name, null, authority_key, account_key;
  return null;
end $$;

-- Makes a table a governed one: history, the view as known, audit, row-level security, grants.
-- It needs columns id, recorded_at and authority_id (authorities: id; scope 'none': readable by all).
create procedure app_govern(target text, scope text default 'authority', redact boolean default false)
language plpgsql as $$
declare
  columns text;
  key text := case target when 'authorities' then 'id' else 'authority_id' end;
  has_account boolean;
  sees text; may text; argument text := case when redact then '''redact''' else '' end;
begin
  select string_agg(quote_ident(column_name), ', ' order by ordinal_position),
    bool_or(column_name = 'account_id')
    into columns, has_account from information_schema.columns
    where table_schema = 'public' and table_name = target;

  execute format('create table history.%1$I (like public.%1$I)', target);
  execute format('alter table history.%I add column superseded_at timestamptz(3) not null', target);
  execute format('create index on history.%I (id, superseded_at)', target);
  execute format('create index on history.%I (superseded_at, recorded_at)', target);
  if has_account then execute format('create index on history.%I (account_id, superseded_at)', target); end if;
  execute format('create view as_known.%1$I with (security_invoker) as
    select %2$s from public.%1$I where recorded_at <= (select app_known_at())
    union all
    select %2$s from history.%1$I where recorded_at <= (select app_known_at()) and superseded_at > (select app_known_at())',
    target, columns);

  execute format('create trigger tr_%1$s__stamp before insert or update on public.%1$I for each row execute function app_stamp()', target);
  execute format('create trigger tr_%1$s__inserted after insert on public.%1$I referencing new table as new_rows for each statement execute function app_record(%2$s)', target, argument);
  execute format('create trigger tr_%1$s__updated after update on public.%1$I referencing old table as old_rows new table as new_rows for each statement execute function app_record(%2$s)', target, argument);
  execute format('create trigger tr_%1$s__deleted after delete on public.%1$I referencing old table as old_rows for each statement execute function app_record(%2$s)', target, argument);

  if scope = 'none' then
    sees := 'true'; may := '(select app_all(''writes''))';
  elsif scope = 'names' then
    sees := format('(select app_all(''names'')) or %1$I = any ((select app_list(''names''))::uuid[])', key);
    may := format('(select app_all(''writes'')) or %1$I = any ((select app_list(''writes''))::uuid[])', key);
  elsif scope = 'shared' then
    sees := format('case when (select app_all(''reads'')) then true else %1$I is null or %1$I = any ((select app_list(''reads''))::uuid[]) end', key);
    may := format('(select app_all(''writes'')) or %1$I = any ((select app_list(''writes''))::uuid[])', key);
  else
    -- A case, because the planner takes it for a coin toss; of "setting is null or …" it believes that
    -- next to nothing gets through, and plans large joins row by row.
    sees := format('case when (select app_all(''reads'')) then true else %1$I = any ((select app_list(''reads''))::uuid[]) end', key);
    may := format('((select app_all(''writes'')) or %1$I = any ((select app_list(''writes''))::uuid[]))', key);
    if has_account or target = 'accounts' then
      sees := sees || format(' and case when (select app_setting(''accounts'')) is null then true else %1$I = any ((select app_list(''accounts''))::uuid[]) end',
        case target when 'accounts' then 'id' else 'account_id' end);
    end if;
  end if;
  execute format('alter table public.%I enable row level security', target);
  execute format('alter table public.%I force row level security', target);
  execute format('create policy %1$s_read on public.%1$I for select to vieraugen_app using (%2$s)', target, sees);
  execute format('create policy %1$s_insert on public.%1$I for insert to vieraugen_app with check (%2$s)', target, may);
  execute format('create policy %1$s_update on public.%1$I for update to vieraugen_app using (%2$s) with check (%2$s)', target, may);
  execute format('create policy %1$s_delete on public.%1$I for delete to vieraugen_app using (%2$s)', target, may);
  -- Not forced: app_record, which runs as the owner, writes here, and nobody else can.
  execute format('alter table history.%I enable row level security', target);
  execute format('create policy %1$s_read on history.%1$I for select to vieraugen_app using (%2$s)', target, sees);
  execute format('grant select, insert, update, delete on public.%I to vieraugen_app', target);
  execute format('grant select on history.%1$I, as_known.%1$I to vieraugen_app', target);
end $$;
revoke execute on procedure app_govern from public;
`;
