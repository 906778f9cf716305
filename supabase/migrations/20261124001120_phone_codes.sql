-- Phone codes: a number is proven by six digits in an SMS. The code itself is never here: the app and the worker derive it from the row's
-- id (lib/citizens/codes.ts). Only the system calls these; the answer is the same whether anybody knows the number (ASVS 5.0 6.3.8).

-- security definer: reads whose phone it is and queues a message. An SMS goes only to a phone that complained: nobody can make us pay for
-- messages to strangers. complaint_number (purpose 'track') narrows it to the phone of that complaint.
create function private.ask_phone_code(
  code_id uuid, purpose text, phone text, code_hash text, asked_from text, locale text, complaint_number text
) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  network bytea := decode(asked_from, 'hex');
  recent interval := interval '1 hour';
begin
  if phone is null or phone !~ '^\+[1-9][0-9]{9,14}$' then perform private.fail(422, 'phone_invalid', 'phone'); end if;
  -- A mobile operator has thousands of phones behind one address: its limit stops programs, not a village.
  -- One at a time, so that a burst cannot slip under a limit. Held for microseconds.
  perform pg_advisory_xact_lock(hashtextextended('ask_phone_code', 0));
  if (select count(*) from public.one_time_codes o where o.phone = ask_phone_code.phone and o.created_at > now() - recent) >= 5
    or (select count(*) from public.one_time_codes o where o.asked_from = network and o.created_at > now() - recent) >= 300
    or (select count(*) from public.one_time_codes o where o.created_at > now() - recent) >= 1000 then
    perform private.fail(429, 'too_many_requests', 'phone');
  end if;
  insert into public.one_time_codes (id, purpose, phone, code_hash, asked_from)
  values (code_id, purpose, phone, decode(ask_phone_code.code_hash, 'hex'), network);
  if exists (
    select 1 from public.citizen_addresses ad join public.complaints c on c.citizen_id = ad.citizen_id
    where ad.kind = 'phone' and ad.value = ask_phone_code.phone
      and (purpose <> 'track' or c.number = private.parse_complaint_number(complaint_number))
  ) then
    perform private.enqueue_message('phone_code', 'sms', jsonb_build_object('codeId', code_id), phone => phone, locale => locale);
  end if;
end
$$;

create function public.ask_phone_code(
  code_id uuid, purpose text, phone text, code_hash text, asked_from text default null, locale text default 'hi', complaint_number text default null
) returns void
language sql volatile set search_path = '' as $$
  select private.ask_phone_code(code_id, purpose, phone, code_hash, asked_from, locale, complaint_number)
$$;
comment on function public.ask_phone_code is 'Keeps a code''s hash and queues its SMS. Limits an hour: 5 a phone, 30 a network, 1000 in all → 429. Called by the system alone.';
grant execute on function private.ask_phone_code, public.ask_phone_code to service_role;

-- The right code, once, within ten minutes and five tries, opens a session. Answers false otherwise: an exception would undo the count of tries.
-- security definer: codes and sessions are seen by nobody.
create function private.use_phone_code(code_id uuid, code_hash text, session_hash text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  code public.one_time_codes;
begin
  select * into code from public.one_time_codes o where o.id = code_id for update;
  if code.id is null or code.used_at is not null or code.expires_at < now() or code.attempts >= 5 then return false; end if;
  update public.one_time_codes o set attempts = o.attempts + 1,
    used_at = case when o.code_hash = decode(use_phone_code.code_hash, 'hex') then now() end
  where o.id = code_id returning * into code;
  if code.used_at is null then return false; end if;
  insert into public.citizen_sessions (secret_hash, phone) values (decode(session_hash, 'hex'), code.phone);
  update public.citizen_addresses ad set verified_at = now() where ad.kind = 'phone' and ad.value = code.phone;
  return true;
end
$$;

create function public.use_phone_code(code_id uuid, code_hash text, session_hash text) returns boolean
language sql volatile set search_path = '' as $$ select private.use_phone_code(code_id, code_hash, session_hash) $$;
comment on function public.use_phone_code is 'True once for the right code: the phone''s session with this secret''s hash is open. Called by the system alone.';
grant execute on function private.use_phone_code, public.use_phone_code to service_role;

-- security definer: sessions are seen by nobody; a person ends their own.
create function private.end_citizen_session() returns void
language sql volatile security definer set search_path = '' as $$
  update public.citizen_sessions s set revoked_at = now()
  where s.secret_hash = private.hash_secret(auth.jwt() ->> 'secret') and auth.jwt() ->> 'kind' = 'citizen' and s.revoked_at is null
$$;

create function public.end_citizen_session() returns void
language sql volatile set search_path = '' as $$ select private.end_citizen_session() $$;
comment on function public.end_citizen_session is 'Signs the citizen out: this session opens nothing any more.';
grant execute on function private.end_citizen_session, public.end_citizen_session to authenticated;

create function public.has_citizen_session() returns boolean
language sql stable set search_path = '' as $$ select (private.actor()).kind = 'citizen' $$;
comment on function public.has_citizen_session is 'Is the phone session of this token still open?';
grant execute on function public.has_citizen_session to authenticated;
