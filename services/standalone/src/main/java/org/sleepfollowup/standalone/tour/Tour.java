package org.sleepfollowup.standalone.tour;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sleepfollowup.standalone.clinic.Door;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Plays its scenes one after the other; one that fails says why, and the others go on. */
@Component
@ConditionalOnBooleanProperty("sleepfollowup.standalone.demo")
class Tour {
    private static final Logger log = LoggerFactory.getLogger(Tour.class);

    /** In the order of the days that they take: the clock never moves back. */
    private static final List<Scene> SCENES = List.of(
            new SessionsComeIn(),
            new SettingsChange(),
            new ChangedAddress(),
            new OldSession(),
            new FirstMorning(),
            new EmailInLanguage(Guest.ANA),
            new EmailInLanguage(Guest.LUCIA),
            new EmailInLanguage(Guest.CELINE),
            new EmailInLanguage(Guest.JONAS),
            new AnswerAndCorrection(),
            new RobotPressesEverything(),
            new StaffRelease(),
            new DecoyThenPerson(),
            new OneClickOptOut(),
            new Bounce(),
            new StaffLift(),
            new AnotherTherapist(),
            new NoShow(),
            new Erasure(),
            new TooSoonAgain(),
            new Reminder());

    private final Door door;
    private final ExecutorService stagehand = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("tour").factory());
    private volatile Progress progress = Progress.before(SCENES);

    Tour(Door door) {
        this.door = door;
    }

    Progress progress() {
        return progress;
    }

    /** Begins, from the beginning and with new clients; false while it is under way. */
    synchronized boolean begin() {
        if (progress.isUnderWay()) {
            return false;
        }
        progress = Progress.before(SCENES).begun();
        stagehand.execute(this::playAll);
        return true;
    }

    private void playAll() {
        try {
            Stage stage = new Stage(door.open());
            for (int i = 0; i < SCENES.size(); i++) {
                progress = progress.playing(i);
                progress = progress.with(i, play(SCENES.get(i), stage));
            }
        } catch (RuntimeException e) {
            log.atWarn().setMessage("The tour could not begin").setCause(e).log();
            progress = progress.with(0, Progress.Step.failed(SCENES.getFirst(), e));
        } finally {
            progress = progress.ended();
        }
    }

    private static Progress.Step play(Scene scene, Stage stage) {
        try {
            return Progress.Step.done(scene, scene.play(stage));
        } catch (RuntimeException e) {
            log.atWarn()
                    .setMessage("A scene of the tour failed")
                    .addKeyValue("scene", scene.title())
                    .setCause(e)
                    .log();
            return Progress.Step.failed(scene, e);
        }
    }

    @PreDestroy
    void stop() {
        stagehand.shutdownNow();
    }
}
