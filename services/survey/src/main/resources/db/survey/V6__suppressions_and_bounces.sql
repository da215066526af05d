-- Since when a client has the address that they have; null: always. Mail that comes back from an earlier one is old news.
alter table survey.client add column email_since timestamptz;
create index client_email on survey.client (clinic_id, lower(email));

-- What keeps an address from being written to, each kind apart. The address stands as a keyed hash, each clinic's apart:
-- nobody can read it here, and it goes on binding whoever comes with that address. A client's own wish binds the client
-- too (client_ref), whatever address they have. What is lifted stays, with who lifted it.
create table survey.suppression (
    suppression_id  uuid primary key,
    clinic_id       text        not null references survey.clinic,
    kind            text        not null check (kind in ('opt-out', 'hard-bounce', 'soft-bounces', 'complaint')),
    address_hash    bytea       not null,
    client_ref      uuid references survey.client on delete set null,
    follow_up_id    uuid        not null references survey.follow_up,
    since           timestamptz not null,
    evidence        text        not null,
    lifted_at       timestamptz,
    lifted_by       text,
    check ((lifted_at is null) = (lifted_by is null))
);
create unique index suppression_standing on survey.suppression (address_hash, kind) where lifted_at is null;
create index suppression_clinic on survey.suppression (clinic_id, since);
create index suppression_client on survey.suppression (client_ref) where lifted_at is null;
create index suppression_follow_up on survey.suppression (follow_up_id);

-- Every report of an email that came back or was complained of, by the id that its source gave it: read twice, it counts
-- once. mailed_at: when that email had gone out.
create table survey.bounce (
    source         text        not null,
    report_id      text        not null,
    invitation_id  uuid        not null, -- no reference: an erasure gives invitations other ids, and must not wait for this
    kind           text        not null check (kind in ('hard-bounce', 'soft-bounce', 'complaint')),
    status         text,
    address_hash   bytea       not null,
    mailed_at      timestamptz not null,
    received_at    timestamptz not null,
    primary key (source, report_id)
);
create index bounce_invitation on survey.bounce (invitation_id);
create index bounce_address on survey.bounce (address_hash, mailed_at);
