import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Opening a file leaves an entry in the audit log. And: whoever holds a role for single accounts of one house and a role for the whole of another sees
 * exactly that: `app.unlimited` lists the houses in which the restriction to accounts does not hold.
 */
export class Reach1764130000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REACH);
  }

  async down(): Promise<void> {
    throw new Error('The record is never taken apart: restore a backup instead.');
  }
}

const REACH = /* sql */ `
-- What a policy lets through for a request without a restriction, it lets through for these houses
-- as well. They are always among those that the request reads.
create procedure app_let_whole_houses_through(target regclass) language plpgsql as $$
declare sees record; key text;
begin
  for sees in
    select p.polname as name, pg_get_expr(p.polqual, p.polrelid) as condition, c.relname as relation
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where p.polrelid = target and p.polcmd = 'r'
      and pg_get_expr(p.polqual, p.polrelid) like '%app_setting(''accounts''%'
      and pg_get_expr(p.polqual, p.polrelid) not like '%app_list(''unlimited''%'
  loop
    key := case sees.relation when 'authorities' then 'id' else 'authority_id' end;
    execute format('alter policy %I on %s using ((%s) or %I = any ((select app_list(''unlimited''))::uuid[]))',
      sees.name, target, sees.condition, key);
  end loop;
end $$;
revoke execute on procedure app_let_whole_houses_through from public;

do $$ declare target regclass; begin
  for target in select distinct polrelid::regclass from pg_policy loop
    call app_let_whole_houses_through(target);
  end loop;
end $$;

-- What was opened, and not changed.
alter table audit_entries drop constraint ck_audit_entries__operation,
  add constraint ck_audit_entries__operation check (operation in ('INSERT', 'UPDATE', 'DELETE', 'READ'));

-- Tables that are governed from now on get the same.
alter procedure app_govern(text, text, boolean) rename to app_govern_table;
create procedure app_govern(target text, scope text default 'authority', redact boolean default false)
language plpgsql as $$
begin
  call app_govern_table(target, scope, redact);
  call app_let_whole_houses_through(format('public.%I', target)::regclass);
  call app_let_whole_houses_through(format('history.%I', target)::regclass);
end $$;
revoke execute on procedure app_govern from public;
`;
