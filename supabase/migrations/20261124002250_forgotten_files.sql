-- Files that nothing names any more. After every table that names some.

-- Photos of complaints that were never sent, parts of messages that were recorded anew: no row names them. security definer: storage is
-- for nobody's eyes.
create function private.forgotten_files(bucket text) returns setof text
language sql stable security definer set search_path = '' as $$
  select o.name from storage.objects o
  where o.bucket_id = forgotten_files.bucket and o.created_at < now() - interval '3 days'
    and not exists (select 1 from public.attachments a where a.object_path = o.name)
    and not exists (select 1 from public.recording_parts p where p.object_path = o.name)
    and not exists (select 1 from public.call_recording_parts p where p.object_path = o.name)
    and not exists (select 1 from public.recording_files f where f.object_path = o.name)
    and not exists (select 1 from public.isl_clips c where o.name in (c.video_path, c.recorded_path, c.poster_path))
  limit 500
$$;

create function public.forgotten_files(bucket text) returns setof text
language sql stable set search_path = '' as $$ select private.forgotten_files(bucket) $$;
comment on function public.forgotten_files is 'Paths in the bucket that nothing names for three days. The worker, daily, removes them.';
grant execute on function private.forgotten_files, public.forgotten_files to service_role;
