-- What the citizen does with a call: ask, wait, come back, write, leave, be called back. The actor is the call itself
-- (its secret) or a tracking link that names it.

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

-- A place in the line, to be compared.
create function private.is_before(one public.calls, other public.calls) returns boolean
language sql immutable set search_path = '' as $$
  select (coalesce(one.emergency_at, 'infinity'), one.line_at, one.id) < (coalesce(other.emergency_at, 'infinity'), other.line_at, other.id)
$$;

-- How many people can take calls of this mode: interpreters all of them, operators those by voice.
create function private.on_shift(mode text) returns integer
language sql stable set search_path = '' as $$
  select count(*)::integer from public.staff_presences p join public.staff s on s.id = p.staff_id and s.active
  where p.state <> 'away' and (s.role = 'interpreter' or on_shift.mode = 'voice' and s.role = 'operator')
$$;

-- For how many of them this call waits (private.person_for): those who come nearest to its wishes; and how many are just as wished for, null where
-- nothing is.
create function private.desks_of(the_call public.calls) returns table (waited_for integer, as_wished integer)
language sql stable set search_path = '' as $$
  select count(*) filter (where one.is_nearest)::integer,
    case when the_call.gender_wish is not null or the_call.sign_variety_wish is not null then count(*) filter (where one.fit & 3 = 3)::integer end
  from (select fit, the_call.emergency_at is not null or fit = max(fit) over () as is_nearest
    from public.staff_presences p join public.staff s on s.id = p.staff_id and s.active, private.fit(the_call, s) as fit
    where p.state <> 'away' and (s.role = 'interpreter' or the_call.mode = 'voice' and s.role = 'operator')) as one
$$;

-- One turn at one desk, in seconds, as each of the last calls of this mode had it: its wait, shared among those who were before it and
-- itself, times the desks that were busy when its own turn came. The newest sixty answered in the last four hours.
create function private.last_turns(mode text) returns setof double precision
language sql stable set search_path = '' as $$
  select extract(epoch from c.answered_at - c.asked_at)::double precision
    / (1 + (select count(*) from public.calls o
      where o.mode = c.mode and o.task_id is null and o.asked_at between c.asked_at - interval '2 hours' and c.asked_at and o.line_at < c.line_at
        and coalesce(o.answered_at, o.ended_at, 'infinity') > c.asked_at))
    * greatest(1, (select count(distinct o.answered_by) from public.calls o
      where o.mode = c.mode and o.asked_at between c.asked_at - interval '4 hours' and c.answered_at
        and o.answered_at <= c.answered_at and coalesce(o.ended_at, 'infinity') >= c.answered_at))
  from public.calls c
  where c.mode = last_turns.mode and c.answered_at is not null and c.task_id is null and c.asked_at > now() - interval '4 hours'
  order by c.answered_at desc limit 60
$$;

-- How much longer it takes from this place in the line with the desks of now: half to nine tenths of what the last turns make of it, those
-- left out that would be over since this place was reached. Before a call are those of its mode, and of the other one while there is no
-- operator and the interpreters take both. Those who wish for the same people wait for their desks alone, the others are shared among all desks.
-- Null while there are fewer than five: no guess is shown, and who waits longer than all of
-- them is not told "soon".
create function private.waiting_range(the_call public.calls) returns jsonb
language sql stable set search_path = '' as $$
  with line as (
    select count(*) filter (where c.state in ('waiting', 'offered') and c.citizen_seen_at > now() - interval '30 seconds') as ahead,
      count(*) filter (where c.state in ('waiting', 'offered') and c.citizen_seen_at > now() - interval '30 seconds'
        and (c.gender_wish, c.sign_variety_wish) is not distinct from (the_call.gender_wish, the_call.sign_variety_wish)) as alike,
      max(coalesce(c.answered_at, c.ended_at)) filter (where c.state not in ('waiting', 'offered')) as moved_at
    from public.calls c
    where c.task_id is null and c.asked_at > the_call.asked_at - interval '4 hours' and private.is_before(c, the_call)
      and (c.mode = the_call.mode or (select private.on_shift('voice') = private.on_shift('sign')))
  ), rest as (
    select turn * ((line.alike + 1)::double precision / greatest(1, (select d.waited_for from private.desks_of(the_call) d))
        + (line.ahead - line.alike)::double precision / greatest(1, (select private.on_shift(the_call.mode))))
      - extract(epoch from now() - greatest(the_call.asked_at, line.moved_at))::double precision as seconds
    from line, private.last_turns(the_call.mode) as turn
  )
  select case when count(*) >= 5 then jsonb_build_object(
    'fromSeconds', round(percentile_cont(0.5) within group (order by r.seconds)),
    'toSeconds', greatest(15, round(percentile_cont(0.9) within group (order by r.seconds)))) end
  from rest r where r.seconds >= 0
$$;

-- Who is on shift for calls of this mode, as far as they agreed to be known; who is free comes first.
create function private.people_for(mode text) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(one.person order by one.is_free desc, one.id), '[]')
  from (
    select s.id, p.state = 'ready' as is_free, jsonb_build_object('hi', split_part(s.name_hi, ' ', 1), 'en', split_part(s.name_en, ' ', 1),
      'gender', case when s.shows_gender then s.gender end, 'languages', s.languages, 'signVarieties', s.sign_varieties,
      'picture', f.key, 'isFree', p.state = 'ready') as person
    from public.staff_presences p join public.staff s on s.id = p.staff_id and s.active
    left join public.staff_pictures f on f.staff_id = s.id
    where p.state <> 'away' and (s.role = 'interpreter' or people_for.mode = 'voice' and s.role = 'operator')
    order by 2 desc, 1 limit 24
  ) as one
$$;

-- Who looks on in a call, or will once its citizen was told. Of people: the first name.
create function private.listeners_of(call_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'hi', split_part(s.name_hi, ' ', 1), 'en', split_part(s.name_en, ' ', 1),
    'isTold', l.told_at is not null) order by l.id), '[]')
  from public.call_listeners l join public.staff s on s.id = l.staff_id where l.call_id = listeners_of.call_id and l.left_at is null
$$;

-- What the citizen may know of their call. Of the person who answered: the first name. Whoever acts holds the call's row, so of two
-- answers that overtake each other on their way the one with the later `now` knows more.
create function private.call_status(the_call public.calls) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'now', clock_timestamp(),
    'id', the_call.id, 'mode', the_call.mode, 'state', the_call.state, 'locale', the_call.locale,
    'askedAt', the_call.asked_at, 'answeredAt', the_call.answered_at, 'outcome', the_call.outcome, 'helped', the_call.helped,
    'ahead', (select count(*) from public.calls c
      where c.mode = the_call.mode and c.state in ('waiting', 'offered') and c.citizen_seen_at > now() - interval '30 seconds'
        and private.is_before(c, the_call)),
    'waiting', (select count(*) from public.calls c
      where c.mode = the_call.mode and c.state in ('waiting', 'offered') and c.citizen_seen_at > now() - interval '30 seconds'),
    'onShift', private.on_shift(the_call.mode),
    'wishOnShift', (select d.as_wished from private.desks_of(the_call) d),
    'people', private.people_for(the_call.mode),
    'genderWish', the_call.gender_wish, 'signVarietyWish', the_call.sign_variety_wish, 'emergencyAt', the_call.emergency_at,
    'isAwaited', private.is_awaited(the_call),
    'listeners', private.listeners_of(the_call.id),
    'range', case when the_call.state in ('waiting', 'offered') then private.waiting_range(the_call) end,
    'number', (select co.number from public.complaints co where co.id = the_call.complaint_id and private.has_registered(the_call)),
    'bySms', exists (select 1 from public.messages m where m.complaint_id = the_call.complaint_id and m.recipient = 'citizen'))
    || private.call_scene(the_call)
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
      where c.asked_from is not distinct from ask_for_call.asked_from and c.asked_at > now() - interval '10 minutes') >= 60
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

-- A sign of life and the news in one. security definer: no role may update calls.
create function private.beat_call() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.lock_my_call();
begin
  if the_call.state in ('waiting', 'offered', 'live') then
    if the_call.citizen_seen_at < now() - interval '20 seconds' then
      perform private.add_call_event(the_call.id, 'coming_back', null,
        jsonb_build_object('awaySeconds', round(extract(epoch from now() - the_call.citizen_seen_at))));
    end if;
    update public.calls c set citizen_seen_at = now() where c.id = the_call.id returning * into the_call;
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

-- "Call me back": the call is over and becomes somebody's task; asked again, it is changed. Also after an outage, when the call had been given up.
-- security definer: as above.
create function private.request_call_back(phone text, wanted_at timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.lock_my_call();
  citizen bigint;
begin
  if phone is null then perform private.fail(422, 'required', 'phone'); end if;
  if phone !~ '^\+[1-9][0-9]{9,14}$' then perform private.fail(422, 'phone_invalid', 'phone'); end if;
  if wanted_at not between now() - interval '1 hour' and now() + interval '7 days' then perform private.fail(422, 'date_out_of_range', 'wanted_at'); end if;
  -- Said twice, and it is done already.
  if exists (select 1 from public.tasks t where t.call_id = the_call.id and t.kind = 'call_back' and t.state <> 'open') then
    return private.call_status(the_call);
  end if;
  if the_call.state in ('live', 'ended') then perform private.fail(409, 'call_over'); end if;
  citizen := private.citizen_for(null, phone, the_call.locale, the_call.mode = 'sign');
  if the_call.state <> 'missed' then the_call := private.close_call(the_call, 'missed', 'call_back', 'call_back'); end if;
  update public.calls c set citizen_id = citizen where c.id = the_call.id returning * into the_call;
  perform private.owe_call_back(the_call, 'asked', wanted_at);
  return private.call_status(the_call);
end
$$;

-- Whom the citizen would rather talk with, said while waiting. security definer: as above.
create function private.wish_for(gender text, sign_variety text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.lock_my_call();
begin
  perform private.check_wishes(gender, sign_variety);
  if the_call.state in ('waiting', 'offered') then
    update public.calls c set gender_wish = gender, sign_variety_wish = sign_variety where c.id = the_call.id;
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

-- As above, for guests too, who may write in a call and nothing else.
create function private.call_i_write_in(call_id uuid) returns public.calls
language plpgsql volatile set search_path = '' as $$
declare
  who private.acting := private.actor();
  seat public.call_guests;
begin
  if who.kind <> 'guest_link' then return private.call_i_am_in(call_id); end if;
  select * into seat from public.call_guests g where g.id = who.guest_id;
  if seat.joined_at is null or call_id <> seat.call_id then perform private.fail(403, 'not_your_call'); end if;
  return private.lock_call(seat.call_id);
end
$$;

-- A finished line of real-time text. The same key is the same line. security definer: as above.
create function private.add_call_text(call_id uuid, key uuid, body text, phrase text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.call_i_write_in(call_id);
  who private.acting := private.actor();
  written text;
begin
  if key is null then perform private.fail(422, 'required', 'key'); end if;
  body := private.check_text(body, 2000, 'body');
  if body is null then perform private.fail(422, 'required', 'body'); end if;
  if phrase !~ '^[a-z_]{1,30}$' then perform private.fail(400, 'invalid_input', 'phrase'); end if;
  -- Others see a key while its line grows: each writer has keys of their own.
  select t.body into written from public.call_texts t where t.call_id = the_call.id and t.key = add_call_text.key
    and t.from_staff_id is not distinct from who.staff_id and t.from_guest_id is not distinct from who.guest_id;
  if written = body then return; end if;
  if written is not null then perform private.fail(409, 'key_reused'); end if;
  if the_call.state not in ('waiting', 'offered', 'live') then perform private.fail(409, 'call_over'); end if;
  if (select count(*) from public.call_texts t where t.call_id = the_call.id) >= 2000 then perform private.fail(429, 'too_many_requests'); end if;
  insert into public.call_texts (call_id, from_staff_id, from_guest_id, key, body, phrase)
  values (the_call.id, who.staff_id, who.guest_id, key, body, phrase);
end
$$;

-- Who wrote a line, as the others of the call know them: of staff the first name. security definer: neither staff nor guests are for
-- everybody's eyes.
create function private.writer(staff_id bigint, guest_id bigint) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(
    private.staff_on_stage(staff_id) - 'staffId',
    (select jsonb_build_object('kind', g.kind) from public.call_guests g where g.id = writer.guest_id),
    jsonb_build_object('kind', 'citizen'))
$$;

-- Row security says which lines; `by` is null for one's own. Staff name the call; a citizen and a guest are in one only.
-- All that add_call_text takes, in one value: of many rows the gateway hands out a thousand.
create function public.call_lines(call_id uuid default null) returns jsonb
language sql stable set search_path = '' as $$
  with who as materialized (select private.actor() as a, coalesce(call_id, (private.actor()).call_id, (private.my_seat()).call_id) as call_id)
  select coalesce(jsonb_agg(jsonb_build_object('key', t.key, 'body', t.body, 'phrase', t.phrase, 'at', t.at,
    'by', case when t.from_staff_id is distinct from (a).staff_id or t.from_guest_id is distinct from (a).guest_id
      then private.writer(t.from_staff_id, t.from_guest_id) end) order by t.id), '[]')
  from who join public.call_texts t on t.call_id = who.call_id
$$;

-- What a side received in the last seconds. security definer: as above.
-- `steered_by`: who decides on the rate of the picture that this side sends, the app (lib/calls/rate) or, where it lacks what that needs, the browser.
create function private.add_call_quality(call_id uuid, fps numeric, width integer, height integer, delay_ms integer, frozen_ms integer, freezes integer,
  lost numeric, steered_by text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.call_i_am_in(call_id);
begin
  if fps not between 0 and 240 or width not between 0 and 10000 or height not between 0 and 10000
    or delay_ms not between 0 and 600000 or frozen_ms not between 0 and 600000 or freezes not between 0 and 1000 or lost not between 0 and 1
    or steered_by not in ('app', 'browser')
  then
    perform private.fail(400, 'invalid_input', 'quality');
  end if;
  if the_call.state <> 'live' then return; end if;
  perform private.add_call_event(the_call.id, 'quality', private.actor_staff_id(), jsonb_build_object(
    'fps', fps, 'width', width, 'height', height, 'delayMs', delay_ms, 'frozenMs', frozen_ms, 'freezes', freezes, 'lost', lost,
    'steeredBy', steered_by));
end
$$;

-- The other camera is off by choice: in the last seconds nobody should have seen a picture. security definer: as above.
create function private.note_camera_off(call_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.call_i_am_in(call_id);
begin
  if the_call.state <> 'live' then return; end if;
  perform private.add_call_event(the_call.id, 'quality', private.actor_staff_id(), '{"isOff": true}');
end
$$;

create function public.ask_for_call(idempotency_key uuid, mode text, locale text default 'hi', gender_wish text default null, asked_from text default null,
  sign_variety text default null)
returns jsonb language sql volatile set search_path = '' as $$
  select private.ask_for_call(idempotency_key, mode, locale, gender_wish, decode(asked_from, 'hex'), sign_variety) $$;
create function public.call_status() returns jsonb language sql stable set search_path = '' as $$ select private.my_call_status() $$;
create function public.beat_call() returns jsonb language sql volatile set search_path = '' as $$ select private.beat_call() $$;
create function public.leave_call() returns jsonb language sql volatile set search_path = '' as $$ select private.leave_call() $$;
create function public.request_call_back(phone text, wanted_at timestamptz default null) returns jsonb language sql volatile set search_path = '' as $$
  select private.request_call_back(phone, wanted_at) $$;
create function public.wish_for(gender text default null, sign_variety text default null) returns jsonb language sql volatile set search_path = '' as $$
  select private.wish_for(gender, sign_variety) $$;
create function public.give_up_call() returns void language sql volatile set search_path = '' as $$ select private.give_up_call() $$;
create function public.rate_call(helped integer) returns void language sql volatile set search_path = '' as $$ select private.rate_call(helped) $$;
create function public.add_call_text(key uuid, body text, call_id uuid default null, phrase text default null) returns void
language sql volatile set search_path = '' as $$ select private.add_call_text(call_id, key, body, phrase) $$;
create function public.add_call_quality(fps numeric, width integer, height integer, delay_ms integer, frozen_ms integer, freezes integer, lost numeric,
  steered_by text, call_id uuid default null)
returns void language sql volatile set search_path = '' as $$
  select private.add_call_quality(call_id, fps, width, height, delay_ms, frozen_ms, freezes, lost, steered_by) $$;
create function public.note_camera_off(call_id uuid default null) returns void language sql volatile set search_path = '' as $$
  select private.note_camera_off(call_id) $$;

comment on function public.ask_for_call is 'A citizen asks to be heard; once per idempotency_key (random). asked_from: the network address hashed by the app, in hex. → {id, secret, state, mode}. 429 per network.';
comment on function public.call_status is 'The citizen''s own call: state, place in line, range, who answered (first name), number. 401, 404.';
comment on function public.beat_call is 'call_status and a sign of life; every few seconds from the citizen''s page.';
comment on function public.leave_call is 'The citizen ends or gives up their call. Twice is once.';
comment on function public.request_call_back is 'The citizen wants to be called: the call ends as missed and a call_back task opens, due at wanted_at (null: now), or that of this call is changed to it. 422 phone_invalid, date_out_of_range; 409 call_over; 429: three are open for this phone.';
comment on function public.wish_for is 'Whom the citizen would rather talk with: gender female | male, a variety of sign; null: anybody. → call_status.';
comment on function public.give_up_call is 'The app found the media server unreachable while the citizen waited.';
comment on function public.rate_call is 'Did this help: 1 no, 2 partly, 3 yes. 409 wrong_state.';
comment on function public.add_call_text is 'A line written in the call by either side or a guest, once per key. 403 not_your_call, 409 call_over, key_reused.';
comment on function public.call_lines is 'What is written in a call, oldest first, and by whom; null: by me. A guest reads what was written since they came in.';
comment on function public.add_call_quality is 'What one side received: every 5 s; and who decides on the rate of what it sends: app, browser.';
comment on function public.note_camera_off is 'Instead of add_call_quality where the other camera is off by choice. 403 not_your_call.';

grant execute on function private.ask_for_call, public.ask_for_call to anon, authenticated, service_role;
grant execute on function private.my_call_status, private.beat_call, private.leave_call, private.request_call_back, private.give_up_call,
  private.rate_call, private.add_call_text, private.add_call_quality, private.note_camera_off, public.note_camera_off, public.call_status, public.beat_call, public.leave_call,
  public.request_call_back, public.give_up_call, public.rate_call, public.add_call_text, public.add_call_quality, private.wish_for, public.wish_for, private.writer, public.call_lines to authenticated;
