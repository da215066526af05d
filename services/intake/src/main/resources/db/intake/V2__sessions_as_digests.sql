-- A session's id leads to its client through the clinic's books, so it stands here as a keyed digest too, and each row goes
-- after a while. The rows of before are not worth converting: a session that comes again is handed on once more, and survey
-- tells it apart.
delete from intake.session;
alter table intake.session rename column session_id to session_digest;
create index session_received on intake.session (received_at);
