package org.sleepfollowup.standalone.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.standalone.folder.DataFolder;
import org.sleepfollowup.survey.Agenda;

class ClockMovesTest {
    private static final Instant NINE_IN_NEW_YORK = Instant.parse("2026-11-21T14:00:00Z");
    private static final Instant NINE_IN_DENVER = Instant.parse("2026-11-21T16:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-21T04:00:00Z");

    @TempDir
    Path temp;

    private DataFolder folder;
    private DemoClock clock;
    private final Todo todo = new Todo();
    private ClockMoves moves;

    /** Does what is due when it is asked whether it is idle, and notes when. */
    private final class Todo implements Agenda {
        private final TreeSet<Instant> due = new TreeSet<>();
        private final List<Instant> doneAt = new ArrayList<>();

        @Override
        public Optional<Instant> nextDue() {
            return due.stream().findFirst();
        }

        @Override
        public boolean idle() {
            boolean idle = due.isEmpty() || due.first().isAfter(clock.instant());
            while (!due.isEmpty() && !due.first().isAfter(clock.instant())) {
                due.pollFirst();
                doneAt.add(clock.instant());
            }
            return idle;
        }
    }

    @BeforeEach
    void open() {
        folder = DataFolder.open(temp);
        clock = DemoClock.of(folder, () -> Instant.EPOCH, EVENING);
        moves = new ClockMoves(clock, todo);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void everythingIsDoneAtItsOwnHour() {
        todo.due.addAll(List.of(NINE_IN_DENVER, NINE_IN_NEW_YORK));

        Instant reached = moves.advance(Duration.ofHours(18));

        assertThat(reached).isEqualTo(EVENING.plus(Duration.ofHours(18)));
        assertThat(todo.doneAt).containsExactly(NINE_IN_NEW_YORK, NINE_IN_DENVER);
    }

    @Test
    void whatIsDueAfterTheTargetWaits() {
        todo.due.add(NINE_IN_DENVER);

        moves.moveTo(NINE_IN_DENVER.minusSeconds(1));
        assertThat(todo.doneAt).isEmpty();

        moves.moveTo(NINE_IN_DENVER);
        assertThat(todo.doneAt).containsExactly(NINE_IN_DENVER);
    }

    @Test
    void whatIsDueWithinAMinuteIsOneStep() {
        todo.due.addAll(List.of(NINE_IN_DENVER.plusMillis(200), NINE_IN_DENVER.plusSeconds(7)));

        moves.advance(Duration.ofDays(1));

        assertThat(todo.doneAt).containsExactly(NINE_IN_DENVER.plusSeconds(60), NINE_IN_DENVER.plusSeconds(60));
    }

    @Test
    void backwardsAndTooFarAreRefused() {
        assertThatThrownBy(() -> moves.advance(Duration.ofSeconds(-1))).isInstanceOf(ImpossibleMoveException.class);
        assertThatThrownBy(() -> moves.moveTo(EVENING.minusSeconds(1))).isInstanceOf(ImpossibleMoveException.class);
        assertThatThrownBy(() -> moves.advance(Duration.ofDays(401))).isInstanceOf(ImpossibleMoveException.class);
        assertThatThrownBy(() -> moves.moveTo(Instant.MAX)).isInstanceOf(ImpossibleMoveException.class);
        assertThat(clock.instant()).isEqualTo(EVENING);
    }

    @Test
    void theMorningIsTheNextOne() {
        ZoneId denver = ZoneId.of("America/Denver");

        assertThat(Skip.MORNING.from(EVENING, denver)).isEqualTo(NINE_IN_DENVER);
        assertThat(Skip.MORNING.from(NINE_IN_DENVER.minusSeconds(60), denver)).isEqualTo(NINE_IN_DENVER);
        assertThat(Skip.MORNING.from(NINE_IN_DENVER, denver)).isEqualTo(NINE_IN_DENVER.plus(Duration.ofDays(1)));
    }
}
