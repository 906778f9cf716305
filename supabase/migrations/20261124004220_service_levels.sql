-- How well callers are served, for everybody to read. One function computes all of it from calls and call_events.

-- A figure about fewer calls than this could tell how one person fared: such quarters of an hour are told together with the next ones.
create function private.fewest_calls_told() returns integer language sql immutable set search_path = '' as $$ select 5 $$;

-- Seconds of a conversation in which a picture was meant to be seen, and those in which signing could be read; both ways added up; what
-- guests tell is not of it. Each side tells every 5 s what came since it told last, or that the other camera is off by choice: such time is
-- not meant. A report that comes later than 7.5 s after the one before tells of 5 s: of the rest nothing is known, so nothing could be read (a
-- dead link sends no reports). Only the last moments, too few for a report, are left out. EN 301 549 6.5.3: sign language needs 20 pictures a second.
create function private.seconds_of_picture(call_id uuid, began_at timestamptz, ended_at timestamptz, out meant numeric, out readable numeric)
language sql stable set search_path = '' as $$
  with told as (
    select e.staff_id is null as by_citizen, e.at, e.data ? 'isOff' as is_off, (e.data ->> 'fps')::numeric as fps,
      extract(epoch from e.at - lag(e.at, 1, began_at) over (partition by e.staff_id is null order by e.at, e.id)) as since
    from public.call_events e
    where e.call_id = seconds_of_picture.call_id and e.kind = 'quality' and e.at between began_at and ended_at
  ), sides as (
    select coalesce(sum(case when t.since > 7.5 then 5 else t.since end) filter (where t.is_off), 0) as off,
      coalesce(sum(case when t.since > 7.5 then 5 else t.since end) filter (where not t.is_off and t.fps >= 20), 0) as readable,
      extract(epoch from ended_at - coalesce(max(t.at), began_at)) as untold
    from (values (true), (false)) as side (by_citizen) left join told t on t.by_citizen = side.by_citizen group by side.by_citizen
  )
  select sum(extract(epoch from ended_at - began_at) - s.off - case when s.untold > 7.5 then 0 else s.untold end), sum(s.readable) from sides s
$$;

-- How often the citizen or the person at the desk came back into a conversation that had broken off for them. It had when their connection
-- ended without a word (the network, a battery, another device in its place), or when it was closed and 5 s later was still away: who only
-- loads the page again is back sooner, and nothing dropped. Of the desks only the one that had the call when they left, and has had it since,
-- comes back: not who was rung for it before, handed it over or gave it back and is here anew. Where it broke off for both, who comes back first
-- counts.
create function private.recoveries(call_id uuid, began_at timestamptz, ended_at timestamptz) returns bigint
language sql stable set search_path = '' as $$
  with turns as (
    select 'citizen' as identity, began_at, ended_at
    union all
    select case when e.kind <> 'left' then 'staff-' || e.staff_id end, e.at, lead(e.at, 1, ended_at) over (order by e.at, e.id)
    from public.call_events e
    where e.call_id = recoveries.call_id and (e.kind = 'accepted' or e.kind = 'left' and e.data ? 'reason'
      or e.kind = 'hand_over' and e.data ->> 'state' in ('agreed', 'taken_over'))
  ), connections as (
    select j.data ->> 'identity' as identity, j.id, j.at as joined_at, l.at as left_at, l.data ? 'isGoodbye' as is_goodbye
    from public.call_events j
    left join public.call_events l on l.call_id = j.call_id and l.kind = 'left' and l.data ->> 'sid' = j.data ->> 'sid'
    where j.call_id = recoveries.call_id and j.kind = 'joined' and (j.data ->> 'identity' = 'citizen' or j.data ->> 'identity' like 'staff-%')
  ), returns as (
    select c.identity, c.joined_at, lag(c.id) over earlier is not null as is_return, lag(c.left_at) over earlier as left_at, lag(c.is_goodbye) over earlier as is_goodbye
    from connections c window earlier as (partition by c.identity order by c.joined_at, c.id)
  ), recovered as (
    select r.identity, r.joined_at from returns r join turns t on t.identity = r.identity
    where r.is_return and r.joined_at > t.began_at and r.joined_at < t.ended_at and least(r.left_at, r.joined_at) >= t.began_at
      and not (coalesce(r.is_goodbye, false) and r.joined_at < r.left_at + interval '5 seconds')
  )
  select count(*) from recovered r
  where not exists (select 1 from recovered other
    where other.identity <> r.identity and (other.joined_at, other.identity) < (r.joined_at, r.identity) and other.joined_at > r.joined_at - interval '30 seconds')
$$;

-- The calls that somebody asked for in a mode on some days (those that we began are none), as far as their quarter of an hour is over for
-- five minutes. A wait lasts until the first answer, or until the caller gave up. Picture and drops are of the conversation, from the answer
-- to the end. A drop is recovered when who was gone came back into the same conversation, lost when it ended without them: by itself 180 s
-- later (the call of a lost desk goes back to the queue then; where the next interpreter is there already nothing broke off), or by the desk,
-- which says so.
create function private.calls_served(mode text, first_day date, last_day date)
returns table (day date, quarter timestamptz, wait_seconds integer, is_answered boolean, is_abandoned boolean, wants_call_back boolean,
  meant_seconds numeric, readable_seconds numeric, recovered bigint, lost bigint)
language sql stable set search_path = '' as $$
  select private.day_in_india(c.asked_at), date_bin('15 minutes', c.asked_at, '2000-01-01 00:00+00'),
    round(extract(epoch from coalesce(e.answered_at, c.ended_at, now()) - c.asked_at))::integer,
    e.answered_at is not null,
    e.answered_at is null and c.state in ('ended', 'abandoned', 'missed') and c.outcome is distinct from 'call_back',
    e.answered_at is null and coalesce(c.outcome = 'call_back', false),
    p.meant, p.readable, r.recovered,
    case when e.answered_at is not null then e.given_back + (e.was_given_up or coalesce(c.outcome = 'dropped', false))::integer else 0 end
  from public.calls c
  cross join lateral (
    select min(e.at) filter (where e.kind = 'accepted') as answered_at,
      count(*) filter (where e.kind = 'ended' and e.data ->> 'reason' = 'dropped') > 0 as was_given_up,
      count(*) filter (where e.kind = 'left' and e.data ->> 'reason' = 'gone') as given_back
    from public.call_events e where e.call_id = c.id and e.kind in ('accepted', 'ended', 'left')) as e
  left join lateral private.seconds_of_picture(c.id, e.answered_at, coalesce(c.ended_at, now())) as p on c.mode = 'sign' and e.answered_at is not null
  left join lateral (select private.recoveries(c.id, e.answered_at, coalesce(c.ended_at, now())) as recovered) as r on e.answered_at is not null
  where c.mode = calls_served.mode and c.task_id is null
    and c.asked_at >= private.start_of_day(first_day)
    and c.asked_at < least(private.start_of_day(last_day + 1), date_bin('15 minutes', now() - interval '5 minutes', '2000-01-01 00:00+00'))
$$;

-- Spans of a day: quarters of an hour with calls, joined from the morning on until they hold enough. What is left in the evening is in no
-- span, so that no difference between two published figures tells it. A span once complete never changes its borders.
create function private.spans_of(quarters jsonb) returns table (day date, quarter timestamptz, span bigint)
language sql immutable set search_path = '' as $$
  with recursive listed as (
    select q.day, q.quarter, q.calls, row_number() over (partition by q.day order by q.quarter) as turn
    from jsonb_to_recordset(quarters) as q (day date, quarter timestamptz, calls bigint)
  ), walk as (
    select l.day, l.quarter, l.turn, 1::bigint as span, l.calls as so_far from listed l where l.turn = 1
    union all
    select l.day, l.quarter, l.turn,
      case when w.so_far >= private.fewest_calls_told() then w.span + 1 else w.span end,
      case when w.so_far >= private.fewest_calls_told() then l.calls else w.so_far + l.calls end
    from walk w join listed l on l.day = w.day and l.turn = w.turn + 1
  )
  select w.day, w.quarter, w.span from walk w
  where exists (select 1 from walk whole
    where whole.day = w.day and whole.span = w.span and whole.so_far >= private.fewest_calls_told())
$$;

-- security definer: everybody may read these figures, and nobody the calls behind them.
create function private.service_levels(mode text, first_day date, last_day date, per text)
returns table (day date, starts_at timestamptz, ends_at timestamptz, calls bigint, told bigint, in_10 bigint, in_120 bigint, answered bigint,
  abandoned bigint, call_backs bigint, median_wait_seconds integer, longest_wait_seconds integer, readable_share numeric,
  drops bigint, recovered bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  if coalesce(mode, '') not in ('sign', 'voice') then perform private.fail(400, 'invalid_input', 'mode'); end if;
  if coalesce(per, '') not in ('quarter', 'day') then perform private.fail(400, 'invalid_input', 'per'); end if;
  if first_day is null or last_day is null or last_day - first_day not between 0 and 30 then
    perform private.fail(400, 'invalid_input', 'day');
  end if;
  return query
  with served as materialized (
    select s.* from private.calls_served(mode, first_day, last_day) s
  ), spans as materialized (
    select p.* from private.spans_of((select jsonb_agg(to_jsonb(q)) from (
      select s.day, s.quarter, count(*) as calls from served s group by 1, 2) as q)) as p
  ), placed as (
    select s.*, p.span from served s left join spans p on p.day = s.day and p.quarter = s.quarter
  )
  select t.day, min(t.quarter) filter (where t.span is not null),
    max(t.quarter) filter (where t.span is not null) + interval '15 minutes',
    case when count(*) >= private.fewest_calls_told() then count(*) end,
    count(t.span),
    count(t.span) filter (where t.is_answered and t.wait_seconds <= 10),
    count(t.span) filter (where t.is_answered and t.wait_seconds <= 120),
    count(t.span) filter (where t.is_answered),
    count(t.span) filter (where t.is_abandoned),
    count(t.span) filter (where t.wants_call_back),
    round((percentile_cont(0.5) within group (order by t.wait_seconds) filter (where t.span is not null))::numeric)::integer,
    max(t.wait_seconds) filter (where t.span is not null),
    round(sum(t.readable_seconds) filter (where t.span is not null) / nullif(sum(t.meant_seconds) filter (where t.span is not null), 0), 3),
    coalesce(sum(coalesce(t.recovered, 0) + t.lost) filter (where t.span is not null), 0)::bigint,
    coalesce(sum(t.recovered) filter (where t.span is not null), 0)::bigint
  from placed t
  where per = 'day' or t.span is not null
  group by t.day, case when per = 'quarter' then t.span end
  order by 1, 2;
end
$$;

create function public.service_levels(mode text, first_day date, last_day date, per text default 'quarter')
returns table (day date, starts_at timestamptz, ends_at timestamptz, calls bigint, told bigint, in_10 bigint, in_120 bigint, answered bigint,
  abandoned bigint, call_backs bigint, median_wait_seconds integer, longest_wait_seconds integer, readable_share numeric,
  drops bigint, recovered bigint)
language sql stable set search_path = '' as $$ select * from private.service_levels(mode, first_day, last_day, per) $$;
comment on function public.service_levels is 'How callers were served, per quarter of an hour (few calls: several together) or day: calls (null: fewer than five), told (calls that the other figures are about), answered within 10 and 120 s, waits, share of the time of the conversations, cameras on, in which 20 pictures a second came; drops: conversations that broke off. Everybody. 400 invalid_input.';

grant execute on function private.service_levels, public.service_levels to anon, authenticated, service_role;
