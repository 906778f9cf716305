-- What the desk does with its call: bring it to a window, come into its room, end it.

-- My live call, locked.
create function private.my_live_call(call_id uuid) returns public.calls
language plpgsql volatile set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
  the_call public.calls := private.lock_call(call_id);
begin
  if the_call.answered_by is distinct from who.staff_id then perform private.fail(403, 'not_your_call'); end if;
  if the_call.state <> 'live' then perform private.fail(409, 'call_over'); end if;
  return the_call;
end
$$;

-- My call goes on in this window of mine, and in no other. Twice is once. security definer here and below: no role may write calls or presences.
create function private.bring_call(call_id uuid, window_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
  the_call public.calls := private.lock_call(call_id);
begin
  if window_id is null then perform private.fail(422, 'required', 'window_id'); end if;
  if the_call.answered_by is distinct from who.staff_id and not private.takes_over(the_call.id, who.staff_id) then
    perform private.fail(403, 'not_your_call');
  end if;
  if the_call.state <> 'live' then perform private.fail(409, 'call_over'); end if;
  update public.staff_presences p set window_id = bring_call.window_id, seen_at = now() where p.staff_id = who.staff_id;
end
$$;

-- Whose room it is: of the live call that I answered or am about to take over, or of the one that rings at my desk now (I am ready in it, unseen,
-- before I take it). A live call runs in one window: two would put each other out.
-- security definer: offers are not to be read by everybody who may have one.
create function private.room_of_staff(call_id uuid, window_id uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
  the_call public.calls;
begin
  select * into the_call from public.calls c where c.id = room_of_staff.call_id;
  if the_call.id is null then perform private.fail(404, 'not_found'); end if;
  if the_call.state = 'offered' and exists (
    select 1 from public.call_offers o
    where o.call_id = the_call.id and o.staff_id = who.staff_id and o.result is null and o.expires_at > now())
  then
    return the_call.id;
  end if;
  if the_call.answered_by is distinct from who.staff_id and not private.takes_over(the_call.id, who.staff_id) then
    perform private.fail(403, 'not_your_call');
  end if;
  if the_call.state <> 'live' then perform private.fail(409, 'call_over'); end if;
  if exists (select 1 from public.staff_presences p
    where p.staff_id = who.staff_id and p.window_id is not null and p.window_id is distinct from room_of_staff.window_id)
  then
    perform private.fail(409, 'call_elsewhere');
  end if;
  return the_call.id;
end
$$;

-- Ends my call, or says afterwards how one ended that the citizen or a drop had closed. Twice is once.
create function private.end_call(call_id uuid, outcome text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
  the_call public.calls := private.lock_call(call_id);
  earlier text;
begin
  if the_call.answered_by is distinct from who.staff_id and who.kind = 'staff' then perform private.fail(403, 'not_your_call'); end if;
  if coalesce(outcome, '') not in ('complaint', 'information', 'follow_up', 'call_back', 'dropped', 'nobody_there') then
    perform private.fail(422, 'required', 'outcome');
  end if;
  if outcome = 'complaint' and not private.has_registered(the_call) then perform private.fail(409, 'call_without_complaint'); end if;
  if the_call.state = 'live' then
    the_call := private.close_call(the_call, 'ended', outcome, 'ended');
  elsif the_call.state = 'ended' then
    earlier := the_call.outcome;
    update public.calls c set outcome = end_call.outcome where c.id = the_call.id returning * into the_call;
    perform private.settle_task(the_call, earlier);
  else
    perform private.fail(409, 'call_over');
  end if;
  if outcome = 'call_back' and the_call.citizen_id is not null and the_call.task_id is null
    and not exists (select 1 from public.tasks t where t.call_id = the_call.id and t.kind = 'call_back')
  then
    perform private.owe_call_back(the_call, 'promised');
  end if;
  return private.desk_call(the_call);
end
$$;

create function public.bring_call(call_id uuid, window_id uuid) returns void language sql volatile set search_path = '' as $$
  select private.bring_call(call_id, window_id) $$;
create function public.room_of_staff(call_id uuid, window_id uuid default null) returns uuid language sql stable set search_path = '' as $$
  select private.room_of_staff(call_id, window_id) $$;
create function public.end_call(call_id uuid, outcome text) returns jsonb language sql volatile set search_path = '' as $$
  select private.end_call(call_id, outcome) $$;

comment on function public.bring_call is 'My live call goes on in this window of mine. 403 not_your_call, 409 call_over, 422 required.';
comment on function public.room_of_staff is 'The room that I may join: of my live call, or of the call that rings here now. 403 not_your_call, 404 not_found, 409 call_over, call_elsewhere (it runs in another window of mine).';
comment on function public.end_call is 'Ends my call with an outcome; I am in wrap-up then. 403 not_your_call, 409 call_without_complaint, call_over.';

grant execute on function private.bring_call, private.room_of_staff, private.end_call, public.bring_call, public.room_of_staff, public.end_call to
  authenticated;
