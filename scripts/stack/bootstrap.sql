-- What a hosted Supabase project has before its first migration, for the embedded database. Can be run again.
do $$
begin
  if to_regrole('anon') is null then create role anon nologin noinherit; end if;
  if to_regrole('authenticated') is null then create role authenticated nologin noinherit; end if;
  if to_regrole('service_role') is null then create role service_role nologin noinherit bypassrls; end if;
end
$$;

create schema if not exists extensions;
grant usage on schema extensions, public to anon, authenticated, service_role;

create schema if not exists auth;
grant usage on schema auth to anon, authenticated, service_role;

create schema if not exists storage;
grant usage on schema storage to service_role;
alter default privileges in schema storage grant all on tables to service_role;

create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text);
create table if not exists supabase_migrations.seed_files (path text primary key, hash text not null);

alter database postgres set search_path = public, extensions;
