-- Signing in and out of staff. The app checks password and code (argon2id and TOTP are not PostgreSQL's); what must not race is here.

-- Takes one try and hands out what it is checked against. The try is counted before it is checked, so a hundred guesses at once
-- are a hundred tries. From the fifth failure on each one locks for twice as long as the one before: 30 s, 1 min … 15 min at most.
-- security definer, as all here: nobody writes credentials and sessions but these functions.
create function private.begin_sign_in(login text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  found public.staff_credentials;
begin
  select sc.* into found from public.staff_credentials sc join public.staff s on s.id = sc.staff_id
  where sc.login = lower(trim(begin_sign_in.login)) and s.active
  for update of sc;
  if found.staff_id is null then return null; end if;
  if found.locked_until > now() then
    return jsonb_build_object('lockedSeconds', ceil(extract(epoch from found.locked_until - now())));
  end if;
  update public.staff_credentials sc set
    failed_attempts = sc.failed_attempts + 1,
    locked_until = case when sc.failed_attempts >= 4
      then now() + least(interval '15 minutes', interval '30 seconds' * 2 ^ least(sc.failed_attempts - 4, 10)) end
  where sc.staff_id = found.staff_id;
  return jsonb_build_object('staffId', found.staff_id, 'passwordHash', found.password_hash, 'totpSecret', found.totp_secret,
    'lastTotpStep', found.last_totp_step);
end
$$;
create function public.begin_sign_in(login text) returns jsonb
language sql volatile set search_path = '' as $$ select private.begin_sign_in(login) $$;
comment on function public.begin_sign_in is 'Counts a try. → what it is checked against, {lockedSeconds} while locked, null for a login that nobody active has. Sign-in code only.';

-- Opens the session: each code works once, and the failures before it are forgiven.
create function private.finish_sign_in(staff_id bigint, totp_step bigint, secret text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.staff_credentials sc set last_totp_step = totp_step, failed_attempts = 0, locked_until = null
  where sc.staff_id = finish_sign_in.staff_id and sc.last_totp_step < totp_step;
  if not found then perform private.fail(409, 'code_used'); end if;
  insert into public.staff_sessions (secret_hash, staff_id) values (private.hash_secret(secret), finish_sign_in.staff_id);
  delete from public.staff_sessions ss where ss.staff_id = finish_sign_in.staff_id and ss.expires_at < now() - interval '1 day';
end
$$;
create function public.finish_sign_in(staff_id bigint, totp_step bigint, secret text) returns void
language sql volatile set search_path = '' as $$ select private.finish_sign_in(staff_id, totp_step, secret) $$;
comment on function public.finish_sign_in is 'Opens a session after password and code were right. 409 code_used. Sign-in code only.';
grant execute on function private.begin_sign_in, public.begin_sign_in, private.finish_sign_in, public.finish_sign_in to service_role;

-- Who is signed in, or null.
create function public.current_staff() returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', s.id, 'role', s.role, 'nameHi', s.name_hi, 'nameEn', s.name_en)
  from public.staff s, (select private.actor() as a) as who
  where (a).kind = 'staff' and s.id = (a).staff_id
$$;
comment on function public.current_staff is 'The signed-in member of staff: {id, role, nameHi, nameEn}, or null.';

-- Each ends their own.
create function private.sign_out() returns void
language sql volatile security definer set search_path = '' as $$
  update public.staff_sessions ss set revoked_at = now()
  where ss.secret_hash = private.hash_secret(auth.jwt() ->> 'secret') and ss.revoked_at is null and auth.jwt() ->> 'kind' = 'staff'
$$;
create function public.sign_out() returns void
language sql volatile set search_path = '' as $$ select private.sign_out() $$;
comment on function public.sign_out is 'Ends the session that asks.';
grant execute on function private.sign_out, public.sign_out, public.current_staff to authenticated;
