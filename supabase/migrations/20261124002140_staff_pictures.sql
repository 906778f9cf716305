-- What people at the desk let the citizens know of them before a call: their face, their gender, the signs they know. Each says it alone.

create function private.known_varieties(varieties text[]) returns text[]
language plpgsql immutable set search_path = '' as $$
begin
  if not varieties <@ '{chhattisgarh,delhi,mumbai,kolkata,bengaluru}'::text[] then perform private.fail(400, 'invalid_input', 'sign_varieties'); end if;
  return case when varieties is not null then array(select distinct v from unnest(varieties) as v order by v) end;
end
$$;

-- security definer here and below: no role may write people.
create function private.describe_myself(shows_gender boolean, sign_varieties text[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
begin
  update public.staff s set shows_gender = coalesce(describe_myself.shows_gender, false),
    sign_varieties = private.known_varieties(coalesce(describe_myself.sign_varieties, '{}'))
  where s.id = who.staff_id;
end
$$;

-- A small JPEG, in base64; null takes the picture away. A new key each time: who keeps an old address has nothing.
create function private.show_my_picture(picture text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
  bytes bytea;
begin
  if picture is null then
    delete from public.staff_pictures f where f.staff_id = who.staff_id;
    return;
  end if;
  if picture !~ '^[A-Za-z0-9+/\s]+={0,2}$' then perform private.fail(400, 'invalid_input', 'picture'); end if;
  if char_length(picture) > 82000 then perform private.fail(413, 'too_large', 'picture'); end if;
  bytes := decode(picture, 'base64');
  if octet_length(bytes) > 60000 then perform private.fail(413, 'too_large', 'picture'); end if;
  if substr(bytes, 1, 3) <> '\xffd8ff' then perform private.fail(415, 'unsupported_media_type', 'picture'); end if;
  insert into public.staff_pictures (staff_id, key, jpeg) values (who.staff_id, private.new_secret(), bytes)
  on conflict (staff_id) do update set key = excluded.key, jpeg = excluded.jpeg, added_at = now();
end
$$;

create function private.my_picture_key() returns text
language sql stable security definer set search_path = '' as $$
  select f.key from public.staff_pictures f where f.staff_id = private.actor_staff_id()
$$;

-- By the key that those who wait are told of people on shift. Null when it was taken away.
create function private.staff_picture(key text) returns text
language sql stable security definer set search_path = '' as $$
  select encode(f.jpeg, 'base64') from public.staff_pictures f join public.staff s on s.id = f.staff_id and s.active
  where f.key = staff_picture.key
$$;

create function public.describe_myself(shows_gender boolean, sign_varieties text[]) returns void
language sql volatile set search_path = '' as $$ select private.describe_myself(shows_gender, sign_varieties) $$;
create function public.show_my_picture(picture text default null) returns void
language sql volatile set search_path = '' as $$ select private.show_my_picture(picture) $$;
create function public.my_picture_key() returns text language sql stable set search_path = '' as $$ select private.my_picture_key() $$;
create function public.staff_picture(key text) returns text
language sql stable set search_path = '' as $$ select private.staff_picture(key) $$;

comment on function public.describe_myself is 'Operator or interpreter: may citizens be told my gender, which varieties of sign do I know. 400 invalid_input.';
comment on function public.show_my_picture is 'Operator or interpreter: my picture for those who wait (JPEG in base64, 60 kB at most); without one it is taken away. 413 too_large, 415 unsupported_media_type.';
comment on function public.my_picture_key is 'The key of my own picture, or null.';
comment on function public.staff_picture is 'The picture of somebody on shift by its key, in base64; null when it was taken away.';

grant execute on function private.describe_myself, public.describe_myself, private.show_my_picture, public.show_my_picture,
  private.my_picture_key, public.my_picture_key to authenticated;
grant execute on function private.staff_picture, public.staff_picture to anon, authenticated;
