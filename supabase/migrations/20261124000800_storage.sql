-- Private buckets. No policy on storage.objects: nobody reaches them with a token; the app's own routes authorise by the rows in public
-- (attachments, recording_parts, recording_files, isl_clips), log the look and stream the bytes (lib/files/storage.ts).
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values
  ('attachments', 'attachments', false, 26214400, '{image/jpeg,image/png,image/webp,audio/webm,audio/mp4,audio/ogg,video/webm,video/mp4,application/pdf}'),
  ('recordings', 'recordings', false, 209715200, '{audio/webm,audio/mp4,audio/ogg,video/webm,video/mp4,image/jpeg}'),
  ('isl', 'isl', false, 26214400, '{video/webm,video/mp4,image/jpeg}')
on conflict (id) do nothing;
