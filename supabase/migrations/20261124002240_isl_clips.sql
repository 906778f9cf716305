-- Prompts in Indian Sign Language: recorded in one sitting, looked at, and shown once somebody has said that they are right.
-- security definer: no role may write the table; each act asks for an administrator, or the worker.

alter table public.isl_clips add column mime_type text not null default 'video/webm';
-- What the camera recorded, of which the worker wrote `video_path`: pages that were opened before still ask for it.
alter table public.isl_clips add column recorded_path text;
alter table public.isl_clips add constraint isl_clips_approved_by_fkey foreign key (approved_by) references public.staff (id);
alter table public.isl_clips add constraint clip_key_is_a_word check (key ~ '^[a-z][a-z0-9]*([.-][a-z0-9]+)*$' and char_length(key) <= 60);

drop policy "everybody sees ISL clips" on public.isl_clips;
create policy "everybody sees approved ISL clips, administrators all" on public.isl_clips for select to anon, authenticated
  using (approved_by is not null or (select private.actor_role()) = 'administrator');

-- The prompt's clip, or another one in its place, which nobody has approved yet.
create function private.record_isl_clip(key text, locale text, video_path text, mime_type text, signed_by text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require_role('administrator');
  if coalesce(key, '') !~ '^[a-z][a-z0-9]*([.-][a-z0-9]+)*$' or char_length(key) > 60 then perform private.fail(400, 'invalid_input', 'key'); end if;
  if coalesce(locale, '') not in ('hi', 'en') then perform private.fail(400, 'invalid_input', 'locale'); end if;
  if coalesce(mime_type, '') !~ '^video/(webm|mp4)$' then perform private.fail(415, 'unsupported_media_type', 'mime_type'); end if;
  if coalesce(video_path, '') !~ '^[0-9a-f-]{36}$' then perform private.fail(400, 'invalid_input', 'video_path'); end if;
  signed_by := private.check_text(signed_by, 120, 'signed_by');
  if signed_by is null then perform private.fail(422, 'required', 'signed_by'); end if;
  insert into public.isl_clips as c (key, locale, video_path, mime_type, signed_by)
  values (key, locale, video_path, mime_type, signed_by)
  on conflict on constraint isl_clips_pkey do update set video_path = excluded.video_path, mime_type = excluded.mime_type,
    poster_path = null, recorded_path = null, signed_by = excluded.signed_by, approved_by = null, recorded_at = now();
  perform private.add_job('prepare_clip', jsonb_build_object('key', key, 'locale', locale), key => 'clip:' || key || ':' || locale);
end
$$;

-- That one clip: if another has been recorded meanwhile, it must be looked at first.
create function private.approve_isl_clip(key text, locale text, recorded_at timestamptz) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('administrator');
begin
  update public.isl_clips c set approved_by = who.staff_id
  where c.key = approve_isl_clip.key and c.locale = approve_isl_clip.locale and c.recorded_at = approve_isl_clip.recorded_at;
  if not found then perform private.fail(404, 'not_found', 'clip'); end if;
end
$$;

create function private.remove_isl_clip(key text, locale text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require_role('administrator');
  delete from public.isl_clips c where c.key = remove_isl_clip.key and c.locale = remove_isl_clip.locale;
end
$$;

-- The worker has written it anew with its length, and made a still. `recorded`: the path it started from; nothing when it is no longer the clip.
create function private.keep_isl_clip(key text, locale text, recorded text, video_path text, mime_type text, poster_path text) returns void
language sql volatile security definer set search_path = '' as $$
  update public.isl_clips c set video_path = keep_isl_clip.video_path, mime_type = keep_isl_clip.mime_type, poster_path = keep_isl_clip.poster_path,
    recorded_path = recorded
  where c.key = keep_isl_clip.key and c.locale = keep_isl_clip.locale and c.video_path = recorded
$$;

create function public.record_isl_clip(key text, locale text, video_path text, mime_type text, signed_by text) returns void
language sql volatile set search_path = '' as $$ select private.record_isl_clip(key, locale, video_path, mime_type, signed_by) $$;
create function public.approve_isl_clip(key text, locale text, recorded_at timestamptz) returns void
language sql volatile set search_path = '' as $$ select private.approve_isl_clip(key, locale, recorded_at) $$;
create function public.remove_isl_clip(key text, locale text) returns void
language sql volatile set search_path = '' as $$ select private.remove_isl_clip(key, locale) $$;
create function public.keep_isl_clip(key text, locale text, recorded text, video_path text, mime_type text, poster_path text default null) returns void
language sql volatile set search_path = '' as $$ select private.keep_isl_clip(key, locale, recorded, video_path, mime_type, poster_path) $$;

comment on function public.record_isl_clip is 'An administrator has recorded a prompt and the app stored it in the bucket "isl"; not shown before it is approved. 403; 415; 422 required signed_by.';
comment on function public.approve_isl_clip is 'This clip of a prompt is right: everybody sees it. 403; 404 when it is not the one that was looked at.';
comment on function public.remove_isl_clip is 'The prompt has its pictogram alone again. 403.';
comment on function public.keep_isl_clip is 'Worker: the clip written anew, and its still.';

grant execute on function private.record_isl_clip, public.record_isl_clip, private.approve_isl_clip, public.approve_isl_clip,
  private.remove_isl_clip, public.remove_isl_clip to authenticated;
grant execute on function private.keep_isl_clip, public.keep_isl_clip to service_role;
