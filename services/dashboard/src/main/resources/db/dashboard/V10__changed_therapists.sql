-- At which version of their clinic an outcome of a therapist last changed: what is known of the others need not be read again.
-- Whoever raises the clinic's version holds it until the commit, so that versions become seen in order.
create table dashboard.therapist_version (
  clinic_id    text   not null,
  therapist_id text   not null,
  version      bigint not null,
  primary key (clinic_id, therapist_id)
);

insert into dashboard.therapist_version (clinic_id, therapist_id, version)
select distinct clinic_id, therapist_id, 0 from dashboard.outcome;
