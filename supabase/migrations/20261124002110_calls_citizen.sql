-- What the citizen does with a call: ask, wait, come back, leave. The actor is the call itself (its secret) or a tracking link that names it.

create function private.my_call_id() returns uuid
language plpgsql stable set search_path = '' as $$
declare
  who private.acting := private.actor();
begin
  if who.kind not in ('call', 'tracking_link') then perform private.fail(401, 'not_signed_in'); end if;
  if who.call_id is null then perform private.fail(404, 'not_found', 'call'); end if;
  return who.call_id;
end
$$;

create function private.lock_my_call() returns public.calls
language sql volatile set search_path = '' as $$ select private.lock_call(private.my_call_id()) $$;

-- Whose call it is: the citizen's own, or the one that this member of staff answered or is about to take over. Raises 401, 403 or 404.
create function private.call_i_am_in(call_id uuid) returns public.calls
language plpgsql volatile set search_path = '' as $$
declare
  who private.acting := private.actor();
  the_call public.calls;
begin
  if who.kind = 'staff' then
    the_call := private.lock_call(call_id);
    if the_call.answered_by is distinct from who.staff_id and not private.takes_over(the_call.id, who.staff_id) then
      perform private.fail(403, 'not_your_call');
    end if;
    return the_call;
  end if;
  the_call := private.lock_my_call();
  if call_id is not null and call_id <> the_call.id then perform private.fail(403, 'forbidden'); end if;
  return the_call;
end
$$;

create function private.check_wishes(gender_wish text, sign_variety text) returns void
language plpgsql immutable set search_path = '' as $$
begin
  if gender_wish not in ('female', 'male') then perform private.fail(400, 'invalid_input', 'gender_wish'); end if;
  if sign_variety not in ('chhattisgarh', 'delhi', 'mumbai', 'kolkata', 'bengaluru') then perform private.fail(400, 'invalid_input', 'sign_variety'); end if;
end
$$;

-- security definer: anybody may ask, no role may insert calls; this is the one way in.
-- The secret is a one-way function of the key, so the same tap sent twice gets the same call and the same secret,
-- while nothing but the secret's hash is kept.
create function private.ask_for_call(idempotency_key uuid, mode text, locale text, gender_wish text, asked_from bytea, sign_variety text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls;
  secret text;
begin
  if idempotency_key is null then perform private.fail(422, 'required', 'idempotency_key'); end if;
  -- Only a random key (version 4) makes an unguessable secret.
  if idempotency_key::text !~ '^.{14}4.{4}[89ab]' then perform private.fail(400, 'invalid_input', 'idempotency_key'); end if;
  if coalesce(mode, '') not in ('sign', 'voice') then perform private.fail(400, 'invalid_input', 'mode'); end if;
  if coalesce(locale, '') not in ('hi', 'en') then perform private.fail(400, 'invalid_input', 'locale'); end if;
  perform private.check_wishes(gender_wish, sign_variety);
  secret := translate(encode(substr(sha256(convert_to('sunwai call ' || idempotency_key, 'UTF8')), 1, 16), 'base64'), '+/=', '-_');

  select * into the_call from public.calls c where c.secret_hash = private.hash_secret(secret);
  if the_call.id is null then
    -- Many phones share one address of a mobile network: the limit stops floods, not neighbours.
    if (private.actor()).kind <> 'system' and (
      select count(*) from public.calls c
      where c.asked_from = ask_for_call.asked_from and c.asked_at > now() - interval '10 minutes') >= 60
    then
      perform private.fail(429, 'too_many_requests');
    end if;
    insert into public.calls (mode, locale, gender_wish, sign_variety_wish, secret_hash, asked_from)
    values (mode, locale, gender_wish, sign_variety, private.hash_secret(secret), asked_from)
    on conflict (secret_hash) do nothing returning * into the_call;
    if the_call.id is null then
      select * into the_call from public.calls c where c.secret_hash = private.hash_secret(secret);
    else
      perform private.add_call_event(the_call.id, 'asked');
      perform private.offer_calls();
      -- Somebody may become ready while this commits: the job looks once more.
      perform private.add_job('offer_calls', '{}', key => 'offer_calls');
    end if;
  end if;
  return jsonb_build_object('id', the_call.id, 'secret', secret, 'state', the_call.state, 'mode', the_call.mode);
end
$$;

-- security definer: reads the queue, which a citizen may not.
create function private.my_call_status() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  the_call public.calls;
begin
  select * into the_call from public.calls c where c.id = private.my_call_id();
  return private.call_status(the_call);
end
$$;

-- A sign of life and the news in one. Whose desk is lost waits for no sweep. security definer: no role may update calls.
create function private.beat_call() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.lock_my_call();
begin
  if the_call.state in ('waiting', 'offered', 'live') then
    if not private.is_there(the_call) then
      perform private.add_call_event(the_call.id, 'coming_back', null,
        jsonb_build_object('awaySeconds', round(extract(epoch from now() - the_call.citizen_seen_at))));
    end if;
    update public.calls c set citizen_seen_at = now() where c.id = the_call.id returning * into the_call;
    if the_call.state = 'live' and private.has_lost_desk(the_call) then
      the_call := private.give_back_call(the_call, 'gone');
    end if;
    if the_call.state = 'waiting' then
      perform private.offer_calls();
      select * into the_call from public.calls c where c.id = the_call.id;
    end if;
  end if;
  return private.call_status(the_call);
end
$$;

-- The red button, or walking away from the queue. Twice is once. security definer: as above.
create function private.leave_call() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.lock_my_call();
begin
  case
    when the_call.state = 'live' then the_call := private.close_call(the_call, 'ended', null, 'ended', '{"by": "citizen"}');
    when the_call.state in ('waiting', 'offered') then the_call := private.close_call(the_call, 'abandoned', null, 'abandoned', '{"by": "citizen"}');
    else null;
  end case;
  return private.call_status(the_call);
end
$$;

-- Whom the citizen would rather talk with, said while waiting: it does not go on ringing at a desk where they would wait for another one. security
-- definer: as above.
create function private.wish_for(gender text, sign_variety text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.lock_my_call();
begin
  perform private.check_wishes(gender, sign_variety);
  if the_call.state in ('waiting', 'offered') then
    update public.calls c set gender_wish = gender, sign_variety_wish = sign_variety where c.id = the_call.id returning * into the_call;
    if exists (select 1 from public.call_offers o join private.desks_of(the_call) d on d.staff_id = o.staff_id
      where o.call_id = the_call.id and o.result is null and not d.is_waited_for)
    then
      perform private.withdraw_offer(the_call.id, 'wish');
    end if;
    perform private.offer_calls();
    select * into the_call from public.calls c where c.id = the_call.id;
  end if;
  return private.call_status(the_call);
end
$$;

-- The media server cannot be reached: the call is given up, and why is kept. security definer: as above.
create function private.give_up_call() returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.lock_my_call();
begin
  if the_call.state in ('waiting', 'offered') then
    perform private.close_call(the_call, 'abandoned', null, 'fallback', '{"reason": "media_unavailable"}');
  end if;
end
$$;

-- Three faces after the call: 1 no, 2 partly, 3 yes. security definer: as above.
create function private.rate_call(helped integer) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.lock_my_call();
begin
  if helped is null or helped not between 1 and 3 then perform private.fail(400, 'invalid_input', 'helped'); end if;
  if the_call.state <> 'ended' then perform private.fail(409, 'wrong_state'); end if;
  update public.calls c set helped = rate_call.helped where c.id = the_call.id;
end
$$;

create function public.ask_for_call(idempotency_key uuid, mode text, locale text default 'hi', gender_wish text default null, asked_from text default null,
  sign_variety text default null)
returns jsonb language sql volatile set search_path = '' as $$
  select private.ask_for_call(idempotency_key, mode, locale, gender_wish, decode(asked_from, 'hex'), sign_variety) $$;
create function public.call_status() returns jsonb language sql stable set search_path = '' as $$ select private.my_call_status() $$;
create function public.beat_call() returns jsonb language sql volatile set search_path = '' as $$ select private.beat_call() $$;
create function public.leave_call() returns jsonb language sql volatile set search_path = '' as $$ select private.leave_call() $$;
create function public.wish_for(gender text default null, sign_variety text default null) returns jsonb language sql volatile set search_path = '' as $$
  select private.wish_for(gender, sign_variety) $$;
create function public.give_up_call() returns void language sql volatile set search_path = '' as $$ select private.give_up_call() $$;
create function public.rate_call(helped integer) returns void language sql volatile set search_path = '' as $$ select private.rate_call(helped) $$;

comment on function public.ask_for_call is 'A citizen asks to be heard; once per idempotency_key (random). asked_from: the network address hashed by the app, in hex. → {id, secret, state, mode}. 429 per network.';
comment on function public.call_status is 'The citizen''s own call: state, place in line, range, who answered (first name), number. 401, 404.';
comment on function public.beat_call is 'call_status and a sign of life; every few seconds from the citizen''s page.';
comment on function public.leave_call is 'The citizen ends or gives up their call. Twice is once.';
comment on function public.wish_for is 'Whom the citizen would rather talk with: gender female | male, a variety of sign; null: anybody. → call_status.';
comment on function public.give_up_call is 'The app found the media server unreachable while the citizen waited.';
comment on function public.rate_call is 'Did this help: 1 no, 2 partly, 3 yes. 409 wrong_state.';

grant execute on function private.my_call_status, private.beat_call, private.leave_call, private.wish_for, private.give_up_call, private.rate_call,
  public.call_status, public.beat_call, public.leave_call, public.wish_for, public.give_up_call, public.rate_call to authenticated;
grant execute on function private.ask_for_call, public.ask_for_call to anon, authenticated, service_role;
