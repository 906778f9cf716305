-- What is delivered in the calls of this moment, for who answers for them. The records are call_events of the kind 'quality': every 5 s
-- one row a side (add_call_quality), what that side received.

-- What a side received in the last seconds. security definer: no role may write events.
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

-- What a side gets at this moment. Nothing told for longer than two reports is a dead link, and not the last good figure.
create function private.picture_now(answered_at timestamptz, told_at timestamptz, is_off boolean) returns text
language sql stable set search_path = '' as $$
  select case
    when coalesce(told_at, answered_at) < now() - interval '12 seconds' then 'nothing'
    when told_at is null then 'unknown'
    when is_off then 'off'
    else 'picture' end
$$;

-- The last two minutes of every live call, oldest first.
-- → [{id, mode, answeredAt, emergencyAt, nameHi, nameEn, toCitizen: [report], toDesk: [report], citizenGets, deskGets: unknown | picture | off | nothing}]
create function public.live_calls() returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_role('supervisor', 'collector');
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'mode', c.mode, 'answeredAt', c.answered_at, 'emergencyAt', c.emergency_at, 'nameHi', s.name_hi, 'nameEn', s.name_en,
      'toCitizen', coalesce(seen.to_citizen, '[]'), 'toDesk', coalesce(seen.to_desk, '[]'),
      'citizenGets', private.picture_now(c.answered_at, seen.citizen_at, seen.citizen_off),
      'deskGets', private.picture_now(c.answered_at, seen.desk_at, seen.desk_off)) order by c.answered_at), '[]')
    from public.calls c
    join public.staff s on s.id = c.answered_by
    left join lateral (
      select jsonb_agg(e.data || jsonb_build_object('at', e.at) order by e.id) filter (where e.staff_id is null and not e.data ? 'isOff') as to_citizen,
        jsonb_agg(e.data || jsonb_build_object('at', e.at) order by e.id) filter (where e.staff_id is not null and not e.data ? 'isOff') as to_desk,
        max(e.at) filter (where e.staff_id is null) as citizen_at, max(e.at) filter (where e.staff_id is not null) as desk_at,
        (array_agg(e.data ? 'isOff' order by e.id desc) filter (where e.staff_id is null))[1] as citizen_off,
        (array_agg(e.data ? 'isOff' order by e.id desc) filter (where e.staff_id is not null))[1] as desk_off
      from public.call_events e where e.call_id = c.id and e.kind = 'quality' and e.at > now() - interval '2 minutes') as seen on true
    where c.state = 'live');
end
$$;

create function public.add_call_quality(fps numeric, width integer, height integer, delay_ms integer, frozen_ms integer, freezes integer, lost numeric,
  steered_by text, call_id uuid default null)
returns void language sql volatile set search_path = '' as $$
  select private.add_call_quality(call_id, fps, width, height, delay_ms, frozen_ms, freezes, lost, steered_by) $$;
create function public.note_camera_off(call_id uuid default null) returns void language sql volatile set search_path = '' as $$
  select private.note_camera_off(call_id) $$;

comment on function public.add_call_quality is 'What one side received: every 5 s; and who decides on the rate of what it sends: app, browser.';
comment on function public.note_camera_off is 'Instead of add_call_quality where the other camera is off by choice. 403 not_your_call.';
comment on function public.live_calls is 'The live calls with what each side received in the last two minutes. Supervisor, collector.';

grant execute on function private.add_call_quality, private.note_camera_off, private.picture_now, public.add_call_quality, public.note_camera_off,
  public.live_calls to authenticated;
