-- Foundation: schemas, extensions, who is acting, how a rule is refused.
-- Conventions: docs/architecture.md. Nothing is granted by default; every table and function names its grants.

create extension if not exists pg_trgm with schema extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists btree_gist with schema extensions;
create extension if not exists pgcrypto with schema extensions;

create schema if not exists private;
comment on schema private is 'Rules and helpers that are not reachable through the gateway. The only home of security definer functions.';
grant usage on schema private to anon, authenticated, service_role;

-- Hosted Supabase grants everything in public to the API roles by default; here each object names its own grants.
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public revoke execute on functions from anon, authenticated, service_role;
-- Everybody may execute a new function unless this is revoked for all schemas: revoking it "in schema" has no effect.
alter default privileges revoke execute on functions from public;

-- Refuses with a registered code. The SQLSTATE PTxyz becomes HTTP status xyz at the gateway; the message is the code
-- (lib/error-codes.ts) and the i18n key. Lower-case snake codes only.
create function private.fail(status integer, code text, detail text default null) returns void
language plpgsql immutable set search_path = '' as $$
begin
  raise exception using errcode = 'PT' || status, message = code, detail = coalesce(detail, '');
end
$$;
grant execute on function private.fail(integer, text, text) to anon, authenticated, service_role;

-- "Today" is the day in India, whatever the time zone of the server.
create function private.day_in_india(moment timestamptz) returns date
language sql immutable parallel safe set search_path = '' as $$ select (moment at time zone 'Asia/Kolkata')::date $$;
create function private.start_of_day(day date) returns timestamptz
language sql immutable parallel safe set search_path = '' as $$ select day::timestamp at time zone 'Asia/Kolkata' $$;
grant execute on function private.day_in_india(timestamptz) to anon;
grant execute on function private.day_in_india(timestamptz), private.start_of_day(date) to authenticated, service_role;

-- A secret is 128 random bits in URL-safe base64; the database keeps only its SHA-256.
create function private.new_secret() returns text
language sql volatile set search_path = '' as $$
  select translate(encode(extensions.gen_random_bytes(16), 'base64'), '+/=', '-_')
$$;

create function private.hash_secret(secret text) returns bytea
language sql immutable strict parallel safe set search_path = '' as $$
  select sha256(convert_to(secret, 'UTF8'))
$$;
grant execute on function private.hash_secret(text) to anon, authenticated, service_role;

-- A jsonb argument as it was meant: the embedded gateway hands objects and arrays over as a JSON string.
create function private.json_argument(value jsonb) returns jsonb
language sql immutable strict parallel safe set search_path = '' as $$
  select case when jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^\s*[\[{]' then (value #>> '{}')::jsonb else value end
$$;
grant execute on function private.json_argument(jsonb) to anon, authenticated, service_role;

-- Text folded for search: NFC, lower case, no nukta, no accents, single spaces. Devanagari digits become ASCII.
create function private.fold(input text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select trim(regexp_replace(
    translate(lower(extensions.unaccent('extensions.unaccent', normalize(coalesce(input, ''), nfc))),
      U&'०१२३४५६७८९\093C', '0123456789'),
    '\s+', ' ', 'g'))
$$;

-- The consonant skeleton of a name or text, the same for Devanagari and Roman: रमेश, Ramesh and Rameesh are all "rns".
-- Aspirates, retroflexes, nasals, v and w fold together; vowels, y, h and doubled letters fall away. Coarse on purpose:
-- it finds, similarity() ranks.
create function private.skeleton(input text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select trim(regexp_replace(regexp_replace(regexp_replace(
    translate(replace(replace(private.fold(input), 'ph', 'f'), 'x', 'ks'),
      'कखगघङचछजझञटठडढणतथदधनपफबभमरलवशषसंँmwzq',
      'kkggnccjjnttddnttddnpfbbnrlvsssnnnvjk'),
    '[^b-df-gj-np-tv0-9 ]', '', 'g'),
    '([a-z])\1+', '\1', 'g'),
    '\s+', ' ', 'g'))
$$;

-- The keys of idempotent calls: the same key by the same scope gives the first call's result again.
create table public.idempotency_keys (
  scope text not null check (char_length(scope) between 1 and 60),
  key uuid not null,
  asked bytea not null,
  result jsonb,
  created_at timestamptz not null default now(),
  primary key (scope, key)
);
comment on table public.idempotency_keys is 'What an idempotent function was asked (a hash of its words) and answered the first time; without an answer only while it is at work. Seen by nobody; read by the functions themselves. Kept 30 days.';
alter table public.idempotency_keys enable row level security;
grant select on public.idempotency_keys to service_role;
