-- What was submitted and does not count, because a robot may have sent it. Unsettled until staff decide or a clean
-- answer comes; no address of the sender is kept.
create table survey.quarantined (
    quarantined_id  bigint generated always as identity primary key,
    follow_up_id    uuid        not null references survey.follow_up,
    wave            text        not null check (wave in ('first-night', 'one-week')),
    submitted_at    timestamptz not null,
    reason          text        not null,
    submission      jsonb       not null,
    settled_at      timestamptz,
    settlement      text check (settlement in ('released', 'discarded', 'superseded')),
    settled_by      text,
    check ((settled_at is null) = (settlement is null))
);
create index quarantined_wave on survey.quarantined (follow_up_id, wave, submitted_at);
create index quarantined_age on survey.quarantined (submitted_at);

-- An answer without a submission is none: what the revisions before it said does not count.
alter table survey.answer alter column submission drop not null;

-- Who of a clinic decided what, and what came of it. Its key makes a decision that is read twice one decision.
create table survey.staff_decision (
    decision_id     text primary key,
    clinic_id       text        not null,
    follow_up_id    uuid        not null,
    decision        text        not null,
    what            text,
    decided_by      text        not null,
    decided_at      timestamptz not null,
    outcome         text        not null,
    carried_out_at  timestamptz not null
);
create index staff_decision_follow_up on survey.staff_decision (follow_up_id);
