-- What each side may know of a call: the citizen, a guest, the desk.

-- What both sides are told of it; of people: the first name. `since`: when the one who has the call now took it, for their timer, by a hand-over or
-- by answering it: the later of the two, as who was handed it may be lost.
create function private.call_now(the_call public.calls) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'since', greatest((select max(h.ended_at) from public.call_hand_overs h where h.call_id = the_call.id and h.state in ('agreed', 'taken_over')), the_call.answered_at),
    'answeredBy', private.staff_on_stage(the_call.answered_by),
    'emergencyBy', case when the_call.emergency_at is not null then (select e.data ->> 'guest'
      from private.emergency_presses(the_call.id) e order by e.data ->> 'guest' is not null, e.id limit 1) end,
    'handOver', (select jsonb_build_object('state', h.state, 'to', private.staff_on_stage(h.to_staff_id))
      from public.call_hand_overs h where h.call_id = the_call.id and h.state in ('asked', 'joined')),
    'recording', (select jsonb_build_object('id', r.id, 'state', r.state)
      from public.call_recordings r where r.call_id = the_call.id and r.state in ('asked', 'recording', 'refused', 'stopped') order by r.asked_at desc limit 1))
$$;

-- Why who was answered waits again, next in line: their person was needed for an emergency, or is gone. Null for who was never answered.
create function private.sent_back(the_call public.calls) returns text
language sql stable set search_path = '' as $$
  select case e.data ->> 'reason' when 'emergency' then 'emergency' else 'gone' end
  from public.call_events e
  where the_call.state in ('waiting', 'offered') and e.call_id = the_call.id and e.kind = 'left' and e.data ? 'reason'
  order by e.id desc limit 1
$$;

-- What the citizen may know of their call. Of the person who answered: the first name. Whoever acts holds the call's row, so of two
-- answers that overtake each other on their way the one with the later `now` knows more.
create function private.call_status(the_call public.calls) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'now', clock_timestamp(),
    'id', the_call.id, 'mode', the_call.mode, 'state', the_call.state, 'outcome', the_call.outcome, 'helped', the_call.helped,
    'ahead', (select count(*) from public.calls c
      where c.mode = the_call.mode and c.state in ('waiting', 'offered') and private.is_there(c)
        and private.is_before(c, the_call)),
    'waiting', (select count(*) from public.calls c
      where c.mode = the_call.mode and c.state in ('waiting', 'offered') and private.is_there(c)),
    'onShift', private.on_shift(the_call.mode), 'callBack', private.call_back_times(the_call.mode),
    'wishOnShift', case when the_call.gender_wish is not null or the_call.sign_variety_wish is not null then (select count(*) from private.desks_of(the_call) d where d.is_wished) end,
    'people', private.people_for(the_call.mode),
    'genderWish', the_call.gender_wish, 'signVarietyWish', the_call.sign_variety_wish, 'emergencyAt', the_call.emergency_at,
    'isAwaited', private.is_awaited(the_call), 'sentBack', private.sent_back(the_call),
    'onlookers', private.onlookers_of(the_call.id),
    'range', case when the_call.state in ('waiting', 'offered') then private.waiting_range(the_call) end,
    'number', (select co.number from public.complaints co where co.id = the_call.complaint_id and private.has_registered(the_call)),
    'bySms', exists (select 1 from public.messages m where m.complaint_id = the_call.complaint_id and m.recipient = 'citizen'))
    || private.call_now(the_call)
$$;

create function private.seen_by_guest(seat public.call_guests) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('now', clock_timestamp(), 'callId', c.id, 'mode', c.mode, 'kind', seat.kind, 'emergencyAt', c.emergency_at,
    'mayTakeBack', private.may_take_back(seat), 'onlookers', private.onlookers_of(c.id))
    || (private.call_now(c) - array['since', 'recording', 'emergencyBy'])
  from public.calls c where c.id = seat.call_id
$$;

-- security definer: a guest sees neither calls nor staff. Null once the call is over, and before they came in.
create function private.guest_call() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  seat public.call_guests := private.my_seat();
begin
  perform private.refuse_who_was_put_out();
  return case when seat.id is not null then private.seen_by_guest(seat) end;
end
$$;

-- A call as the desk sees it: the same shape in the queue, in an offer and on the stage.
create function private.desk_call(the_call public.calls) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'id', the_call.id, 'mode', the_call.mode, 'state', the_call.state, 'locale', the_call.locale, 'genderWish', the_call.gender_wish,
    'signVarietyWish', the_call.sign_variety_wish, 'emergencyAt', the_call.emergency_at,
    'onlookers', coalesce((select jsonb_agg(jsonb_build_object('hi', s.name_hi, 'en', s.name_en) order by o.id)
      from public.call_onlookers o join public.staff s on s.id = o.staff_id
      where o.call_id = the_call.id and o.told_at is not null and o.left_at is null), '[]'),
    'askedAt', the_call.asked_at, 'outcome', the_call.outcome,
    'isThere', private.is_there(the_call), 'citizenId', the_call.citizen_id, 'complaintId', the_call.complaint_id,
    'number', (select co.number from public.complaints co where co.id = the_call.complaint_id and private.has_registered(the_call)))
$$;

-- Everything the desk's call half shows, and the desk's sign of life. Overdue offers are settled here too, so that the queue
-- moves while anybody is at a desk, whatever became of the worker. security definer: no role may write offers and presences.
create function private.desk_calls() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter', 'supervisor');
begin
  perform private.miss_overdue_offers();
  perform private.offer_calls();
  perform private.offer_hand_overs();
  -- Calls come before presences, and nobody waits for a sign of life: who holds this row has just seen the person.
  update public.staff_presences p set seen_at = now()
  where p.staff_id = (select mine.staff_id from public.staff_presences mine
    where mine.staff_id = who.staff_id and mine.seen_at < now() - interval '4 seconds' for update skip locked);
  return jsonb_build_object(
    'me', (select jsonb_build_object('staffId', who.staff_id, 'role', who.role, 'state', coalesce(p.state, 'away'), 'since', p.since, 'misses', coalesce(p.misses, 0), 'windowId', p.window_id)
      from (select 1) as one left join public.staff_presences p on p.staff_id = who.staff_id),
    'offer', (select private.desk_call(c) || jsonb_build_object('expiresAt', o.expires_at, 'isHandOver', c.state = 'live')
      from public.call_offers o join public.calls c on c.id = o.call_id where o.staff_id = who.staff_id and o.result is null),
    -- The call on the stage: the live one (mine, or the one I am about to take over), or the last one while I wrap it up.
    'call', (select private.desk_call(c) || private.call_now(c) || jsonb_build_object('isMine', c.answered_by = who.staff_id, 'isKept', exists (select 1 from public.call_hand_overs h
        where h.call_id = c.id and h.from_staff_id = who.staff_id and h.state = 'refused' and h.ended_at > now() - interval '1 minute')) from public.calls c
      where c.id = (select h.call_id from public.call_hand_overs h where h.to_staff_id = who.staff_id and h.state = 'joined') or c.answered_by = who.staff_id and (c.state = 'live' or c.state = 'ended'
        and exists (select 1 from public.staff_presences p where p.staff_id = who.staff_id and p.state = 'wrap_up' and p.since <= c.ended_at))
      order by c.state = 'live' desc, c.ended_at desc limit 1),
    -- What the citizen said of my last hand-over, which is of one moment with my state since: yes, as long as I rest from it (an hour at most),
    -- or no to me who had come, for a minute.
    'handedOver', (select jsonb_build_object('isAgreed', h.state = 'agreed', 'to', jsonb_build_object('hi', s.name_hi, 'en', s.name_en)) from public.staff_presences p
      join public.call_hand_overs h on h.ended_at = p.since and (h.state = 'agreed' and h.from_staff_id = p.staff_id and p.state = 'away' and p.since > now() - interval '1 hour'
        or h.state = 'refused' and h.to_staff_id = p.staff_id and p.state = 'ready' and p.since > now() - interval '1 minute')
      join public.staff s on s.id = case h.state when 'agreed' then h.to_staff_id else h.from_staff_id end where p.staff_id = who.staff_id),
    'waiting', coalesce((select jsonb_agg(private.desk_call(c) order by c.emergency_at nulls last, c.line_at, c.id) from public.calls c where c.state in ('waiting', 'offered')), '[]'),
    'people', coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'nameHi', s.name_hi, 'nameEn', s.name_en, 'role', s.role,
        'signVarieties', s.sign_varieties, 'picture', f.key, 'state', p.state, 'since', p.since) order by s.role, p.since)
      from public.staff_presences p join public.staff s on s.id = p.staff_id and s.active
      left join public.staff_pictures f on f.staff_id = s.id where p.state <> 'away'), '[]'),
    -- The call that a supervisor looks on.
    'lookingOn', (select jsonb_build_object('callId', o.call_id, 'mode', c.mode, 'isTold', o.told_at is not null, 'nameHi', s.name_hi, 'nameEn', s.name_en)
      from public.call_onlookers o join public.calls c on c.id = o.call_id left join public.staff s on s.id = c.answered_by
      where o.staff_id = who.staff_id and o.left_at is null),
    -- Not when the transaction began: of two answers the one that was given later is newer.
    'now', clock_timestamp());
end
$$;

create function public.guest_call() returns jsonb language sql stable set search_path = '' as $$ select private.guest_call() $$;
create function public.desk_calls() returns jsonb language sql volatile set search_path = '' as $$ select private.desk_calls() $$;

comment on function public.guest_call is 'The open call of a guest who has come in: who is in it, and 112; null once it is over. 403 put_out.';
comment on function public.desk_calls is 'The desk''s call half in one: me, my offer, my call, who waits, who is on shift. Also the desk''s sign of life.';

grant execute on function private.guest_call, private.desk_calls, public.guest_call, public.desk_calls to authenticated;
