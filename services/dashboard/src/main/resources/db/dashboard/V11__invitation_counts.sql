-- How many follow-ups stand, how many of them were asked in a wave and how many of these answered: changed together with them.
-- An instance of before would change them and count nothing: see V1 on stopping every instance first.
create table dashboard.invitation_count (
  clinic_id    text   not null,
  therapist_id text   not null,
  wave         text   not null,
  month        text   not null,
  follow_ups   bigint not null,
  asked        bigint not null,
  answered     bigint not null,
  primary key (clinic_id, wave, therapist_id, month)
);

insert into dashboard.invitation_count (clinic_id, therapist_id, wave, month, follow_ups, asked, answered)
select f.clinic_id, f.therapist_id, w.wave, f.month, count(*), count(i.sent_at),
  count(*) filter (where i.sent_at is not null and i.answered_sequence > i.held_sequence)
from dashboard.follow_up f
cross join (values ('first-night'), ('one-week')) as w (wave)
left join dashboard.invitation i on i.clinic_id = f.clinic_id and i.follow_up_id = f.id and i.wave = w.wave
where f.planned_sequence > f.withdrawn_sequence
group by f.clinic_id, f.therapist_id, w.wave, f.month;
