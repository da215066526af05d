package org.sleepfollowup.aggregator.pairing;

import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.pairing.News.Answered;
import org.sleepfollowup.aggregator.pairing.News.Planned;
import org.sleepfollowup.aggregator.pairing.News.Standing;
import org.sleepfollowup.aggregator.pairing.News.Withdrawn;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.SurveyAnswered;

/**
 * News in the stores: as the records that brought them, less what figures do not need. So what lies in a store can be read
 * for as long as the topics can, and no second format has to be kept compatible.
 */
final class NewsSerde {
    /** Clinic and therapist stand in the key already, and the session's id bears on no figure. */
    private static final String NOT_KEPT = "";

    private NewsSerde() {}

    static Serde<Standing> standing() {
        return mapped(Topics.FOLLOW_UP.value(), NewsSerde::read, NewsSerde::write);
    }

    static Serde<Answered> answered() {
        return mapped(Topics.ANSWER.value(), NewsAvro::answered, NewsSerde::write);
    }

    private static Standing read(FollowUpEvent event) {
        return event.getKind() == FollowUpEventKind.PLANNED ? NewsAvro.planned(event) : NewsAvro.withdrawn(event);
    }

    private static FollowUpEvent write(Standing standing) {
        return switch (standing) {
            case Planned planned -> event(planned, FollowUpEventKind.PLANNED, plan(planned.plan()));
            case Withdrawn withdrawn -> event(withdrawn, FollowUpEventKind.WITHDRAWN, null);
        };
    }

    private static FollowUpEvent event(
            Standing s, FollowUpEventKind kind, org.sleepfollowup.schemas.avro.@Nullable Plan plan) {
        return new FollowUpEvent(
                NOT_KEPT, NOT_KEPT, s.followUpId(), NOT_KEPT, s.sequence(), s.at(), kind, null, null, null, plan);
    }

    private static org.sleepfollowup.schemas.avro.Plan plan(Plan p) {
        return new org.sleepfollowup.schemas.avro.Plan(
                p.clientRef(),
                null,
                p.sessionDate(),
                SessionFactsAvro.write(p.facts()),
                p.checkIn() == null ? null : RatingsAvro.write(p.checkIn()),
                List.of());
    }

    private static SurveyAnswered write(Answered news) {
        Answer a = news.answer();
        return new SurveyAnswered(
                NOT_KEPT,
                NOT_KEPT,
                news.followUpId(),
                WaveAvro.write(news.wave()),
                a.revision(),
                a.at(),
                a.afterReminder(),
                RatingsAvro.write(a.ratings()),
                a.usualBefore(),
                a.compared(),
                a.unusual(),
                a.therapistMayRead(),
                a.quarantined());
    }

    private static <A, D> Serde<D> mapped(Serde<A> avro, Function<A, D> read, Function<D, A> write) {
        return Serdes.serdeFrom(
                (topic, value) -> avro.serializer().serialize(topic, value == null ? null : write.apply(value)),
                (topic, bytes) ->
                        bytes == null ? null : read.apply(avro.deserializer().deserialize(topic, bytes)));
    }
}
