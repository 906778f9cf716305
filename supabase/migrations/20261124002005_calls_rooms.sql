-- What the media server saw: who joined the room of a call and who left it. A connection (LiveKit's participant sid) joins once and leaves
-- once, whoever tells it: webhooks come twice, late, in any order or never; what they missed the reconciliation tells every 15 s.

create unique index call_events_once_idx on public.call_events (call_id, kind, (data ->> 'sid')) where data ? 'sid';

-- Connections that joined and have not left. Of the time before: who came in this moment may not be on the media server's list yet.
create function private.connections_of(call_id uuid, before timestamptz default 'infinity') returns table (identity text, sid text)
language sql stable set search_path = '' as $$
  select e.data ->> 'identity', e.data ->> 'sid' from public.call_events e
  where e.call_id = connections_of.call_id and e.kind = 'joined' and e.data ? 'sid' and e.at < before
    and not exists (select 1 from public.call_events gone
      where gone.call_id = e.call_id and gone.kind = 'left' and gone.data ->> 'sid' = e.data ->> 'sid')
$$;

-- The citizen is there while one of their connections is: the "left" of an old one that comes after the rejoin changes nothing, and a
-- "joined" that comes after its own "left" brings nobody. is_goodbye: their page closed the connection, it did not break off. security definer
-- here and below: no role may write calls and their events.
create function private.note_participant(call_id uuid, kind text, identity text, sid text, event_id text, is_goodbye boolean default false) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls;
begin
  if kind is null or kind not in ('joined', 'left') then perform private.fail(400, 'invalid_input', 'kind'); end if;
  if coalesce(sid, '') = '' or coalesce(identity, '') = '' then perform private.fail(400, 'invalid_input', 'sid'); end if;
  the_call := private.lock_call(call_id);
  insert into public.call_events (call_id, kind, staff_id, data)
  values (call_id, kind, nullif(substring(identity from '^staff-([0-9]+)$'), '')::bigint,
    jsonb_build_object('identity', identity, 'sid', sid, 'eventId', event_id) || case when is_goodbye then '{"isGoodbye": true}' else '{}' end::jsonb)
  on conflict do nothing;
  if not found then return; end if;
  -- Who looks on is out with their last connection: to come in again the citizen is told again.
  if kind = 'left' and identity like 'onlooker-%' and not exists (select 1 from private.connections_of(the_call.id) c where c.identity = note_participant.identity) then
    perform private.end_looking_on(the_call.id, substring(identity from '^onlooker-([0-9]+)$')::bigint);
  end if;
  if identity <> 'citizen' or the_call.state not in ('waiting', 'offered', 'live') then return; end if;
  if exists (select 1 from private.connections_of(the_call.id) c where c.identity = 'citizen') then
    if kind = 'joined' then
      update public.calls c set citizen_seen_at = now() where c.id = the_call.id;
      perform private.offer_calls();
    end if;
  else
    -- No offer goes out for an empty chair; the 180 s of a drop run on.
    update public.calls c set citizen_seen_at = least(c.citizen_seen_at, now() - interval '21 seconds') where c.id = the_call.id;
  end if;
end
$$;

-- Reconciliation. Everybody who is in the room of this call now, each an identity and the sid of their connection. What no webhook told is noted as if one
-- had; a citizen who is in the room is there, even when the page's timers sleep. → is the call open (else the room may be closed), and who
-- has it, takes it over or may look on (other staff must leave), and which guests nobody has put out. Null for a room that is no call of ours.
create function private.see_room(call_id uuid, identities text[], sids text[]) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls;
  one record;
begin
  select * into the_call from public.calls c where c.id = see_room.call_id;
  if the_call.id is null then return null; end if;
  if the_call.state in ('waiting', 'offered', 'live') then
    for one in
      select p.identity, p.sid from unnest(identities, sids) as p (identity, sid)
      where not exists (select 1 from public.call_events e
        where e.call_id = the_call.id and e.kind = 'joined' and e.data ->> 'sid' = p.sid)
    loop
      perform private.note_participant(the_call.id, 'joined', one.identity, one.sid, 'seen:' || one.sid);
    end loop;
    for one in
      select c.identity, c.sid from private.connections_of(the_call.id, now() - interval '30 seconds') c
      where c.sid <> all (sids)
    loop
      perform private.note_participant(the_call.id, 'left', one.identity, one.sid, 'gone:' || one.sid);
    end loop;
    update public.calls c set citizen_seen_at = now()
    where c.id = the_call.id and c.state in ('waiting', 'offered', 'live') and c.citizen_seen_at < now() - interval '5 seconds'
      and 'citizen' = any (identities);
    -- Who talks at a desk is there, though the app hears nothing of its page.
    update public.staff_presences p set seen_at = now()
    where p.staff_id in (the_call.answered_by, (select h.to_staff_id from public.call_hand_overs h where h.call_id = the_call.id and h.state = 'joined'))
      and p.seen_at < now() - interval '5 seconds' and 'staff-' || p.staff_id = any (identities);
  end if;
  return (select jsonb_build_object('isOpen', c.state in ('waiting', 'offered', 'live'), 
    -- Whose call it is, or at whose desk it rings.
    'staffId', coalesce(c.answered_by, (select o.staff_id from public.call_offers o where o.call_id = c.id and o.result is null)),
    'nextStaffId', (select h.to_staff_id from public.call_hand_overs h where h.call_id = c.id and h.state = 'joined'),
    'onlookerIds', array(select o.staff_id from public.call_onlookers o where o.call_id = c.id and o.told_at is not null and o.left_at is null),
    'guests', array(select private.guest_of(g) from public.call_guests g where g.call_id = c.id and g.joined_at is not null and g.removed_at is null))
    from public.calls c where c.id = the_call.id);
end
$$;

create function public.note_participant(call_id uuid, kind text, identity text, sid text, event_id text, is_goodbye boolean default false) returns void
language sql volatile set search_path = '' as $$ select private.note_participant(call_id, kind, identity, sid, event_id, is_goodbye) $$;
create function public.see_room(call_id uuid, identities text[], sids text[]) returns jsonb
language sql volatile set search_path = '' as $$ select private.see_room(call_id, identities, sids) $$;
comment on function public.note_participant is 'LiveKit''s webhook: joined | left, once per connection; is_goodbye: left on purpose. 400 invalid_input, 404 not_found.';
comment on function public.see_room is 'Reconciliation with the media server: who is in the room of a call, by identity and sid. → {isOpen, staffId, nextStaffId, onlookerIds, guests} or null.';

grant execute on function private.note_participant, private.see_room, public.note_participant, public.see_room to service_role;
