-- What was told at the check-in of a session that was none, or another client's, or not to be asked about, is a baseline of
-- nobody. It used to stay, and serve. A client's follow-up of such a session is withdrawn; one that is planned again later is not
-- any more, and what was told there came again with that news.
delete from survey.check_in c using survey.follow_up f
where f.client_ref = c.client_ref and f.session_id = c.session_id and f.withdrawn is not null;
