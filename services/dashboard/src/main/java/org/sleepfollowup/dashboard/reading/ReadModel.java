package org.sleepfollowup.dashboard.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.sleepfollowup.dashboard.clinic.Changes;
import org.sleepfollowup.dashboard.clinic.ClinicVersions;
import org.sleepfollowup.dashboard.clinic.Clinics;
import org.sleepfollowup.dashboard.followup.AskedSession;
import org.sleepfollowup.dashboard.followup.FollowUpLog;
import org.sleepfollowup.dashboard.followup.SessionLog;
import org.sleepfollowup.dashboard.outcome.Outcome;
import org.sleepfollowup.dashboard.outcome.OutcomeId;
import org.sleepfollowup.dashboard.outcome.OutcomeLog;
import org.sleepfollowup.dashboard.reconciliation.Cell;
import org.sleepfollowup.dashboard.reconciliation.StreamLedger;
import org.sleepfollowup.dashboard.reconciliation.StreamSums;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes batches of records, each with its offsets in one transaction. */
@Component
class ReadModel {
    private final TransactionTemplate transaction;
    private final Offsets offsets;
    private final Clinics clinics;
    private final FollowUpLog followUps;
    private final SessionLog sessions;
    private final OutcomeLog outcomes;
    private final StreamLedger ledger;
    private final ClinicVersions versions;
    private final DeadLetterPublisher deadLetters;

    ReadModel(
            PlatformTransactionManager transactions,
            Offsets offsets,
            Clinics clinics,
            FollowUpLog followUps,
            SessionLog sessions,
            OutcomeLog outcomes,
            StreamLedger ledger,
            ClinicVersions versions,
            DeadLetterPublisher deadLetters) {
        this.transaction = new TransactionTemplate(transactions);
        this.offsets = offsets;
        this.clinics = clinics;
        this.followUps = followUps;
        this.sessions = sessions;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.versions = versions;
        this.deadLetters = deadLetters;
    }

    /** Writes what is new in the batch; what cannot be read becomes a dead letter, last, so that a retry repeats few. */
    void write(List<ConsumerRecord<byte[], byte[]>> batch) {
        transaction.executeWithoutResult(status -> {
            List<News> news = new ArrayList<>(batch.size());
            Map<ConsumerRecord<byte[], byte[]>, Exception> unreadable = new LinkedHashMap<>();
            for (ConsumerRecord<byte[], byte[]> record : offsets.claim(batch)) {
                try {
                    news.add(NewsAvro.read(record));
                } catch (SerializationException | IllegalArgumentException e) {
                    unreadable.put(record, e);
                }
            }
            apply(news);
            unreadable.forEach(deadLetters::publish);
        });
    }

    /** Passes over a record that the database refuses, and keeps it as a dead letter. */
    void refuse(ConsumerRecord<byte[], byte[]> record, Throwable cause) {
        transaction.executeWithoutResult(
                status -> offsets.claim(List.of(record)).forEach(fresh -> deadLetters.publish(fresh, cause)));
    }

    private void apply(List<News> news) {
        Map<String, News.OfClinic> ofClinics = new LinkedHashMap<>();
        Map<String, AskedSession> ofSessions = new LinkedHashMap<>();
        Map<OutcomeId, News.OfOutcome> ofOutcomes = new LinkedHashMap<>();
        Map<Cell, News.OfSums> ofSums = new LinkedHashMap<>();
        List<News.OfFollowUp> ofFollowUps = new ArrayList<>();
        for (News one : news) {
            switch (one) {
                case News.OfClinic clinic -> ofClinics.put(clinic.clinicId(), clinic);
                case News.OfFollowUp followUp -> ofFollowUps.add(followUp);
                case News.OfSession(AskedSession asked) ->
                    ofSessions.put(asked.clinicId() + "/" + asked.followUpId(), asked);
                case News.OfOutcome outcome -> ofOutcomes.put(outcome.id(), outcome);
                case News.OfSums sums -> ofSums.put(sums.cell(), sums);
            }
        }
        ofClinics.values().forEach(this::applyClinic);
        Changes changes = new Changes();
        news.forEach(one -> changes.add(one.clinicId()));
        followUps.add(ofFollowUps.stream().map(News.OfFollowUp::event).toList());
        sessions.take(ofSessions.values());
        applyOutcomes(ofOutcomes.values(), changes);
        applySums(ofSums.values());
        versions.raise(changes);
    }

    private void applyClinic(News.OfClinic news) {
        if (news.clinic() == null) {
            clinics.remove(news.clinicId());
        } else {
            clinics.put(news.clinic());
        }
    }

    private void applyOutcomes(Collection<News.OfOutcome> news, Changes changes) {
        news.forEach(one -> changes.add(one.clinicId(), one.id().therapistId()));
        List<Outcome> present = news.stream()
                .map(News.OfOutcome::outcome)
                .filter(Objects::nonNull)
                .toList();
        outcomes.put(present);
        outcomes.remove(news.stream()
                .filter(one -> one.outcome() == null)
                .map(News.OfOutcome::id)
                .toList());
    }

    private void applySums(Collection<News.OfSums> news) {
        List<StreamSums> present =
                news.stream().map(News.OfSums::sums).filter(Objects::nonNull).toList();
        ledger.put(present);
        ledger.remove(news.stream()
                .filter(one -> one.sums() == null)
                .map(News.OfSums::cell)
                .toList());
    }
}
