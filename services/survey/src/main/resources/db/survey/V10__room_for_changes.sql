-- Asking and telling change a follow-up two or three times within a minute, and together with those on its page, which were
-- planned together too. With room for all of them their new versions stay there; without, each went to another page and was
-- entered anew in four indexes.
alter table survey.follow_up set (fillfactor = 50);
