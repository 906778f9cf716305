-- What is delivered in the calls of this moment, for who answers for them. The records are call_events of the kind 'quality': every 5 s
-- one row a side (add_call_quality), what that side received.

-- The last two minutes of every live call, oldest first. → [{id, mode, answeredAt, nameHi, nameEn, toCitizen: [report], toDesk: [report]}]
create function public.live_calls() returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_role('supervisor', 'collector');
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'mode', c.mode, 'answeredAt', c.answered_at, 'nameHi', s.name_hi, 'nameEn', s.name_en,
      'toCitizen', coalesce(seen.to_citizen, '[]'), 'toDesk', coalesce(seen.to_desk, '[]')) order by c.answered_at), '[]')
    from public.calls c
    join public.staff s on s.id = c.answered_by
    left join lateral (
      select jsonb_agg(e.data || jsonb_build_object('at', e.at) order by e.id) filter (where e.staff_id is null) as to_citizen,
        jsonb_agg(e.data || jsonb_build_object('at', e.at) order by e.id) filter (where e.staff_id is not null) as to_desk
      from public.call_events e where e.call_id = c.id and e.kind = 'quality' and not e.data ? 'isOff' and e.at > now() - interval '2 minutes') as seen on true
    where c.state = 'live');
end
$$;
comment on function public.live_calls is 'The live calls with what each side received in the last two minutes. Supervisor, collector.';
revoke execute on function public.live_calls from public;
grant execute on function public.live_calls to authenticated;
