-- What who waits is told: their place in the line, an honest range, who is on shift; and all that a citizen may know of their call.

-- A place in the line, to be compared.
create function private.is_before(one public.calls, other public.calls) returns boolean
language sql immutable set search_path = '' as $$
  select (coalesce(one.emergency_at, 'infinity'), one.line_at, one.id) < (coalesce(other.emergency_at, 'infinity'), other.line_at, other.id)
$$;

-- How many people can take calls of this mode: interpreters all of them, operators those by voice.
create function private.on_shift(mode text) returns integer
language sql stable set search_path = '' as $$
  select count(*)::integer from public.staff_presences p join public.staff s on s.id = p.staff_id and s.active
  where p.state <> 'away' and private.can_take(s.role, on_shift.mode)
$$;

-- For how many of them this call waits (private.person_for): those who come nearest to its wishes; and how many are just as wished for, null where
-- nothing is.
create function private.desks_of(the_call public.calls) returns table (waited_for integer, as_wished integer)
language sql stable set search_path = '' as $$
  select count(*) filter (where one.is_nearest)::integer,
    case when the_call.gender_wish is not null or the_call.sign_variety_wish is not null then count(*) filter (where one.fit & 3 = 3)::integer end
  from (select fit, the_call.emergency_at is not null or fit = max(fit) over () as is_nearest
    from public.staff_presences p join public.staff s on s.id = p.staff_id and s.active, private.fit(the_call, s) as fit
    where p.state <> 'away' and private.can_take(s.role, the_call.mode)) as one
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
    select count(*) filter (where c.state in ('waiting', 'offered') and private.is_there(c)) as ahead,
      count(*) filter (where c.state in ('waiting', 'offered') and private.is_there(c)
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
    where p.state <> 'away' and private.can_take(s.role, people_for.mode)
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
    'id', the_call.id, 'mode', the_call.mode, 'state', the_call.state, 'locale', the_call.locale,
    'askedAt', the_call.asked_at, 'answeredAt', the_call.answered_at, 'outcome', the_call.outcome, 'helped', the_call.helped,
    'ahead', (select count(*) from public.calls c
      where c.mode = the_call.mode and c.state in ('waiting', 'offered') and private.is_there(c)
        and private.is_before(c, the_call)),
    'waiting', (select count(*) from public.calls c
      where c.mode = the_call.mode and c.state in ('waiting', 'offered') and private.is_there(c)),
    'onShift', private.on_shift(the_call.mode),
    'wishOnShift', (select d.as_wished from private.desks_of(the_call) d),
    'people', private.people_for(the_call.mode),
    'genderWish', the_call.gender_wish, 'signVarietyWish', the_call.sign_variety_wish, 'emergencyAt', the_call.emergency_at,
    'isAwaited', private.is_awaited(the_call), 'sentBack', private.sent_back(the_call),
    'listeners', private.listeners_of(the_call.id),
    'range', case when the_call.state in ('waiting', 'offered') then private.waiting_range(the_call) end,
    'number', (select co.number from public.complaints co where co.id = the_call.complaint_id and private.has_registered(the_call)),
    'bySms', exists (select 1 from public.messages m where m.complaint_id = the_call.complaint_id and m.recipient = 'citizen'))
    || private.call_scene(the_call)
$$;
