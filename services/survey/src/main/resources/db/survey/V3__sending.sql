-- Emails that the mail server has and whose invitations do not say so yet. Written after each email, in no transaction
-- with anything; read when a claim is taken over from an instance that crashed, so that none of them is sent again.
create table survey.handed_over (
    invitation_id  uuid primary key,
    at             timestamptz not null
);

-- An invitation is claimed and settled soon after each other; with room on its page, a claim touches no index.
alter table survey.invitation set (fillfactor = 80);
