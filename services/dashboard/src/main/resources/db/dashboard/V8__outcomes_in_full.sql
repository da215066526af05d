-- All that the figures and the facts of sessions need of an outcome. What stands in the table lacks it, so the outcomes are
-- read again from their topic: see V1 on stopping every instance first.
truncate dashboard.outcome;
delete from dashboard.kafka_offset where topic = 'sleep-outcome';

alter table dashboard.outcome
  -- The pathways, 0-20; null where both items were skipped. Imputed: in one of the six, one item of the two was.
  add column settling_before smallint,
  add column calm_before     smallint,
  add column comfort_before  smallint,
  add column settling_after  smallint,
  add column calm_after      smallint,
  add column comfort_after   smallint,
  add column imputed         boolean not null,
  -- The client's groups in the order of the alphabet, joined by +; empty for none.
  add column groups          text    not null,
  -- Whether something out of the ordinary was named for the night.
  add column unusual         boolean not null,
  -- -3 to 3, as the client compared by themselves.
  add column compared        smallint,
  add column after_reminder  boolean not null,
  add column lights_dimmed   boolean,
  add column music           boolean,
  add column fell_asleep     boolean,
  add column modality        text,
  add column focus_areas     text[]      not null,
  add column started_at      timestamptz,
  add column ended_at        timestamptz not null;
