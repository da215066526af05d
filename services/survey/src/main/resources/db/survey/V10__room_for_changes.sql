-- Asking and telling change a follow-up two or three times within a minute. With room on its page its new versions stay
-- there; without, each went to another page and was entered anew in four indexes.
alter table survey.follow_up set (fillfactor = 70);
