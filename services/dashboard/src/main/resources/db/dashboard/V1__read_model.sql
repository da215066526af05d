-- The read model. All but account can be had again from the topics: stop every instance, empty the other tables together
-- with kafka_offset, start again. An instance that runs meanwhile would write its place back and leave a gap.

-- How far each partition is contained in the tables below: written in the same transaction as they are.
create table dashboard.kafka_offset (
  topic       text   not null,
  partition   int    not null,
  next_offset bigint not null,
  primary key (topic, partition)
);

create table dashboard.clinic (
  id              text primary key,
  name            text not null,
  time_zone       text not null,
  minimum_clients int  not null
);

create table dashboard.api_key (
  hash      text primary key,
  clinic_id text not null
);
create index api_key_clinic on dashboard.api_key (clinic_id);

-- Counts the batches that touched a clinic, so that every instance notices what any of them wrote.
create table dashboard.clinic_version (
  clinic_id text   primary key,
  version   bigint not null
);

create table dashboard.therapist (
  clinic_id text        not null,
  id        text        not null,
  name      text        not null,
  named_at  timestamptz not null,
  primary key (clinic_id, id)
);

-- A follow-up that moves between therapists comes through two partitions, so its events may arrive in another order than
-- they happened in: each column tells what the event of the highest sequence said.
create table dashboard.follow_up (
  clinic_id          text   not null,
  id                 text   not null,
  session_id         text   not null,
  therapist_id       text   not null,
  session_date       date,
  month              text,
  planned_sequence   bigint not null default 0,
  withdrawn_sequence bigint not null default 0,
  latest_sequence    bigint not null,
  latest_type        text   not null,
  latest_wave        text,
  latest_at          timestamptz not null,
  primary key (clinic_id, id)
);
create index follow_up_newest on dashboard.follow_up (clinic_id, session_date desc, id desc);
create index follow_up_session on dashboard.follow_up (clinic_id, session_id);

-- One row for each event; for a plan one for each planned wave. wave is empty where the whole follow-up is meant.
create table dashboard.follow_up_event (
  clinic_id    text        not null,
  follow_up_id text        not null,
  sequence     bigint      not null,
  wave         text        not null,
  at           timestamptz not null,
  type         text        not null,
  reason       text,
  due_at       timestamptz,
  primary key (clinic_id, follow_up_id, sequence, wave)
);

create table dashboard.invitation (
  clinic_id    text not null,
  follow_up_id text not null,
  wave         text not null,
  sent_at      timestamptz,
  answered_at  timestamptz,
  primary key (clinic_id, follow_up_id, wave)
);

create table dashboard.outcome (
  clinic_id    text     not null,
  therapist_id text     not null,
  follow_up_id text     not null,
  wave         text     not null,
  client_ref   text     not null,
  month        text     not null,
  baseline     text     not null,
  before       smallint,
  after        smallint not null,
  primary key (clinic_id, therapist_id, follow_up_id, wave)
);
create index outcome_figures on dashboard.outcome (clinic_id, wave, baseline, month);

-- The stream's own sums, as they came; see TherapistSleep.avsc.
create table dashboard.therapist_sleep (
  clinic_id                  text   not null,
  therapist_id               text   not null,
  wave                       text   not null,
  month                      text   not null,
  baseline                   text   not null,
  answers                    bigint not null,
  clients                    bigint not null,
  sum_before                 bigint not null,
  sum_after                  bigint not null,
  sum_before_squared         bigint not null,
  sum_before_after           bigint not null,
  sum_after_squared          bigint not null,
  improved                   bigint not null,
  same                       bigint not null,
  worse                      bigint not null,
  sum_client_answers_squared bigint not null,
  sum_client_answers_change  bigint not null,
  sum_client_change_squared  bigint not null,
  primary key (clinic_id, therapist_id, wave, month, baseline)
);

create table dashboard.account (
  name          text primary key,
  clinic_id     text        not null,
  password_hash text        not null,
  updated_at    timestamptz not null
);
