-- Who asks. The truth about clinics; the topic clinic follows it through the outbox.
create table survey.clinic (
    clinic_id               text primary key,
    name                    text        not null,
    time_zone               text        not null,
    locale                  text        not null,
    sender_name             text        not null,
    sender_address          text        not null,
    reply_to                text,
    ask_without_consent     boolean     not null,
    minimum_clients         integer     not null,
    quiet_from              time        not null,
    quiet_to                time        not null,
    therapist_once_in_days  integer     not null,
    asks_at_most            integer     not null,
    asks_at_most_in_days    integer     not null,
    rest_after_silent       integer     not null,
    rest_days               integer     not null,
    api_key_hashes          text[]      not null,
    updated_at              timestamptz not null
);
create index clinic_api_key on survey.clinic using gin (api_key_hashes);

create table survey.clinic_wave (
    clinic_id             text    not null references survey.clinic,
    wave                  text    not null check (wave in ('first-night', 'one-week')),
    enabled               boolean not null,
    local_time            time    not null,
    reminder_after_hours  integer,
    closes_after_hours    integer not null,
    primary key (clinic_id, wave)
);

-- Who is asked. Nothing but this table knows whose a client_ref is.
create table survey.client (
    client_ref    uuid primary key,
    clinic_id     text        not null references survey.clinic,
    client_id     text        not null,
    email         text        not null,
    first_name    text,
    locale        text,
    time_zone     text,
    received_at   timestamptz not null,
    opted_out_at  timestamptz,
    unique (clinic_id, client_id)
);

-- Usual sleep as asked at check-in; only those with a rating of sleep, the others are no baseline.
create table survey.check_in (
    client_ref  uuid        not null references survey.client,
    session_id  text        not null,
    asked_at    timestamptz not null,
    ratings     jsonb       not null,
    primary key (client_ref, session_id)
);

-- The newest news taken of each session, whatever it led to. Its row lock puts the news of one session in a line.
create table survey.session (
    clinic_id    text        not null references survey.clinic,
    session_id   text        not null,
    received_at  timestamptz not null,
    primary key (clinic_id, session_id)
);

-- Everything asked after one session. Its row lock guards its invitations and answers, and puts its events in a line.
create table survey.follow_up (
    follow_up_id  uuid primary key,
    clinic_id     text   not null,
    session_id    text   not null,
    therapist_id  text   not null,
    client_ref    uuid   not null references survey.client,
    night         date   not null,
    plan          jsonb  not null,
    withdrawn     text,
    sequence      bigint not null default 0,
    unique (clinic_id, session_id),
    foreign key (clinic_id, session_id) references survey.session
);
create index follow_up_client on survey.follow_up (client_ref);

-- One wave of a follow-up. next_at: when the dispatcher has to look at it again; null: never.
create table survey.invitation (
    invitation_id     uuid primary key,
    follow_up_id      uuid        not null references survey.follow_up,
    wave              text        not null check (wave in ('first-night', 'one-week')),
    due_local         timestamp   not null,
    due_zone          text        not null,
    state             text        not null check (state in ('pending', 'sent', 'suppressed', 'expired', 'withdrawn', 'failed')),
    reason            text,
    attempts          integer     not null default 0,
    next_at           timestamptz,
    claimed_until     timestamptz,
    sent_at           timestamptz,
    closes_at         timestamptz,
    reminded_at       timestamptz,
    answered_at       timestamptz,
    page_hash         bytea       not null unique,
    unsubscribe_hash  bytea       not null unique,
    unique (follow_up_id, wave)
);
create index invitation_next on survey.invitation (next_at) where next_at is not null;
create index invitation_state on survey.invitation (state);

-- What a client submitted; a corrected answer is a new revision, and one revision of a wave is current.
create table survey.answer (
    follow_up_id         uuid        not null references survey.follow_up,
    wave                 text        not null,
    revision             integer     not null check (revision > 0),
    current              boolean     not null,
    answered_at          timestamptz not null,
    after_reminder       boolean     not null,
    submission           jsonb       not null,
    primary key (follow_up_id, wave, revision)
);
create unique index answer_current on survey.answer (follow_up_id, wave) where current;

-- Records that are committed and not yet on Kafka.
create table survey.outbox (
    id           bigint generated always as identity primary key,
    topic        text        not null,
    record_key   bytea       not null,
    record_value bytea       not null,
    event_id     text        not null,
    event_type   text        not null,
    event_time   timestamptz not null,
    written_at   timestamptz not null
);
