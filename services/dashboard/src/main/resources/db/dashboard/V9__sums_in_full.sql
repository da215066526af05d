-- All of the stream's sums, named arrays of whole numbers as StreamSums says. What stands in the table lacks most of them, so
-- they are read again from their topic: see V1 on stopping every instance first.
truncate dashboard.therapist_sleep;
delete from dashboard.kafka_offset where topic = 'therapist-sleep';

alter table dashboard.therapist_sleep
  drop column clients,
  drop column sum_before,
  drop column sum_after,
  drop column sum_before_squared,
  drop column sum_before_after,
  drop column sum_after_squared,
  drop column improved,
  drop column same,
  drop column worse,
  drop column sum_client_answers_squared,
  drop column sum_client_answers_change,
  drop column sum_client_change_squared,
  add column sums jsonb not null;
