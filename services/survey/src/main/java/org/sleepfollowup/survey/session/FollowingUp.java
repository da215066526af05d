package org.sleepfollowup.survey.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sleepfollowup.survey.answer.Answers;
import org.sleepfollowup.survey.client.CheckIns;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.Clinics;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.erasure.ErasedBefore;
import org.sleepfollowup.survey.followup.Plan;
import org.sleepfollowup.survey.followup.Planning;
import org.sleepfollowup.survey.followup.Proposal;
import org.sleepfollowup.survey.followup.WaveTimes;
import org.sleepfollowup.survey.optout.OptOuts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Turns news of a session into a follow-up, or takes back the one that was planned. */
@Component
class FollowingUp {
    private static final Logger log = LoggerFactory.getLogger(FollowingUp.class);

    private final News news;
    private final Clinics clinics;
    private final Concerned concerned;
    private final Clients clients;
    private final ContactChanges contactChanges;
    private final CheckInChanges checkInChanges;
    private final CheckIns checkIns;
    private final Planning planning;
    private final Answers answers;
    private final ErasedBefore erasedBefore;
    private final OptOuts optOuts;
    private final Counter ignored;

    FollowingUp(
            News news,
            Clinics clinics,
            Concerned concerned,
            Clients clients,
            ContactChanges contactChanges,
            CheckInChanges checkInChanges,
            CheckIns checkIns,
            Planning planning,
            Answers answers,
            ErasedBefore erasedBefore,
            OptOuts optOuts,
            MeterRegistry meters) {
        this.news = news;
        this.contactChanges = contactChanges;
        this.clinics = clinics;
        this.concerned = concerned;
        this.clients = clients;
        this.checkInChanges = checkInChanges;
        this.checkIns = checkIns;
        this.planning = planning;
        this.answers = answers;
        this.erasedBefore = erasedBefore;
        this.optOuts = optOuts;
        this.ignored = Counter.builder("sleepfollowup.survey.sessions.erased")
                .description("news of sessions that was ignored because its client was erased")
                .register(meters);
    }

    /**
     * Takes the news. The same again, or older, changes nothing; nor does news of what was erased.
     *
     * @throws IllegalArgumentException when the clinic is unknown: clinics are made here, so waiting does not help
     */
    @Transactional
    public void take(Session session) {
        Clinic clinic = clinics.find(session.clinic())
                .orElseThrow(() -> new IllegalArgumentException("There is no clinic " + session.clinic() + "."));
        if (!news.isNewest(session)) {
            log.atInfo()
                    .setMessage("Older news of a session")
                    .addKeyValue("clinic", session.clinic())
                    .addKeyValue("session", session.id())
                    .log();
            return;
        }
        follow(session, clinic);
        // Asked last: by now session and client are locked, so that an erasure that came in between is seen.
        if (erasedBefore.covers(session.clinic(), session.id(), session.contact(), session.receivedAt())) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            ignored.increment();
        }
    }

    private void follow(Session session, Clinic clinic) {
        concerned.lock(session);
        Optional<String> reason = session.reasonNotToAsk(clinic);
        if (reason.isPresent()) {
            checkInChanges.takeBack(session);
            planning.withdraw(session.clinic(), session.id(), reason.get());
            return;
        }
        Clients.Acquaintance acquaintance = clients.learn(session.clinic(), session.contact(), session.receivedAt());
        contactChanges.follow(acquaintance, clinic);
        Client client = acquaintance.now();
        boolean unwanted = erasedBefore.takeUnwanted(session.clinic(), session.contact());
        checkInChanges.follow(session, client.ref());
        Planning.Planned planned = planning.plan(propose(session, clinic, client, !unwanted && !client.optedOut()));
        if (unwanted) {
            optOuts.optedOutEarlier(planned.followUp());
        }
        if (planned.moved()) {
            answers.tellAgain(planned.followUp());
        }
    }

    private Proposal propose(Session session, Clinic clinic, Client client, boolean wanted) {
        ZoneId zone = client.zoneAt(clinic);
        WaveTimes times = WaveTimes.after(session.facts().endedAt(), zone);
        List<Proposal.DueWave> waves = Stream.of(Wave.values())
                .map(clinic::wave)
                .filter(settings -> settings.enabled())
                .map(settings -> new Proposal.DueWave(settings, times.due(settings)))
                .toList();
        Plan plan = new Plan(
                client.ref(),
                session.therapistName(),
                session.facts().endedAt().atZone(clinic.zone()).toLocalDate(),
                session.facts(),
                checkIns.serving(
                                client.ref(),
                                session.id().value(),
                                session.facts().endedAt())
                        .orElse(null),
                waves.stream()
                        .map(wave -> new Plan.PlannedWave(
                                wave.settings().wave(), wave.due().instant()))
                        .toList());
        return new Proposal(
                session.clinic(),
                session.id(),
                session.therapist(),
                times.night(),
                plan,
                waves,
                wanted,
                session.isConsentUnstated());
    }
}
