-- An invitation changes a few times within days: sent, reminded, answered. As long as no index has what changes, and there is
-- room on its page, a new version touches none of them; its state and its next time stood in two, so that every
-- change was entered in all six. What is counted by state is counted in the table itself.
alter table survey.invitation set (fillfactor = 50);
drop index survey.invitation_state;
drop index survey.invitation_next;

-- When invitations have to be looked at again: their next_at, in the order in which they fall due. Kept by the triggers below in
-- the statement that changes the invitation, whoever that is. Invitations are never deleted.
create table survey.due (
    invitation_id  uuid primary key,
    at             timestamptz not null
);
insert into survey.due select invitation_id, next_at from survey.invitation where next_at is not null;
create index due_at on survey.due (at);

create function survey.add_due() returns trigger language plpgsql as $$
begin
    insert into survey.due select invitation_id, next_at from added where next_at is not null;
    return null;
end $$;
create trigger add_due after insert on survey.invitation
    referencing new table as added for each statement execute function survey.add_due();

create function survey.move_due() returns trigger language plpgsql as $$
begin
    if new.next_at is null then
        delete from survey.due where invitation_id = old.invitation_id;
    elsif old.next_at is null then
        insert into survey.due values (new.invitation_id, new.next_at);
    else
        update survey.due set invitation_id = new.invitation_id, at = new.next_at where invitation_id = old.invitation_id;
    end if;
    return null;
end $$;
create trigger move_due after update on survey.invitation for each row
    when ((old.invitation_id, old.next_at) is distinct from (new.invitation_id, new.next_at))
    execute function survey.move_due();
