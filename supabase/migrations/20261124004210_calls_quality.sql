-- What is delivered in the calls of this moment, for who answers for them. The records are call_events of the kinds 'quality' and
-- 'guest_quality': every 5 s one row a side or a guest (add_call_quality), what they received.

create index call_events_guests_idx on public.call_events (call_id, (data ->> 'guestId')) where kind = 'guest_quality';

-- What one receiver tells of the last seconds: either side or, under their seat, a guest, whose link is open for three hours.
create function private.add_received(call_id uuid, received jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  the_call public.calls := private.call_i_take_part_in(call_id);
  seat public.call_guests := private.my_seat();
begin
  if the_call.state <> 'live' then return; end if;
  if seat.id is null then
    perform private.add_call_event(the_call.id, 'quality', private.actor_staff_id(), received);
    return;
  end if;
  if (select count(*) from public.call_events e where e.call_id = the_call.id and e.kind = 'guest_quality' and e.data ->> 'guestId' = seat.id::text) >= 2500 then
    perform private.fail(429, 'too_many_requests');
  end if;
  perform private.add_call_event(the_call.id, 'guest_quality', null, received || jsonb_build_object('guest', seat.kind, 'guestId', seat.id));
end
$$;

-- `lacks`: what the browser of who tells cannot do (components/call/rate/abilities.ts). Without `steer` it decides itself on the rate of the
-- picture that it sends, without `wait` it shows each picture before lost packets are repaired, without `arrival` a queue is seen late.
-- security definer here and below: no role may write events.
create function private.add_call_quality(call_id uuid, fps numeric, width integer, height integer, delay_ms integer, frozen_ms integer, freezes integer,
  lost numeric, lacks text[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if (fps between 0 and 240 and width between 0 and 10000 and height between 0 and 10000
    and delay_ms between 0 and 600000 and frozen_ms between 0 and 600000 and freezes between 0 and 1000 and lost between 0 and 1
    and lacks <@ array['steer', 'wait', 'arrival'] and cardinality(lacks) <= 3) is not true
  then
    perform private.fail(400, 'invalid_input', 'quality');
  end if;
  perform private.add_received(call_id, jsonb_build_object(
    'fps', fps, 'width', width, 'height', height, 'delayMs', delay_ms, 'frozenMs', frozen_ms, 'freezes', freezes, 'lost', lost, 'lacks', lacks));
end
$$;

create function private.note_camera_off(call_id uuid) returns void
language sql volatile security definer set search_path = '' as $$ select private.add_received(call_id, '{"isOff": true}') $$;

-- What a side gets at this moment. Nothing told for longer than two reports is a dead link, and not the last good figure.
create function private.picture_now(answered_at timestamptz, told_at timestamptz, is_off boolean) returns text
language sql stable set search_path = '' as $$
  select case
    when coalesce(told_at, answered_at) < now() - interval '12 seconds' then 'nothing'
    when told_at is null then 'unknown'
    when is_off then 'off'
    else 'picture' end
$$;

-- The last two minutes of every live call, oldest first. A guest comes and goes as they like: who tells nothing more has left.
-- → [{id, mode, answeredAt, emergencyAt, nameHi, nameEn, toCitizen: [report], toDesk: [report], citizenGets, deskGets: unknown | picture | off | nothing,
-- guests: [{id, kind, reports: [report], gets}]}]
create function public.live_calls() returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  perform private.require_role('supervisor', 'collector');
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'mode', c.mode, 'answeredAt', c.answered_at, 'emergencyAt', c.emergency_at, 'nameHi', s.name_hi, 'nameEn', s.name_en,
      'toCitizen', coalesce(seen.to_citizen, '[]'), 'toDesk', coalesce(seen.to_desk, '[]'),
      'citizenGets', private.picture_now(c.answered_at, seen.citizen_at, seen.citizen_off),
      'deskGets', private.picture_now(c.answered_at, seen.desk_at, seen.desk_off), 'guests', coalesce(guests.told, '[]')) order by c.answered_at), '[]')
    from public.calls c
    join public.staff s on s.id = c.answered_by
    left join lateral (
      select jsonb_agg(e.data || jsonb_build_object('at', e.at) order by e.id) filter (where e.staff_id is null and not e.data ? 'isOff') as to_citizen,
        jsonb_agg(e.data || jsonb_build_object('at', e.at) order by e.id) filter (where e.staff_id is not null and not e.data ? 'isOff') as to_desk,
        max(e.at) filter (where e.staff_id is null) as citizen_at, max(e.at) filter (where e.staff_id is not null) as desk_at,
        (array_agg(e.data ? 'isOff' order by e.id desc) filter (where e.staff_id is null))[1] as citizen_off,
        (array_agg(e.data ? 'isOff' order by e.id desc) filter (where e.staff_id is not null))[1] as desk_off
      from public.call_events e
      where e.call_id = c.id and e.kind = 'quality' and e.at > now() - interval '2 minutes') as seen on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', g.id, 'kind', g.kind, 'reports', g.reports, 'gets', g.gets) order by g.id) filter (where g.gets <> 'nothing') as told
      from (
        select (e.data ->> 'guestId')::bigint as id, e.data ->> 'guest' as kind,
          coalesce(jsonb_agg(e.data || jsonb_build_object('at', e.at) order by e.id) filter (where not e.data ? 'isOff'), '[]') as reports,
          private.picture_now(c.answered_at, max(e.at), (array_agg(e.data ? 'isOff' order by e.id desc))[1]) as gets
        from public.call_events e
        where e.call_id = c.id and e.kind = 'guest_quality' and e.at > now() - interval '2 minutes' group by 1, 2) as g) as guests on true
    where c.state = 'live');
end
$$;

create function public.add_call_quality(fps numeric, width integer, height integer, delay_ms integer, frozen_ms integer, freezes integer, lost numeric,
  lacks text[], call_id uuid default null)
returns void language sql volatile set search_path = '' as $$
  select private.add_call_quality(call_id, fps, width, height, delay_ms, frozen_ms, freezes, lost, lacks) $$;
create function public.note_camera_off(call_id uuid default null) returns void language sql volatile set search_path = '' as $$
  select private.note_camera_off(call_id) $$;

comment on function public.add_call_quality is 'What either side or a guest received: every 5 s; and what their browser cannot do: steer, wait, arrival. 403 not_your_call, 429: a guest told too much.';
comment on function public.note_camera_off is 'Instead of add_call_quality where the other camera is off by choice: nobody should have seen a picture. 403 not_your_call, 429: a guest told too much.';
comment on function public.live_calls is 'The live calls with what each side and each guest received in the last two minutes. Supervisor, collector.';

grant execute on function private.add_call_quality, private.note_camera_off, private.picture_now, public.add_call_quality, public.note_camera_off,
  public.live_calls to authenticated;
