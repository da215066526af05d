-- Which session a follow-up asks about comes on a topic of its own, in any order with the events, and can be taken back.
drop index dashboard.follow_up_session;

create table dashboard.follow_up_session (
  clinic_id    text not null,
  follow_up_id text not null,
  session_id   text not null,
  primary key (clinic_id, follow_up_id)
);
create index follow_up_session_session on dashboard.follow_up_session (clinic_id, session_id);

insert into dashboard.follow_up_session (clinic_id, follow_up_id, session_id)
select clinic_id, id, session_id from dashboard.follow_up;

alter table dashboard.follow_up drop column session_id;
