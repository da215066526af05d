-- Who is at an invitation says so here and changes nothing of the invitation itself, whose new version would often not
-- fit its page and then need a new entry in each of its indexes. until: when the claim runs out, should nobody renew it.
-- No foreign key: checking it would look up every invitation once more.
create table survey.claim (
    invitation_id  uuid primary key,
    until          timestamptz not null
);
insert into survey.claim select invitation_id, claimed_until from survey.invitation where claimed_until is not null;

-- Room on the pages was for claims.
alter table survey.invitation drop column claimed_until;
alter table survey.invitation reset (fillfactor);
