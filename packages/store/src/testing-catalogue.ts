import type { Client } from 'pg';

/**
 * What stands in the schema `gongjian`, as SQL: tables with their columns and constraints, indexes, functions, triggers,
 * policies and grants, read from the server's catalogue. PostgreSQL 15 and 18 write it alike.
 */
export async function catalogue(owner: Client): Promise<string> {
  const lines = async (query: string) => (await owner.query<{ line: string }>(query)).rows.map(({ line }) => line);
  const tables = await lines(`
    select format(E'create table %s (\\n%s\\n);', c.relname, string_agg(part.line, E',\\n' order by part.place, part.line)) as line
    from pg_class as c
    cross join lateral (
      select a.attnum as place, format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        case when l.collname = 'C' then ' collate "C"' else '' end, case when a.attnotnull then ' not null' else '' end) as line
      from pg_attribute as a left join pg_collation as l on l.oid = a.attcollation
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      union all
      select 1000, format('  constraint %s %s', conname, pg_get_constraintdef(oid))
      from pg_constraint where conrelid = c.oid and contype <> 'n'
    ) as part
    where c.relnamespace = 'gongjian'::regnamespace and c.relkind in ('r', 'p')
    group by c.relname order by c.relname`);
  const indexes = await lines(`
    select pg_get_indexdef(i.indexrelid) || ';' as line
    from pg_index as i join pg_class as c on c.oid = i.indexrelid
    where c.relnamespace = 'gongjian'::regnamespace and not exists (select from pg_constraint where conindid = c.oid)
    order by c.relname`);
  const functions = await lines(`
    select trim(pg_get_functiondef(oid)) || ';' as line from pg_proc
    where pronamespace = 'gongjian'::regnamespace order by proname`);
  const triggers = await lines(`
    select pg_get_triggerdef(t.oid) || ';' as line
    from pg_trigger as t join pg_class as c on c.oid = t.tgrelid
    where c.relnamespace = 'gongjian'::regnamespace and not t.tgisinternal order by c.relname, t.tgname`);
  const walls = await lines(`
    select format('alter table %s enable row level security;', relname) as line from pg_class
    where relnamespace = 'gongjian'::regnamespace and relrowsecurity order by relname`);
  const policies = await lines(`
    select format(E'create policy %s on %s as %s for %s to %s%s%s;', policyname, tablename, lower(permissive), lower(cmd),
      array_to_string(roles, ', '), E'\n  using ' || qual, E'\n  with check ' || with_check) as line
    from pg_policies where schemaname = 'gongjian' order by tablename, policyname`);
  const grants = await lines(`
    select format('grant %s on %s to %s;', string_agg(right_, ', ' order by right_), relname, grantee) as line
    from (
      select c.relname, x.grantee::regrole::text as grantee, lower(x.privilege_type) as right_
      from pg_class as c cross join lateral aclexplode(c.relacl) as x
      where c.relnamespace = 'gongjian'::regnamespace and x.grantee <> c.relowner
      union all
      select c.relname, x.grantee::regrole::text, format('%s (%s)', lower(x.privilege_type), string_agg(a.attname, ', ' order by a.attnum))
      from pg_class as c join pg_attribute as a on a.attrelid = c.oid cross join lateral aclexplode(a.attacl) as x
      where c.relnamespace = 'gongjian'::regnamespace
      group by c.relname, x.grantee, x.privilege_type
    ) as rights
    group by relname, grantee order by relname, grantee`);
  return `${[tables, indexes, functions, triggers, walls, policies, grants].map((part) => part.join('\n')).join('\n\n')}\n`;
}
