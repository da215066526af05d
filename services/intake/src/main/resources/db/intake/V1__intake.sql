-- What topic clinic said last of each clinic.
create table intake.clinic (
  id text primary key,
  time_zone text not null,
  asks_without_consent boolean not null,
  api_key_hashes text[] not null,
  updated_at timestamptz not null
);

create index clinic_api_key_hashes on intake.clinic using gin (api_key_hashes);

-- Each session that was handed on, as a keyed digest of its content: enough to see that it comes again, nothing of the client.
create table intake.session (
  clinic_id text not null,
  session_id text not null,
  digest text not null,
  received_at timestamptz not null,
  primary key (clinic_id, session_id)
);

-- The key of the digests, made here so that it exists once however many instances start: without it a digest tells
-- whether a guessed address is right. PostgreSQL draws these UUIDs from its strong random source.
create table intake.digest_key (
  only_one boolean primary key default true check (only_one),
  hex text not null
);

insert into intake.digest_key (hex)
values (replace(cast(gen_random_uuid() as text) || cast(gen_random_uuid() as text), '-', ''));
