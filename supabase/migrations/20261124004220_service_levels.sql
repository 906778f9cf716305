-- How well callers are served, for everybody to read. One function computes all of it from calls and call_events.

-- A figure about fewer calls than this could tell how one person fared: such quarters of an hour are told together with the next ones.
create function private.fewest_calls_told() returns integer language sql immutable set search_path = '' as $$ select 5 $$;

-- The calls that somebody asked for in a mode on some days (those that we began are none), as far as their quarter of an hour is over for
-- five minutes. A wait lasts until the first answer, or until the caller gave up. A drop is a connection that broke off: recovered by each
-- rejoining into the same call, lost when the citizen did not come back to the interpreter.
create function private.calls_served(mode text, first_day date, last_day date)
returns table (day date, quarter timestamptz, wait_seconds integer, is_answered boolean, is_abandoned boolean, wants_call_back boolean,
  reports bigint, readable bigint, recovered bigint, lost bigint)
language sql stable set search_path = '' as $$
  select private.day_in_india(c.asked_at), date_bin('15 minutes', c.asked_at, '2000-01-01 00:00+00'),
    round(extract(epoch from coalesce(e.answered_at, c.ended_at, now()) - c.asked_at))::integer,
    e.answered_at is not null,
    e.answered_at is null and c.state in ('ended', 'abandoned', 'missed') and c.outcome is distinct from 'call_back',
    e.answered_at is null and coalesce(c.outcome = 'call_back', false),
    e.reports, e.readable, greatest(e.joinings - 1, 0), e.lost
  from public.calls c
  cross join lateral (
    select min(e.at) filter (where e.kind = 'accepted') as answered_at,
      count(*) filter (where e.kind = 'quality') as reports,
      -- EN 301 549 6.5.3: sign language needs 20 pictures a second.
      count(*) filter (where e.kind = 'quality' and (e.data ->> 'fps')::numeric >= 20) as readable,
      count(*) filter (where e.kind = 'joined' and e.data ->> 'identity' = 'citizen') as joinings,
      count(*) filter (where e.kind = 'ended' and e.data ->> 'reason' = 'dropped') as lost
    from public.call_events e where e.call_id = c.id) as e
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
    round(sum(t.readable) filter (where t.span is not null) / nullif(sum(t.reports) filter (where t.span is not null), 0), 3),
    coalesce(sum(t.recovered + t.lost) filter (where t.span is not null), 0)::bigint,
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
comment on function public.service_levels is 'How callers were served, per quarter of an hour (few calls: several together) or day: calls (null: fewer than five), told (calls that the other figures are about), answered within 10 and 120 s, waits, share of the reports with 20 pictures a second, drops. Everybody. 400 invalid_input.';

revoke execute on function private.fewest_calls_told, private.calls_served, private.spans_of, private.service_levels, public.service_levels from public;
grant execute on function private.service_levels, public.service_levels to anon, authenticated, service_role;
