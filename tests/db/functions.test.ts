import { afterAll, expect, test } from 'vitest'

import { owner } from './matrix/people.ts'

afterAll(async () => owner.end())

type Names = { name: string }[]
const names = (rows: Names): string[] => rows.map(({ name }) => name)

/** Functions of ours: not those of the gateway, the job queue or an extension. */
const ours = owner`
  select p.oid, p.oid::regprocedure::text as name, n.nspname as schema, p.*
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname in ('public', 'private')
    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`

test('row security is on for every table of ours', async () => {
  const open = await owner<Names>`
    select c.oid::regclass::text as name from pg_class c
    where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p') and not c.relrowsecurity`
  expect(names(open)).toEqual([])
})

test('a view shows what its reader may see, not what its owner may', async () => {
  const views = await owner<Names>`
    select c.oid::regclass::text as name from pg_class c
    where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind = 'v' and not coalesce(c.reloptions @> '{security_invoker=true}', false)`
  expect(names(views)).toEqual([])
})

test('every function names who may call it; none is open to everybody', async () => {
  const open = await owner<Names>`select f.name from (${ours}) f where f.proacl is null or exists (
    select 1 from aclexplode(f.proacl) a where a.grantee = 0)`
  expect(names(open)).toEqual([])
})

test('every public function may be called by somebody', async () => {
  const idle = await owner<Names>`select f.name from (${ours}) f where f.schema = 'public' and not exists (
    select 1 from aclexplode(f.proacl) a where a.grantee in ('anon'::regrole, 'authenticated'::regrole, 'service_role'::regrole))`
  expect(names(idle)).toEqual([])
})

test('a function acts with its owner’s rights only in the schema private', async () => {
  expect(names(await owner<Names>`select f.name from (${ours}) f where f.prosecdef and f.schema <> 'private'`)).toEqual(
    [],
  )
})

test('no function looks names up on its caller’s search path', async () => {
  const loose = await owner<Names>`
    select f.name from (${ours}) f where not coalesce(f.proconfig @> array['search_path=""'], false)`
  expect(names(loose)).toEqual([])
})

test('nobody but the owner writes into the schema private, and its tables are not reachable', async () => {
  const reachable = await owner<Names>`
    select role || ' ' || what as name from unnest(array['anon', 'authenticated', 'service_role']) as role,
      lateral (select 'creates' as what where has_schema_privilege(role, 'private', 'create')
        union all select c.oid::regclass::text from pg_class c where c.relnamespace = 'private'::regnamespace and c.relkind in ('r', 'm', 'S')
          and has_any_column_privilege(role, c.oid, 'select')) as found`
  expect(names(reachable)).toEqual([])
})

test('every policy names its roles: none is for everybody', async () => {
  const policies = await owner<Names>`
    select tablename || ': ' || policyname as name from pg_policies where schemaname = 'public' and roles = '{public}'`
  expect(names(policies)).toEqual([])
})
