-- Whether nothing was said of the client's consent, so that whether they are asked is for the clinic to decide, and to decide
-- otherwise before an email leaves. What was planned before this was known counts as consented to, as it did until then.
alter table survey.follow_up add column consent_unstated boolean not null default false;
