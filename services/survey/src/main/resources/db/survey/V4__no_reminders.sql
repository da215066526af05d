-- Since when a client wants the emails, but no reminders; null: reminders are welcome.
alter table survey.client add column no_reminders_at timestamptz;
