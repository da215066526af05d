-- An erased client keeps a row with nothing in it, so that what was answered stays in the figures under its client_ref.
alter table survey.client alter column client_id drop not null;
-- Likewise a follow-up whose session nobody needs to find any more, and an invitation whose links open nothing.
alter table survey.follow_up alter column session_id drop not null;
alter table survey.invitation
    alter column page_hash drop not null,
    alter column unsubscribe_hash drop not null;

-- What must not come back: keyed hashes of erased clients' ids, of their sessions and, of those who had opted out, of
-- their addresses. Without the secret of the links nothing can be looked up here.
create table survey.erased (
    hash       bytea primary key,
    erased_at  timestamptz not null
);

-- What was done, and at whose word. Nothing here tells for whom.
create table survey.erasure (
    receipt_id  uuid primary key,
    clinic_id   text        not null,
    erased_at   timestamptz not null,
    by          text        not null,
    receipt     jsonb       not null
);
create index erasure_clinic on survey.erasure (clinic_id, erased_at);

-- Follow-ups whose session is to be taken back from Kafka once more, so that the broker cleans up behind it.
create table survey.session_taken_back (
    follow_up_id  uuid primary key references survey.follow_up,
    clinic_id     text        not null,
    again_at      timestamptz not null
);

-- A record without a value takes back what the topic holds of its key.
alter table survey.outbox alter column record_value drop not null;
