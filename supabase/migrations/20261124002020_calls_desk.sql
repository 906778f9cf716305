-- What the desk does with calls: be ready, answer, decline, end, call back, invite a third person.

-- security definer here and below: no role may write calls, offers or presences.
create function private.set_presence(new_state text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
  presence public.staff_presences;
  offered uuid;
begin
  if coalesce(new_state, '') not in ('ready', 'away') then perform private.fail(400, 'invalid_input', 'state'); end if;
  -- Going away with an offer open lets it fall: the call first, then the offer, then the presence.
  if new_state = 'away' then
    select o.call_id into offered from public.call_offers o where o.staff_id = who.staff_id and o.result is null;
    if offered is not null then perform private.decline(offered, who.staff_id); end if;
  end if;
  insert into public.staff_presences (staff_id) values (who.staff_id) on conflict do nothing;
  select * into presence from public.staff_presences p where p.staff_id = who.staff_id for update;
  if exists (select 1 from public.calls c where (c.answered_by = who.staff_id or private.takes_over(c.id, who.staff_id)) and c.state = 'live') then
    perform private.fail(409, 'in_call');
  end if;
  update public.staff_presences p set seen_at = now(), state = new_state, misses = 0,
    since = case when p.state = new_state then p.since else now() end
  where p.staff_id = who.staff_id returning * into presence;
  if new_state = 'ready' then
    perform private.offer_calls();
    perform private.add_job('offer_calls', '{}', key => 'offer_calls');
  end if;
  return jsonb_build_object('state', presence.state, 'since', presence.since, 'misses', presence.misses);
end
$$;

create function private.decline(call_id uuid, staff_id bigint) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform private.lock_call(call_id);
  update public.call_offers o set result = 'declined', answered_at = now()
  where o.call_id = decline.call_id and o.staff_id = decline.staff_id and o.result is null;
  if not found then return; end if;
  update public.calls c set state = 'waiting' where c.id = decline.call_id and c.state = 'offered';
  update public.staff_presences p set since = now() where p.staff_id = decline.staff_id and p.state = 'ready';
  perform private.add_call_event(call_id, 'declined', staff_id);
end
$$;

create function private.decline_offer(call_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
begin
  perform private.decline(call_id, who.staff_id);
  perform private.offer_calls();
end
$$;

-- The row lock settles the race: the second to come meets a call that is no longer offered to them.
create function private.accept_call(call_id uuid, window_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
  the_call public.calls := private.lock_call(call_id);
begin
  if the_call.state = 'live' and the_call.answered_by = who.staff_id then
    return private.desk_call(the_call);
  end if;
  if the_call.state in ('ended', 'abandoned', 'missed') then perform private.fail(409, 'call_over'); end if;
  if the_call.state = 'live' and private.join_hand_over(the_call, who.staff_id, window_id) then return private.desk_call(the_call); end if;
  if the_call.state = 'live' then perform private.fail(409, 'call_already_taken'); end if;
  update public.call_offers o set result = 'accepted', answered_at = now()
  where o.call_id = the_call.id and o.staff_id = who.staff_id and o.result is null and o.expires_at > now();
  if not found then perform private.fail(409, 'offer_over'); end if;
  update public.calls c set state = 'live', answered_by = who.staff_id, answered_at = now() where c.id = the_call.id returning * into the_call;
  update public.staff_presences p set state = 'in_call', since = now(), seen_at = now(), misses = 0, window_id = accept_call.window_id
  where p.staff_id = who.staff_id;
  perform private.add_call_event(the_call.id, 'accepted', who.staff_id);
  return private.desk_call(the_call);
end
$$;

-- My call goes on in this window of mine, and in no other. Twice is once.
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
  if the_call.answered_by is distinct from who.staff_id and not exists (
    select 1 from public.call_hand_overs h where h.call_id = the_call.id and h.to_staff_id = who.staff_id and h.state = 'joined')
  then
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

-- A video call to the citizen of a task: the room is ours, the citizen's link (made when the message is delivered) opens it, and they
-- have ten minutes to touch it. It goes by SMS, and to every device that was allowed to be told.
create function private.start_call_back(task_id bigint, window_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
  task public.tasks;
  waited public.calls;
  the_call public.calls;
  citizen public.citizens;
begin
  -- My task from now on: two people never call the same citizen.
  task := private.hold_task(task_id);
  if task.citizen_id is null then perform private.fail(409, 'citizen_unreachable'); end if;
  select * into the_call from public.calls c where c.task_id = task.id and c.state = 'live';
  if the_call.id is not null then
    if the_call.answered_by is distinct from who.staff_id then perform private.fail(409, 'call_already_taken'); end if;
    return private.desk_call(the_call);
  end if;
  select * into citizen from public.citizens c where c.id = task.citizen_id;
  insert into public.staff_presences (staff_id) values (who.staff_id) on conflict do nothing;
  if exists (select 1 from public.call_offers o where o.staff_id = who.staff_id and o.result is null)
    or exists (select 1 from public.calls c where (c.answered_by = who.staff_id or private.takes_over(c.id, who.staff_id)) and c.state = 'live')
  then
    perform private.fail(409, 'in_call');
  end if;
  -- Whom the citizen wished to talk with while they waited is wished for here too: a hand-over looks at it.
  select * into waited from public.calls c where c.id = task.call_id;
  insert into public.calls (mode, state, secret_hash, locale, gender_wish, sign_variety_wish, citizen_id, complaint_id, task_id, answered_by, answered_at,
    citizen_seen_at)
  values (case task.means when 'sign' then 'sign' else 'voice' end, 'live', private.hash_secret(private.new_secret()),
    coalesce(citizen.locale, 'hi'), waited.gender_wish, waited.sign_variety_wish, task.citizen_id, task.complaint_id, task.id, who.staff_id, now(),
    now() + interval '7 minutes')
  returning * into the_call;
  update public.staff_presences p set state = 'in_call', since = now(), seen_at = now(), misses = 0, window_id = start_call_back.window_id
  where p.staff_id = who.staff_id;
  perform private.add_call_event(the_call.id, 'call_back', who.staff_id, jsonb_build_object('taskId', task.id));
  perform private.enqueue_message('call_back', 'sms', '{}', citizen_id => task.citizen_id, complaint_id => task.complaint_id, call_id => the_call.id);
  -- Devices that asked to hear of this call back alone.
  perform private.enqueue_message('call_back', 'push', '{}', citizen_id => task.citizen_id, phone => a.value, call_id => the_call.id)
  from public.citizen_addresses a where a.citizen_id = task.citizen_id and a.kind = 'push' and a.call_id = task.call_id;
  -- No phone and no device: nobody would wait for a call that rings nowhere.
  if not exists (select 1 from public.messages m where m.call_id = the_call.id) then perform private.fail(409, 'citizen_unreachable'); end if;
  return private.desk_call(the_call);
end
$$;

-- A link for a third person: by the desk for anybody, by the citizen for a companion (or their own second screen). Returned once; only its
-- hash stays.
create function private.invite_guest(call_id uuid, kind text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.call_i_am_in(call_id);
begin
  if coalesce(kind, '') not in ('officer', 'companion', 'interpreter', 'deaf_interpreter', 'operator') then perform private.fail(400, 'invalid_input', 'kind'); end if;
  if private.actor_staff_id() is null and kind <> 'companion' then perform private.fail(403, 'forbidden'); end if;
  if the_call.state <> 'live' then perform private.fail(409, 'call_over'); end if;
  return private.new_guest_link(the_call.id, kind);
end
$$;

create function private.new_guest_link(call_id uuid, kind text) returns text
language plpgsql volatile set search_path = '' as $$
declare
  secret text := private.new_secret();
begin
  if (select count(*) from public.call_guests g where g.call_id = new_guest_link.call_id) >= 10 then perform private.fail(429, 'too_many_requests'); end if;
  insert into public.call_guests (secret_hash, call_id, kind) values (private.hash_secret(secret), call_id, kind);
  return secret;
end
$$;

-- An officer is asked into my live call by WhatsApp: the one who holds the complaint, or the one of this phone. The link is made when the
-- message is delivered, so the ledger holds none.
create function private.invite_officer(call_id uuid, phone text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
  the_call public.calls := private.call_i_am_in(call_id);
  officer bigint;
begin
  if the_call.state <> 'live' then perform private.fail(409, 'call_over'); end if;
  if phone is null then
    select p.staff_id into officer from public.complaints co join public.postings p on p.desk_id = co.desk_id
      join public.staff_phones sp on sp.staff_id = p.staff_id
    where co.id = the_call.complaint_id order by p.staff_id limit 1;
    if officer is null then perform private.fail(422, 'required', 'phone'); end if;
  elsif phone !~ '^\+[1-9][0-9]{9,14}$' then
    perform private.fail(422, 'phone_invalid', 'phone');
  end if;
  if (select count(*) from public.messages m where m.call_id = the_call.id and m.template_key = 'call_invitation') >= 5 then
    perform private.fail(429, 'too_many_requests');
  end if;
  perform private.enqueue_message('call_invitation', 'whatsapp', '{}', staff_id => officer, phone => phone, call_id => the_call.id);
end
$$;

-- A guest comes in: into the live call that their link opens, or null. From the first time on they read what is written.
-- security definer: the hashes are for nobody's eyes.
create function private.join_as_guest() returns jsonb
language sql volatile security definer set search_path = '' as $$
  update public.call_guests g set joined_at = coalesce(g.joined_at, now())
  from public.calls c where c.id = g.call_id and g.id = (private.actor()).guest_id and c.state = 'live'
  returning jsonb_build_object('callId', c.id, 'mode', c.mode, 'locale', c.locale, 'kind', g.kind,
    'guest', encode(substr(g.secret_hash, 1, 6), 'hex'))
$$;

-- A call as the desk sees it: the same shape in the queue, in an offer and on the stage.
create function private.desk_call(the_call public.calls) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'id', the_call.id, 'mode', the_call.mode, 'state', the_call.state, 'locale', the_call.locale, 'genderWish', the_call.gender_wish,
    'signVarietyWish', the_call.sign_variety_wish, 'emergencyAt', the_call.emergency_at,
    'listeners', coalesce((select jsonb_agg(jsonb_build_object('hi', s.name_hi, 'en', s.name_en) order by l.id)
      from public.call_listeners l join public.staff s on s.id = l.staff_id
      where l.call_id = the_call.id and l.told_at is not null and l.left_at is null), '[]'),
    'askedAt', the_call.asked_at, 'answeredAt', the_call.answered_at, 'endedAt', the_call.ended_at, 'outcome', the_call.outcome,
    'citizenSeenAt', the_call.citizen_seen_at, 'citizenId', the_call.citizen_id, 'complaintId', the_call.complaint_id,
    'taskId', the_call.task_id,
    'number', (select co.number from public.complaints co where co.id = the_call.complaint_id and private.has_registered(the_call)))
$$;

-- Everything the desk's call half shows, and the desk's sign of life. Overdue offers are settled here too, so that the queue
-- moves while anybody is at a desk, whatever became of the worker.
create function private.desk_calls() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter', 'supervisor');
begin
  perform private.miss_overdue_offers();
  perform private.offer_calls();
  perform private.offer_hand_overs();
  -- Calls come before presences, and nobody waits for a sign of life: who holds this row has just seen the person.
  update public.staff_presences p set seen_at = now()
  where p.staff_id = (select mine.staff_id from public.staff_presences mine
    where mine.staff_id = who.staff_id and mine.seen_at < now() - interval '4 seconds' for update skip locked);
  return jsonb_build_object(
    'me', (select jsonb_build_object('staffId', who.staff_id, 'role', who.role, 'state', coalesce(p.state, 'away'), 'since', p.since, 'misses', coalesce(p.misses, 0), 'windowId', p.window_id)
      from (select 1) as one left join public.staff_presences p on p.staff_id = who.staff_id),
    'offer', (select private.desk_call(c) || jsonb_build_object('expiresAt', o.expires_at, 'isHandOver', c.state = 'live')
      from public.call_offers o join public.calls c on c.id = o.call_id where o.staff_id = who.staff_id and o.result is null),
    -- The call on the stage: the live one (mine, or the one I am about to take over), or the last one while I wrap it up.
    'call', (select private.desk_call(c) || private.call_scene(c) || jsonb_build_object('isMine', c.answered_by = who.staff_id) from public.calls c
      where c.state = 'live' and private.takes_over(c.id, who.staff_id) or c.answered_by = who.staff_id and (c.state = 'live' or c.state = 'ended'
        and exists (select 1 from public.staff_presences p where p.staff_id = who.staff_id and p.state = 'wrap_up' and p.since <= c.ended_at))
      order by c.state = 'live' desc, c.ended_at desc limit 1),
    'waiting', coalesce((select jsonb_agg(private.desk_call(c) order by c.emergency_at nulls last, c.line_at, c.id) from public.calls c where c.state in ('waiting', 'offered')), '[]'),
    'people', coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'nameHi', s.name_hi, 'nameEn', s.name_en, 'role', s.role,
        'languages', s.languages, 'signVarieties', s.sign_varieties, 'picture', f.key, 'state', p.state, 'since', p.since) order by s.role, p.since)
      from public.staff_presences p join public.staff s on s.id = p.staff_id and s.active
      left join public.staff_pictures f on f.staff_id = s.id where p.state <> 'away'), '[]'),
    -- The call that a supervisor looks on.
    'listening', (select jsonb_build_object('callId', l.call_id, 'mode', c.mode, 'isTold', l.told_at is not null, 'nameHi', s.name_hi, 'nameEn', s.name_en)
      from public.call_listeners l join public.calls c on c.id = l.call_id left join public.staff s on s.id = c.answered_by
      where l.staff_id = who.staff_id and l.left_at is null),
    'now', now());
end
$$;

create function public.set_presence(state text) returns jsonb language sql volatile set search_path = '' as $$ select private.set_presence(state) $$;
create function public.accept_call(call_id uuid, window_id uuid default null) returns jsonb language sql volatile set search_path = '' as $$
  select private.accept_call(call_id, window_id) $$;
create function public.bring_call(call_id uuid, window_id uuid) returns void language sql volatile set search_path = '' as $$
  select private.bring_call(call_id, window_id) $$;
create function public.decline_offer(call_id uuid) returns void language sql volatile set search_path = '' as $$ select private.decline_offer(call_id) $$;
create function public.room_of_staff(call_id uuid, window_id uuid default null) returns uuid language sql stable set search_path = '' as $$
  select private.room_of_staff(call_id, window_id) $$;
create function public.end_call(call_id uuid, outcome text) returns jsonb language sql volatile set search_path = '' as $$
  select private.end_call(call_id, outcome) $$;
create function public.start_call_back(task_id bigint, window_id uuid default null) returns jsonb language sql volatile set search_path = '' as $$
  select private.start_call_back(task_id, window_id) $$;
create function public.invite_guest(kind text, call_id uuid default null) returns text language sql volatile set search_path = '' as $$
  select private.invite_guest(call_id, kind) $$;
create function public.invite_officer(call_id uuid, phone text default null) returns void language sql volatile set search_path = '' as $$
  select private.invite_officer(call_id, phone) $$;
create function public.join_as_guest() returns jsonb language sql volatile set search_path = '' as $$ select private.join_as_guest() $$;
create function public.desk_calls() returns jsonb language sql volatile set search_path = '' as $$ select private.desk_calls() $$;

comment on function public.set_presence is 'Operator or interpreter: ready | away. → {state, since, misses}. 409 in_call.';
comment on function public.accept_call is 'Takes the call that is offered to me, in this window of mine. → the call as the desk sees it. 409 call_already_taken, offer_over, call_over.';
comment on function public.bring_call is 'My live call goes on in this window of mine. 403 not_your_call, 409 call_over, 422 required.';
comment on function public.decline_offer is 'Lets the offer go to the next person.';
comment on function public.room_of_staff is 'The room that I may join: of my live call, or of the call that rings here now. 403 not_your_call, 404 not_found, 409 call_over, call_elsewhere (it runs in another window of mine).';
comment on function public.end_call is 'Ends my call with an outcome; I am in wrap-up then. 403 not_your_call, 409 call_without_complaint, call_over.';
comment on function public.start_call_back is 'Opens a call for a task and sends the citizen the link to it. 409 wrong_state, in_call, call_already_taken, citizen_unreachable (neither a phone nor a device of theirs is known).';
comment on function public.invite_guest is 'A link by which a third person joins my live call; a citizen invites a companion only. → secret. 409 call_over.';
comment on function public.invite_officer is 'Asks an officer into my live call by WhatsApp: of the complaint, or of this phone. 422 required, phone_invalid; 409 call_over.';
comment on function public.join_as_guest is 'A guest comes in by their link. → the live call that it opens, or null.';
comment on function public.desk_calls is 'The desk''s call half in one: me, my offer, my call, who waits, who is on shift. Also the desk''s sign of life.';

grant execute on function private.set_presence, private.decline_offer, private.accept_call, private.bring_call, private.room_of_staff, private.end_call, private.start_call_back,
  private.invite_guest, private.invite_officer, private.desk_calls, public.set_presence, public.accept_call, public.bring_call, public.decline_offer, public.room_of_staff, public.end_call,
  public.start_call_back, public.invite_guest, public.invite_officer, public.desk_calls to authenticated;
grant execute on function private.join_as_guest, public.join_as_guest to authenticated;
