-- Administration of staff: who works here, their sign-in, and who holds which desk.

-- What an administrator may type about a person, checked before a constraint would (the gateway hides those).
create function private.check_staff(role text, name_hi text, name_en text, phone text, gender text, staff_id bigint default null) returns void
language plpgsql stable set search_path = '' as $$
begin
  if role is null or role not in ('operator', 'interpreter', 'supervisor', 'officer', 'collector', 'administrator') then
    perform private.fail(422, 'required', 'role');
  end if;
  if private.check_text(name_hi, 120, 'name_hi') is null then perform private.fail(422, 'required', 'name_hi'); end if;
  if private.check_text(name_en, 120, 'name_en') is null then perform private.fail(422, 'required', 'name_en'); end if;
  if phone is null or phone !~ '^\+[1-9][0-9]{9,14}$' then perform private.fail(422, 'phone_invalid', 'phone'); end if;
  if gender not in ('female', 'male', 'other') then perform private.fail(400, 'invalid_input', 'gender'); end if;
  if exists (select 1 from public.staff_phones sp where sp.phone = check_staff.phone and sp.staff_id is distinct from check_staff.staff_id) then
    perform private.fail(409, 'phone_taken', 'phone');
  end if;
end
$$;

create function private.check_login(login text) returns text
language plpgsql stable set search_path = '' as $$
declare
  typed text := lower(trim(login));
begin
  if typed is null or typed !~ '^[a-z0-9][a-z0-9._-]{2,59}$' then perform private.fail(422, 'login_invalid', 'login'); end if;
  if exists (select 1 from public.staff_credentials c where c.login = typed) then perform private.fail(409, 'login_taken', 'login'); end if;
  return typed;
end
$$;

-- security definer here and below: no role may write people, credentials or sessions.
create function private.add_staff(login text, password_hash text, totp_secret text, role text, name_hi text, name_en text, phone text,
  gender text, languages text[], sign_varieties text[]) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare
  new_id bigint;
begin
  perform private.require_role('administrator');
  perform private.check_staff(role, name_hi, name_en, phone, gender);
  login := private.check_login(login);
  insert into public.staff (role, name_hi, name_en, gender, languages, sign_varieties)
  values (role, trim(name_hi), trim(name_en), gender, coalesce(languages, '{hi}'), private.known_varieties(sign_varieties)) returning id into new_id;
  insert into public.staff_phones (staff_id, phone) values (new_id, add_staff.phone);
  insert into public.staff_credentials (staff_id, login, password_hash, totp_secret) values (new_id, login, password_hash, totp_secret);
  return new_id;
end
$$;

create function private.change_staff(staff_id bigint, role text, name_hi text, name_en text, phone text, gender text, languages text[],
  sign_varieties text[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('administrator');
begin
  perform private.check_staff(role, name_hi, name_en, phone, gender, staff_id);
  -- Somebody must stay who can undo it.
  if who.staff_id = staff_id and role <> 'administrator' then perform private.fail(409, 'not_yourself', 'role'); end if;
  update public.staff s set role = change_staff.role, name_hi = trim(change_staff.name_hi), name_en = trim(change_staff.name_en),
    gender = change_staff.gender, languages = coalesce(change_staff.languages, '{hi}'),
    sign_varieties = coalesce(private.known_varieties(change_staff.sign_varieties), s.sign_varieties) where s.id = staff_id;
  if not found then perform private.fail(404, 'not_found', 'staff'); end if;
  insert into public.staff_phones (staff_id, phone) values (staff_id, phone)
  on conflict on constraint staff_phones_pkey do update set phone = excluded.phone;
end
$$;

-- Suspending ends every session at once: private.actor() asks for an active person on each statement, live streams within seconds. Who is in
-- a call is put out of its room, and the call goes to the next person.
create function private.set_staff_active(staff_id bigint, active boolean) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('administrator');
  the_call public.calls;
begin
  if active is null then perform private.fail(422, 'required', 'active'); end if;
  if who.staff_id = staff_id and not active then perform private.fail(409, 'not_yourself'); end if;
  update public.staff s set active = set_staff_active.active where s.id = staff_id;
  if not found then perform private.fail(404, 'not_found', 'staff'); end if;
  if not active then
    update public.staff_sessions ss set revoked_at = now() where ss.staff_id = set_staff_active.staff_id and ss.revoked_at is null;
    for the_call in
      select * from public.calls c where c.answered_by = set_staff_active.staff_id and c.state = 'live'
        or c.id in (select o.call_id from public.call_offers o where o.staff_id = set_staff_active.staff_id and o.result is null)
      order by c.id for update
    loop
      if the_call.state = 'live' then
        perform private.give_back_call(the_call, 'suspended');
        perform private.add_job('remove_participant', jsonb_build_object('callId', the_call.id, 'identity', 'staff-' || staff_id));
      end if;
    end loop;
    update public.call_offers o set expires_at = now() where o.staff_id = set_staff_active.staff_id and o.result is null;
    perform private.miss_overdue_offers();
    update public.staff_presences p set state = 'away', since = now() where p.staff_id = set_staff_active.staff_id and p.state <> 'away';
    perform private.end_looking_on(null, set_staff_active.staff_id);
    perform private.offer_calls();
  end if;
end
$$;

-- A first sign-in for who has none needs a login; for the others it stays.
create function private.reset_sign_in(staff_id bigint, password_hash text, totp_secret text, login text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  known_login text;
begin
  perform private.require_role('administrator');
  update public.staff_credentials c set password_hash = reset_sign_in.password_hash, totp_secret = reset_sign_in.totp_secret,
    last_totp_step = 0, failed_attempts = 0, locked_until = null
  where c.staff_id = reset_sign_in.staff_id returning c.login into known_login;
  if known_login is null then
    if not exists (select 1 from public.staff s where s.id = staff_id) then perform private.fail(404, 'not_found', 'staff'); end if;
    known_login := private.check_login(login);
    insert into public.staff_credentials (staff_id, login, password_hash, totp_secret) values (staff_id, known_login, password_hash, totp_secret);
  end if;
  update public.staff_sessions ss set revoked_at = now() where ss.staff_id = reset_sign_in.staff_id and ss.revoked_at is null;
  return known_login;
end
$$;

create function private.list_staff() returns table (id bigint, role text, name_hi text, name_en text, gender text, languages text[], sign_varieties text[], active boolean,
  login text, phone text, signed_in_at timestamptz, locked_until timestamptz, desk_hi text, desk_en text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_role('administrator');
  return query
  select s.id, s.role, s.name_hi, s.name_en, s.gender, s.languages, s.sign_varieties, s.active, c.login, sp.phone,
    (select max(ss.created_at) from public.staff_sessions ss where ss.staff_id = s.id),
    case when c.locked_until > now() then c.locked_until end,
    (select string_agg(k.title_hi, ', ' order by k.level) from private.current_postings p join public.desks k on k.id = p.desk_id
      where p.staff_id = s.id),
    (select string_agg(k.title_en, ', ' order by k.level) from private.current_postings p join public.desks k on k.id = p.desk_id
      where p.staff_id = s.id)
  from public.staff s
  left join public.staff_credentials c on c.staff_id = s.id
  left join public.staff_phones sp on sp.staff_id = s.id
  order by s.active desc, s.name_en;
end
$$;

-- A new holder of a desk from a day on: who sits there until then goes the day before. One person a desk, always.
create function private.post_officer(desk_id bigint, staff_id bigint, from_day date) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require_role('administrator');
  perform 1 from public.desks k where k.id = desk_id and k.active for update;
  if not found then perform private.fail(422, 'desk_unknown', 'desk_id'); end if;
  if not exists (select 1 from public.staff s where s.id = post_officer.staff_id and s.active and s.role in ('officer', 'collector')) then
    perform private.fail(422, 'staff_unknown', 'staff_id');
  end if;
  if from_day is null then perform private.fail(422, 'required', 'from_day'); end if;
  if from_day not between private.day_in_india(now()) - 31 and private.day_in_india(now()) + 366 then
    perform private.fail(422, 'date_out_of_range', 'from_day');
  end if;
  if exists (select 1 from public.postings p where p.desk_id = post_officer.desk_id and p.from_day > post_officer.from_day) then
    perform private.fail(409, 'desk_is_held', 'from_day');
  end if;
  delete from public.postings p where p.desk_id = post_officer.desk_id and p.from_day = post_officer.from_day;
  update public.postings p set to_day = post_officer.from_day - 1
  where p.desk_id = post_officer.desk_id and coalesce(p.to_day, 'infinity') >= post_officer.from_day;
  insert into public.postings (desk_id, staff_id, from_day) values (post_officer.desk_id, post_officer.staff_id, post_officer.from_day);
end
$$;

create function public.add_staff(login text, password_hash text, totp_secret text, role text, name_hi text, name_en text, phone text,
  gender text default null, languages text[] default '{hi}', sign_varieties text[] default '{}') returns bigint
language sql volatile set search_path = '' as $$
  select private.add_staff(login, password_hash, totp_secret, role, name_hi, name_en, phone, gender, languages, sign_varieties) $$;
create function public.change_staff(staff_id bigint, role text, name_hi text, name_en text, phone text, gender text default null,
  languages text[] default '{hi}', sign_varieties text[] default null) returns void
language sql volatile set search_path = '' as $$
  select private.change_staff(staff_id, role, name_hi, name_en, phone, gender, languages, sign_varieties) $$;
create function public.set_staff_active(staff_id bigint, active boolean) returns void
language sql volatile set search_path = '' as $$ select private.set_staff_active(staff_id, active) $$;
create function public.reset_sign_in(staff_id bigint, password_hash text, totp_secret text, login text default null) returns text
language sql volatile set search_path = '' as $$ select private.reset_sign_in(staff_id, password_hash, totp_secret, login) $$;
create function public.list_staff() returns table (id bigint, role text, name_hi text, name_en text, gender text, languages text[], sign_varieties text[], active boolean,
  login text, phone text, signed_in_at timestamptz, locked_until timestamptz, desk_hi text, desk_en text)
language sql stable set search_path = '' as $$ select * from private.list_staff() $$;
create function public.post_officer(desk_id bigint, staff_id bigint, from_day date) returns void
language sql volatile set search_path = '' as $$ select private.post_officer(desk_id, staff_id, from_day) $$;

comment on function public.add_staff is 'A new person with a sign-in. → staff id. 409 login_taken, phone_taken; 422 by field. Administrators.';
comment on function public.change_staff is 'Role, names, phone, languages, varieties of sign (null: as they are). 409 phone_taken, not_yourself (own role); 422 by field. Administrators.';
comment on function public.set_staff_active is 'Suspends (every session ends at once) or lets in again. 409 not_yourself. Administrators.';
comment on function public.reset_sign_in is 'A new password and code secret (with a login for who has none); every session ends. → login. 409 login_taken, 422 login_invalid. Administrators.';
comment on function public.list_staff is 'Everybody with login, phone, last sign-in and desks of today. Administrators.';
comment on function public.post_officer is 'Who holds a desk from a day on. 409 desk_is_held (a later posting), 422 desk_unknown, staff_unknown, date_out_of_range. Administrators.';

grant execute on function private.add_staff, public.add_staff, private.change_staff, public.change_staff, private.set_staff_active,
  public.set_staff_active, private.reset_sign_in, public.reset_sign_in, private.list_staff, public.list_staff, private.post_officer,
  public.post_officer to authenticated;
