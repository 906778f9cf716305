-- The written way in: what was typed so far, what kind of complaint it may be, where it is, and its files.

create table public.form_drafts (
  secret_hash bytea not null,
  form text not null check (char_length(form) between 1 and 40),
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  updated_at timestamptz not null default now(),
  primary key (secret_hash, form)
);
comment on table public.form_drafts is 'What a person typed into a form that is not sent yet, kept two days behind a secret in their browser''s cookie. Personal data. Seen by nobody; its owner reads it by the secret.';
create index form_drafts_updated_idx on public.form_drafts (updated_at);
alter table public.form_drafts enable row level security;
grant select on public.form_drafts to service_role;

-- security definer: a draft is opened by its secret, not by a person.
create function private.keep_draft(secret text, form text, fields jsonb, asked_from text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  fields := private.json_argument(fields);
  if coalesce(char_length(secret), 0) < 22 or jsonb_typeof(fields) is distinct from 'object' then perform private.fail(400, 'invalid_input', 'draft'); end if;
  if pg_column_size(fields) > 150000 then perform private.fail(413, 'too_large', 'draft'); end if;
  if not exists (select 1 from public.form_drafts d where d.secret_hash = private.hash_secret(secret) and d.form = keep_draft.form) then
    perform private.limit_network('draft', asked_from, 120);
  end if;
  insert into public.form_drafts (secret_hash, form, fields) values (private.hash_secret(secret), form, fields)
  on conflict on constraint form_drafts_pkey do update set fields = excluded.fields, updated_at = now();
  -- Old ones go as new ones come; a few at a time, so nobody waits for it.
  delete from public.form_drafts d where (d.secret_hash, d.form) in (
    select o.secret_hash, o.form from public.form_drafts o where o.updated_at < now() - interval '2 days'
    order by o.updated_at limit 5 for update skip locked);
end
$$;

-- security definer: as above.
create function private.read_draft(secret text, form text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select d.fields from public.form_drafts d
  where d.secret_hash = private.hash_secret(secret) and d.form = read_draft.form and d.updated_at > now() - interval '2 days'
$$;

-- security definer: as above.
create function private.drop_draft(secret text, form text) returns void
language sql volatile security definer set search_path = '' as $$
  delete from public.form_drafts d where d.secret_hash = private.hash_secret(secret) and d.form = drop_draft.form
$$;

create function public.keep_draft(secret text, form text, fields jsonb, asked_from text default null) returns void
language sql volatile set search_path = '' as $$ select private.keep_draft(secret, form, fields, asked_from) $$;
comment on function public.keep_draft is 'Keeps what was typed into a form. asked_from: the network address hashed by the app, in hex. 413 too_large, 429 network (new drafts).';
create function public.read_draft(secret text, form text) returns jsonb
language sql stable set search_path = '' as $$ select private.read_draft(secret, form) $$;
create function public.drop_draft(secret text, form text) returns void
language sql volatile set search_path = '' as $$ select private.drop_draft(secret, form) $$;
grant execute on function private.keep_draft, private.read_draft, private.drop_draft, public.keep_draft, public.read_draft, public.drop_draft
  to anon, authenticated, service_role;

-- Kinds of complaint that the words may mean, best first: a keyword as a word, inside a word, by its consonants (either script, any
-- spelling), or nearly. Only the first 600 characters are looked at.
grant execute on function private.fold(text), private.skeleton(text) to anon, authenticated, service_role;

create function public.find_categories(query text, at_most integer default 6)
returns table (id bigint, code text, name_hi text, name_en text, pictogram text)
language sql stable set search_path = '' as $$
  with asked as materialized (
    select ' ' || regexp_replace(private.fold(left(query, 600)), '[[:punct:]।]+', ' ', 'g') || ' ' as words,
      ' ' || private.skeleton(left(query, 600)) || ' ' as bones
  )
  select c.id, c.code, c.name_hi, c.name_en, c.pictogram
  from public.categories c, asked, lateral (
    select sum(case
      when strpos(asked.words, ' ' || k.word || ' ') > 0 then 3 + char_length(k.word) / 8.0
      when char_length(k.word) >= 3 and strpos(asked.words, k.word) > 0 then 2 + char_length(k.word) / 8.0
      when char_length(k.bones) >= 3 and strpos(asked.bones, ' ' || k.bones || ' ') > 0 then 1 + char_length(k.bones) / 4.0
      when char_length(k.word) >= 5 and extensions.word_similarity(k.word, asked.words) >= 0.5 then 0.5 + char_length(k.word) / 8.0
      else 0 end) as points
    from (select private.fold(w) as word, private.skeleton(w) as bones from unnest(c.keywords || c.name_hi || c.name_en) as w) as k
  ) as found
  where c.active and found.points > 0
  order by found.points desc, c.rank, c.id
  limit least(greatest(at_most, 1), 20)
$$;
comment on function public.find_categories is 'Kinds of complaint for the citizen''s words, in Devanagari or Roman, tolerant of spelling; best first.';

-- Places by name, code or part of it; in either script. Each with what it lies in, because names repeat.
create function public.find_places(query text, at_most integer default 8)
returns table (id bigint, kind text, name_hi text, name_en text, within_hi text, within_en text)
language sql stable set search_path = '' as $$
  with asked as materialized (
    select private.fold(left(query, 80)) as words, private.skeleton(left(query, 80)) as bones
  )
  select p.id, p.kind, p.name_hi, p.name_en, within.name_hi, within.name_en
  from asked, public.places p left join public.places within on within.id = p.parent_id, lateral (
    select greatest(
      case when strpos(' ' || p.search, ' ' || asked.words) > 0 then 1.5 when strpos(p.search, asked.words) > 0 then 1.2 else 0 end,
      extensions.word_similarity(asked.words, p.search),
      case when char_length(asked.bones) >= 2 then 0.9 * extensions.similarity(asked.bones, private.skeleton(p.name_hi)) else 0 end) as points
  ) as found
  where asked.words <> '' and private.is_current(p) and p.kind not in ('district', 'subdivision') and found.points >= 0.5
  order by found.points desc, char_length(p.name_hi), p.id
  limit least(greatest(at_most, 1), 20)
$$;
comment on function public.find_places is 'Wards, villages and what they lie in, by name or code, in Devanagari or Roman, tolerant of spelling; best first.';
grant execute on function public.find_categories, public.find_places to anon, authenticated, service_role;

-- A stored file becomes part of a complaint that the actor sees; the proof of work only from who may act on it, while there is work to
-- prove. Ten a person and complaint are enough.
-- security definer: no role may insert attachments.
create function private.add_attachment(complaint_id bigint, kind text, phase text, object_path text, mime_type text, bytes bigint, caption text)
returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.actor();
  complaint public.complaints;
  new_id uuid;
begin
  if phase = 'proof' then
    complaint := private.lock_for_act(complaint_id);
  else
    if who.kind = 'anonymous' then perform private.fail(401, 'not_signed_in'); end if;
    select * into complaint from public.complaints c where c.id = add_attachment.complaint_id for update;
    if complaint.id is null or not private.sees_complaint(complaint) then perform private.fail(404, 'not_found', 'complaint'); end if;
  end if;
  if kind not in ('photo', 'audio', 'video', 'pdf') or phase not in ('report', 'proof', 'reply') or bytes <= 0
    or object_path !~ '^[a-z]+/[0-9a-f-]{36}\.[a-z0-9]{2,4}$' then
    perform private.fail(400, 'invalid_input', 'attachment');
  end if;
  caption := private.check_text(caption, 300, 'caption');
  select a.id into new_id from public.attachments a where a.object_path = add_attachment.object_path and a.complaint_id = complaint.id;
  if new_id is not null then return new_id; end if; -- the same file again: a retry
  if phase = 'proof' then
    perform private.require_state(complaint, 'assigned', 'acknowledged', 'in_progress', 'on_hold', 'resolved');
  end if;
  if exists (select 1 from public.attachments a where a.object_path = add_attachment.object_path) then
    perform private.fail(409, 'already_exists', 'attachment');
  end if;
  if who.staff_id is null and who.kind <> 'system' and (select count(*) from public.attachments a
      where a.complaint_id = complaint.id and a.added_by is null) >= 10 then
    perform private.fail(429, 'too_many_requests', 'attachment');
  end if;
  insert into public.attachments (complaint_id, kind, phase, object_path, mime_type, bytes, caption, added_by)
  values (complaint.id, kind, phase, object_path, mime_type, bytes, caption, who.staff_id) returning id into new_id;
  perform private.add_event(complaint, 'attachment', null, null, jsonb_build_object('attachmentId', new_id, 'kind', kind, 'phase', phase));
  return new_id;
end
$$;

create function public.add_attachment(
  complaint_id bigint, kind text, phase text, object_path text, mime_type text, bytes bigint, caption text default null
) returns uuid
language sql volatile set search_path = '' as $$
  select private.add_attachment(complaint_id, kind, phase, object_path, mime_type, bytes, caption)
$$;
comment on function public.add_attachment is 'A file that the app has stored becomes part of the complaint; the same path again is the same file. 403, 404, 409 already_exists, wrong_state, 429.';
grant execute on function private.add_attachment, public.add_attachment to authenticated, service_role;

-- What the app must know to serve a file; a look by staff is written down. security definer: writes the audit.
create function private.open_attachment(attachment_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.actor();
  file public.attachments;
  complaint public.complaints;
begin
  select * into file from public.attachments a where a.id = attachment_id;
  select * into complaint from public.complaints c where c.id = file.complaint_id;
  if file.id is null or not private.sees_complaint(complaint) then perform private.fail(404, 'not_found', 'attachment'); end if;
  if who.staff_id is not null then
    insert into public.personal_data_views (staff_id, citizen_id, complaint_id, what)
    values (who.staff_id, complaint.citizen_id, complaint.id, 'attachment');
  end if;
  return jsonb_build_object('path', file.object_path, 'mimeType', file.mime_type, 'bytes', file.bytes);
end
$$;

create function public.open_attachment(attachment_id uuid) returns jsonb
language sql volatile set search_path = '' as $$ select private.open_attachment(attachment_id) $$;
comment on function public.open_attachment is 'Where the bytes of a file lie, for who sees its complaint: {path, mimeType, bytes}. A look by staff is audited. 404.';
grant execute on function private.open_attachment, public.open_attachment to anon, authenticated, service_role;
