-- When the first email of a follow-up was given leave to go, so that two instances cannot give it to two follow-ups of one
-- client. Null: not asked, or all of its emails came to nothing.
alter table survey.follow_up add column asked_at timestamptz;
update survey.follow_up set asked_at = sent.first
from (select follow_up_id, min(sent_at) as first from survey.invitation where sent_at is not null group by follow_up_id) sent
where follow_up.follow_up_id = sent.follow_up_id;

-- A session that turns out to be another client's gets another follow-up; that of the first client stays, withdrawn.
alter table survey.follow_up drop constraint follow_up_clinic_id_session_id_key;
alter table survey.follow_up add unique (clinic_id, session_id, client_ref);

-- Clinics whose settings changed, and how far what is not sent yet follows them: up to this follow-up, in the order of ids.
create table survey.settings_change (
    clinic_id   text primary key references survey.clinic,
    done_up_to  uuid
);
create index follow_up_of_clinic on survey.follow_up (clinic_id, follow_up_id, night);

-- How many invitations were ever planned: the sum. Rows are only added, so that nobody waits for another, and summed up into
-- one from time to time. Counted here apart from the states, which are compared with it.
create table survey.planned (
    invitations  bigint not null
);
insert into survey.planned select count(*) from survey.invitation;

create function survey.count_planned() returns trigger language plpgsql as $$
begin
    insert into survey.planned select count(*) from added having count(*) > 0;
    return null;
end $$;
create trigger count_planned after insert on survey.invitation
    referencing new table as added for each statement execute function survey.count_planned();

-- The version of the rules of time zones by which what is not sent yet was laid; one row.
create table survey.zone_rules (
    one_row  boolean primary key check (one_row),
    version  text not null
);
