-- Who decided, where it was a person or a program of the clinic.
alter table dashboard.follow_up_event add column decided_by text;

-- The client as the stream knows it, so that what keeps one address from being written to is one matter, however many
-- follow-ups it shows on. Empty for follow-ups that were planned before.
alter table dashboard.follow_up add column client_ref text;

-- An answer that was held back later is none. The sequences decide, so that it is the same whatever order events come in.
alter table dashboard.invitation
  add column answered_sequence bigint not null default 0,
  add column held_sequence     bigint not null default 0;
update dashboard.invitation i set answered_sequence = e.sequence
from (
  select clinic_id, follow_up_id, wave, max(sequence) as sequence from dashboard.follow_up_event
  where type = 'answered' group by clinic_id, follow_up_id, wave
) e
where e.clinic_id = i.clinic_id and e.follow_up_id = i.follow_up_id and e.wave = i.wave;
alter table dashboard.invitation drop column answered_at;

-- What staff may have to look at is rare among the events.
create index follow_up_event_attention on dashboard.follow_up_event (clinic_id, type, at desc)
  where type in ('quarantined', 'bounced', 'opted-out', 'lifted', 'corrected')
    or (type = 'suppressed' and reason = 'soft-bounces');
create index follow_up_client on dashboard.follow_up (clinic_id, client_ref);

-- What was handed on to be carried out, and about which event: shown until the event comes that says that it was.
create table dashboard.decision (
  id           uuid        primary key,
  clinic_id    text        not null,
  follow_up_id text        not null,
  about        bigint      not null,
  kind         text        not null,
  decided_by   text        not null,
  decided_at   timestamptz not null
);
create index decision_follow_up on dashboard.decision (clinic_id, follow_up_id, about);
