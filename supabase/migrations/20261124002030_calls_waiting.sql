-- The line: the places in it, which a supervisor may change with a reason, an honest range of the wait, who is on shift, and when we call back.

-- A place in the line, to be compared.
create function private.is_before(one public.calls, other public.calls) returns boolean
language sql immutable set search_path = '' as $$
  select (coalesce(one.emergency_at, 'infinity'), one.line_at, one.id) < (coalesce(other.emergency_at, 'infinity'), other.line_at, other.id)
$$;

-- Before that call of the same kind, or at the end. Emergencies stay first. Who, when and why are in the call's events. security
-- definer: no role may change calls.
create function private.move_call(call_id uuid, before_id uuid, reason text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('supervisor');
  the_call public.calls;
  next_call public.calls;
  above timestamptz;
begin
  reason := private.check_text(reason, 500, 'reason');
  if reason is null then perform private.fail(422, 'required', 'reason'); end if;
  the_call := private.lock_call(call_id);
  if the_call.state not in ('waiting', 'offered') or the_call.emergency_at is not null then perform private.fail(409, 'wrong_state'); end if;
  if before_id is not null then
    select * into next_call from public.calls c where c.id = before_id;
    if next_call.id is null or next_call.mode <> the_call.mode or next_call.state not in ('waiting', 'offered') or next_call.emergency_at is not null
      or next_call.id = the_call.id
    then
      perform private.fail(409, 'wrong_state', 'before_id');
    end if;
  end if;
  select max(c.line_at) into above from public.calls c
  where c.mode = the_call.mode and c.state in ('waiting', 'offered') and c.emergency_at is null and c.id <> the_call.id
    and (next_call.id is null or private.is_before(c, next_call));
  update public.calls c set line_at = case
    when next_call.id is null then greatest(above + interval '1 millisecond', the_call.line_at)
    when above is null then next_call.line_at - interval '1 second'
    else above + (next_call.line_at - above) / 2 end
  where c.id = the_call.id;
  perform private.add_call_event(the_call.id, 'moved', who.staff_id, jsonb_build_object('reason', reason, 'before', before_id));
end
$$;

-- How many people can take calls of this mode: interpreters all of them, operators those by voice.
create function private.on_shift(mode text) returns integer
language sql stable set search_path = '' as $$
  select count(*)::integer from public.staff_presences p join public.staff s on s.id = p.staff_id and s.active
  where private.is_on_shift(p) and private.can_take(s.role, on_shift.mode)
$$;

-- When somebody is there to call a citizen: on working days from nine to six, by the clock in India. At other times somebody may be on shift, but
-- nobody can promise it.
create function private.is_calling_time(moment timestamptz) returns boolean
language sql stable set search_path = '' as $$
  select private.is_working_day(india::date) and india::time between '09:00' and '18:00'
  from (select moment at time zone 'Asia/Kolkata' as india) as clock
$$;

-- The times that are offered for a call back: at once, while somebody is there for it, and the next hours at which people like to be called.
create function private.call_back_times(mode text) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'soon', private.on_shift(call_back_times.mode) > 0 or private.is_calling_time(now()),
    'times', (select coalesce(jsonb_agg(next.at order by next.at), '[]') from (
      select (day + hour) at time zone 'Asia/Kolkata' as at
      from generate_series(0, 14) as later (days),
        lateral (select ((now() at time zone 'Asia/Kolkata')::date + later.days)::timestamp as day) as india,
        unnest(array['09:00', '12:00', '15:00', '18:00']::time[]) as hours (hour)
      where private.is_working_day(day::date) and (day + hour) at time zone 'Asia/Kolkata' > now() + interval '30 minutes'
      order by at limit 4) as next))
$$;

-- One turn at one desk, in seconds, as each of the last calls of this mode had it: its wait, shared among those who were before it and
-- itself, times the desks that were busy when its own turn came. The newest sixty answered in the last four hours. A call's turn came with its
-- first answer, though another desk went on with it later.
create function private.last_turns(mode text) returns setof double precision
language sql stable set search_path = '' as $$
  with asked as materialized (
    select c.asked_at, c.line_at, c.ended_at, c.answered_by, c.task_id is not null as is_ours,
      coalesce((select min(e.at) from public.call_events e where e.call_id = c.id and e.kind = 'accepted'), c.answered_at) as answered_at
    from public.calls c where c.mode = last_turns.mode and c.asked_at > now() - interval '8 hours'
  )
  select extract(epoch from c.answered_at - c.asked_at)::double precision
    / (1 + (select count(*) from asked o
      where not o.is_ours and o.asked_at between c.asked_at - interval '2 hours' and c.asked_at and o.line_at < c.line_at
        and coalesce(o.answered_at, o.ended_at, 'infinity') > c.asked_at))
    * greatest(1, (select count(distinct o.answered_by) from asked o
      where o.asked_at between c.asked_at - interval '4 hours' and c.answered_at
        and o.answered_at <= c.answered_at and coalesce(o.ended_at, 'infinity') >= c.answered_at))
  from asked c
  where c.answered_at is not null and not c.is_ours and c.asked_at > now() - interval '4 hours'
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
    select turn * ((line.alike + 1)::double precision / greatest(1, (select count(*) from private.desks_of(the_call) d where d.is_waited_for))
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
    where private.is_on_shift(p) and private.can_take(s.role, people_for.mode)
    order by 2 desc, 1 limit 24
  ) as one
$$;

create function public.move_call(call_id uuid, reason text, before_id uuid default null) returns void language sql volatile set search_path = '' as $$
  select private.move_call(call_id, before_id, reason) $$;

comment on function public.move_call is 'A supervisor puts a waiting call before another, or last (before_id null), with a reason. 409 wrong_state; 422 required.';

grant execute on function private.move_call, public.move_call to authenticated;
