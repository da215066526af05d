package org.sleepfollowup.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.e2e.Appointments.Visit;
import org.sleepfollowup.e2e.Web.Answer;
import tools.jackson.databind.JsonNode;

/**
 * One day of a busy clinic, on which the process is killed three times: in the middle of an import, of a mailing and of a
 * stream of answers. Who got no answer sends again, as senders do; nothing is lost by that, and nothing doubled.
 */
class CrashIT {
    private static final int SESSIONS = 2000;
    private static final int ANSWERING = 600;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(5);

    private final StandaloneProcess standalone = new StandaloneProcess("crash");

    @Test
    void nothingIsLostOrDoubledByKills() {
        try (standalone) {
            standalone.start();
            killInTheMiddleOfAnImport();
            everySessionHasOneFollowUp();
            killInTheMiddleOfAMailing();
            Map<Visit, Email> invitations = everyClientHasOneInvitation();
            Set<Visit> thanked = killInTheMiddleOfAnswers(invitations);
            everyAnswerThankedForCountsOnce(thanked);
        }
    }

    private void killInTheMiddleOfAnImport() {
        byte[] day = Appointments.busyDay(SESSIONS);
        try (RecordCount records = new RecordCount(standalone.access().kafka(), "session-completed")) {
            killDuring(() -> standalone.product().importAppointments(day), records, 300);
        }
        standalone.start();

        Answer again = standalone.product().importAppointments(day);

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        JsonNode report = again.json();
        assertThat(report.path("accepted").asInt() + report.path("unchanged").asInt())
                .isEqualTo(SESSIONS);
        assertThat(report.path("unchanged").asInt())
                .as("rows of the first attempt")
                .isPositive();
    }

    private void everySessionHasOneFollowUp() {
        Product product = standalone.product();
        await().atMost(SOON)
                .until(() ->
                        product.followUps(new Visit(SESSIONS - 1).session()).size() == 1);
        await().atMost(SOON).until(() -> withoutExactlyOneFollowUp(product).isEmpty());
    }

    private static List<String> withoutExactlyOneFollowUp(Product product) {
        return IntStream.range(0, SESSIONS)
                .parallel()
                .mapToObj(number -> new Visit(number).session())
                .filter(session -> product.followUps(session).size() != 1)
                .toList();
    }

    private void killInTheMiddleOfAMailing() {
        killDuring(
                () -> standalone.moveTo("2026-11-21T10:00:00-07:00"),
                () -> standalone.mailbox().entries().size(),
                200);
        standalone.start();
        standalone.moveTo("2026-11-21T11:00:00-07:00");
    }

    private Map<Visit, Email> everyClientHasOneInvitation() {
        List<Email> emails = standalone.mailbox().emails(Visit::isTo);
        Map<String, Set<String>> messageIds = emails.stream()
                .collect(Collectors.groupingBy(Email::to, Collectors.mapping(Email::messageId, Collectors.toSet())));
        assertThat(messageIds).hasSize(SESSIONS);
        assertThat(messageIds).allSatisfy((client, ids) -> assertThat(ids).hasSize(1));
        return emails.stream()
                .collect(Collectors.toMap(email -> Visit.of(email.to()), email -> email, (first, again) -> again));
    }

    private Set<Visit> killInTheMiddleOfAnswers(Map<Visit, Email> invitations) {
        Clients clients = new Clients(invitations);
        killDuring(clients::answer, clients.thanked::size, ANSWERING / 4);
        standalone.start();

        assertThat(clients.refused).as("answers that were not taken").isEmpty();
        assertThat(clients.unsure)
                .as("clients who were answering when the process was killed")
                .isNotEmpty();
        for (Visit visit : clients.unsure) {
            assertThat(SurveyPage.thanks(answer(visit, invitations))).isTrue();
            clients.thanked.add(visit);
        }
        return new HashSet<>(clients.thanked);
    }

    /** Those who answer, and what became of it. */
    private static final class Clients {
        final Map<Visit, Email> invitations;
        final ConcurrentLinkedQueue<Visit> waiting = new ConcurrentLinkedQueue<>(
                IntStream.range(0, ANSWERING).mapToObj(Visit::new).toList());
        final Set<Visit> thanked = ConcurrentHashMap.newKeySet();
        final ConcurrentLinkedQueue<Visit> unsure = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<Answer> refused = new ConcurrentLinkedQueue<>();

        Clients(Map<Visit, Email> invitations) {
            this.invitations = invitations;
        }

        /** Four at a time, until there are no more of them, the server is gone or does not take an answer. */
        void answer() {
            try (ExecutorService four = Executors.newFixedThreadPool(4)) {
                IntStream.range(0, 4).forEach(client -> four.execute(this::oneByOne));
            }
            assertThat(refused).isEmpty();
            assertThat(waiting).as("clients who found the server gone").isEmpty();
        }

        private void oneByOne() {
            Visit visit = waiting.poll();
            while (visit != null && unsure.isEmpty() && refused.isEmpty()) {
                try {
                    Answer answer = CrashIT.answer(visit, invitations);
                    if (SurveyPage.thanks(answer)) {
                        thanked.add(visit);
                    } else {
                        refused.add(answer);
                    }
                } catch (UncheckedIOException e) {
                    unsure.add(visit);
                }
                visit = waiting.poll();
            }
        }
    }

    private static Answer answer(Visit visit, Map<Visit, Email> invitations) {
        return SurveyPage.post(invitations.get(visit).page(), Map.of("sleep", Integer.toString(visit.after())));
    }

    private void everyAnswerThankedForCountsOnce(Set<Visit> thanked) {
        Map<String, List<Visit>> byTherapist = thanked.stream().collect(Collectors.groupingBy(Visit::therapist));
        assertThat(byTherapist).hasSize(Visit.THERAPISTS);
        byTherapist.forEach((therapist, visits) -> await().atMost(SOON).untilAsserted(() -> {
            JsonNode figures = standalone.product().therapist(therapist, "").orElseThrow();
            assertThat(figures.path("asked").asInt()).isEqualTo(SESSIONS / Visit.THERAPISTS);
            assertThat(figures.path("answers").asInt()).isEqualTo(visits.size());
            assertThat(figures.path("before").asDouble()).isEqualTo(mean(visits, Visit::before), within(1e-9));
            assertThat(figures.path("after").asDouble()).isEqualTo(mean(visits, Visit::after), within(1e-9));
        }));
        // What was answered and what was counted come over two topics.
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(standalone.product().reconciliation().path("differences"))
                                .isEmpty());
    }

    private static double mean(List<Visit> visits, ToIntFunction<Visit> score) {
        return visits.stream().mapToInt(score).average().orElseThrow();
    }

    /** Kills the process once so much of the work is seen; the work must not have come to its end by then. */
    private void killDuring(ThrowingCallable work, IntSupplier done, int enough) {
        try (ExecutorService sender = Executors.newSingleThreadExecutor()) {
            Future<Throwable> outcome = sender.submit(() -> catchThrowable(work));
            await().atMost(SOON)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(GLANCE)
                    .failFast(() -> {
                        if (outcome.isDone()) {
                            throw new AssertionError("It ended before it was interrupted.", outcome.resultNow());
                        }
                    })
                    .until(() -> done.getAsInt() >= enough);
            standalone.kill();
            assertThat(outcome).succeedsWithin(SOON).as("what the sender saw").isNotNull();
        }
    }
}
