-- Who goes first, and who looks on: the citizen's emergency button, a supervisor who changes the line with a reason, and one who is in a
-- call without taking part, which the citizen's page shows before they are let in.

-- Nobody is free for this call, but a desk is ringing for one that can wait: it rings for this one instead.
create function private.make_way(the_call public.calls) returns void
language plpgsql volatile set search_path = '' as $$
declare
  offer record;
begin
  if private.person_for(the_call) is not null then return; end if;
  select o.id, o.call_id, o.staff_id into offer
  from public.call_offers o join public.calls c on c.id = o.call_id join public.staff s on s.id = o.staff_id
  where o.result is null and o.expires_at > now() and c.state = 'offered' and c.emergency_at is null
    and private.can_take(s.role, the_call.mode)
  order by c.line_at desc limit 1 for update of c, o skip locked;
  if offer.id is null then return; end if;
  update public.call_offers o set result = 'withdrawn', answered_at = now() where o.id = offer.id;
  update public.calls c set state = 'waiting' where c.id = offer.call_id;
  perform private.add_call_event(offer.call_id, 'withdrawn', offer.staff_id, '{"reason": "emergency"}');
end
$$;

-- The button: first in line, whoever is in the call sees it at once. It may be taken back. Twice is once; what another
-- pressed already is pressed by this one too. The caller has locked the call; `by`: who pressed, when it is not the citizen.
create function private.set_emergency(the_call public.calls, is_on boolean, by jsonb default '{}') returns public.calls
language plpgsql volatile set search_path = '' as $$
begin
  if is_on is null then perform private.fail(422, 'required', 'is_on'); end if;
  if the_call.state not in ('waiting', 'offered', 'live') then perform private.fail(409, 'call_over'); end if;
  if is_on and exists (select 1 from private.emergency_presses(the_call.id) e where e.data = by) or not is_on and the_call.emergency_at is null then
    return the_call;
  end if;
  update public.calls c set emergency_at = case when is_on then coalesce(c.emergency_at, now()) end where c.id = the_call.id returning * into the_call;
  perform private.add_call_event(the_call.id, case when is_on then 'emergency' else 'emergency_over' end, null, by);
  if is_on and the_call.state = 'waiting' then
    perform private.make_way(the_call);
    perform private.offer_calls();
    perform private.add_job('offer_calls', '{}', key => 'offer_calls');
    select * into the_call from public.calls c where c.id = the_call.id;
  end if;
  return the_call;
end
$$;

-- security definer here and below: no role may change calls.
create function private.call_emergency(is_on boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.set_emergency(private.lock_my_call(), is_on);
begin
  return private.call_status(the_call);
end
$$;

-- Nobody is free for an emergency: this person's citizen waits in the room where they are, next in line, and the emergency rings here. Of
-- themselves everybody decides it; of the others a supervisor.
create function private.free_for_emergency(staff_id bigint) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter', 'supervisor');
  the_call public.calls;
begin
  if who.role <> 'supervisor' and who.staff_id is distinct from staff_id then perform private.fail(403, 'not_your_call'); end if;
  -- Held: of two desks that press together the second finds it taken. One whose citizen is gone for now would not ring here, and nobody waits for it.
  perform 1 from public.calls c join public.staff s on s.id = free_for_emergency.staff_id
  where c.state = 'waiting' and c.emergency_at is not null and private.is_there(c)
    and private.can_take(s.role, c.mode)
  order by c.emergency_at limit 1 for update of c;
  if not found then perform private.fail(409, 'wrong_state'); end if;
  select * into the_call from public.calls c where c.answered_by = free_for_emergency.staff_id and c.state = 'live' and c.emergency_at is null for update;
  if the_call.id is null then perform private.fail(409, 'wrong_state'); end if;
  if private.is_awaited(the_call) then
    -- Whom we call has not come yet: later again.
    perform private.close_call(the_call, 'ended', 'nobody_there', 'ended', '{"reason": "emergency"}');
  else
    perform private.give_back_call(the_call, 'emergency');
  end if;
  update public.staff_presences p set state = 'ready', since = now() where p.staff_id = free_for_emergency.staff_id;
  perform private.offer_calls();
end
$$;

-- Before that call of the same kind, or at the end. Emergencies stay first. Who, when and why are in the call's events.
create function private.reorder_call(call_id uuid, before_id uuid, reason text) returns void
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

create function private.listen_to_call(call_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('supervisor');
  the_call public.calls := private.lock_call(call_id);
begin
  if the_call.state <> 'live' then perform private.fail(409, 'call_over'); end if;
  insert into public.call_listeners (call_id, staff_id) values (the_call.id, who.staff_id) on conflict do nothing;
  if found then
    perform private.add_call_event(the_call.id, 'listening', who.staff_id);
  elsif not exists (select 1 from public.call_listeners l
    where l.call_id = the_call.id and l.staff_id = who.staff_id and l.left_at is null)
  then
    perform private.fail(409, 'in_call');
  end if;
end
$$;

create function private.stop_listening(call_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('supervisor');
begin
  perform private.lock_call(call_id);
  perform private.end_listening(call_id, who.staff_id);
end
$$;

-- The citizen's page shows who looks on, and says whom it shows; only now may they come in. Who asked since then is told of by the next look.
create function private.note_told(listener_ids bigint[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.lock_my_call();
  told bigint;
begin
  for told in
    update public.call_listeners l set told_at = now()
    where l.call_id = the_call.id and l.id = any (listener_ids) and l.told_at is null and l.left_at is null returning l.staff_id
  loop
    perform private.add_call_event(the_call.id, 'listening_told', told);
  end loop;
end
$$;

-- May this supervisor come in now? Raises when not.
create function private.check_listener(call_id uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('supervisor');
  listener public.call_listeners;
begin
  select l.* into listener from public.call_listeners l join public.calls c on c.id = l.call_id and c.state = 'live'
  where l.call_id = check_listener.call_id and l.staff_id = who.staff_id and l.left_at is null;
  if listener.id is null then perform private.fail(409, 'call_over'); end if;
  if listener.told_at is null then perform private.fail(409, 'citizen_not_told'); end if;
end
$$;

create function public.call_emergency(is_on boolean) returns jsonb language sql volatile set search_path = '' as $$ select private.call_emergency(is_on) $$;
create function public.free_for_emergency(staff_id bigint) returns void language sql volatile set search_path = '' as $$
  select private.free_for_emergency(staff_id) $$;
create function public.reorder_call(call_id uuid, reason text, before_id uuid default null) returns void language sql volatile set search_path = '' as $$
  select private.reorder_call(call_id, before_id, reason) $$;
create function public.listen_to_call(call_id uuid) returns void language sql volatile set search_path = '' as $$ select private.listen_to_call(call_id) $$;
create function public.stop_listening(call_id uuid) returns void language sql volatile set search_path = '' as $$ select private.stop_listening(call_id) $$;
create function public.note_told(listener_ids bigint[]) returns void language sql volatile set search_path = '' as $$
  select private.note_told(listener_ids) $$;
create function public.check_listener(call_id uuid) returns void language sql stable set search_path = '' as $$ select private.check_listener(call_id) $$;

comment on function public.call_emergency is 'The citizen''s emergency button, and taking it back. → call_status. 409 call_over.';
comment on function public.free_for_emergency is 'This person''s live call waits, next in line, so that they can take the emergency that rings nowhere. 403 not_your_call (a supervisor: anybody''s), 409 wrong_state.';
comment on function public.reorder_call is 'A supervisor puts a waiting call before another, or last (before_id null), with a reason. 409 wrong_state; 422 required.';
comment on function public.listen_to_call is 'A supervisor asks to be in a live call without taking part; the citizen is told first. 409 call_over, in_call.';
comment on function public.stop_listening is 'The supervisor is out of the call. Twice is once.';
comment on function public.note_told is 'The citizen''s page shows these who look on.';
comment on function public.check_listener is 'May the supervisor who asks come into the room? 409 citizen_not_told, call_over.';

grant execute on function private.call_emergency, public.call_emergency, private.free_for_emergency, public.free_for_emergency, private.reorder_call, public.reorder_call, private.listen_to_call,
  public.listen_to_call, private.stop_listening, public.stop_listening, private.note_told, public.note_told,
  private.check_listener, public.check_listener to authenticated;
