package org.sleepfollowup.survey.answer;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.link.Token;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what links open. One statement finds all of it: quick, and the same work whether the token is one that was
 * sent, one that has expired, or any 22 letters, so that the time it takes tells nobody which.
 */
@Component
class Surveys {
    private static final String BEHIND_LINKS = """
            select i.*, f.*, c.*, w.*,
                k.locale as client_locale, k.time_zone as client_zone,
                a.revision as answer_revision, a.answered_at as answer_answered_at,
                a.after_reminder as answer_after_reminder, a.submission as answer_submission,
                exists (select 1 from survey.quarantined q
                    where q.follow_up_id = i.follow_up_id and q.wave = i.wave and q.settled_at is null) as held
            from survey.invitation i
                join survey.follow_up f using (follow_up_id)
                join survey.client k using (client_ref)
                join survey.clinic c on c.clinic_id = f.clinic_id
                left join survey.clinic_wave w on w.clinic_id = f.clinic_id and w.wave = i.wave
                left join survey.answer a on a.follow_up_id = i.follow_up_id and a.wave = i.wave and a.current
            where i.page_hash\s""";

    /** Its plan serves what is read after it too, however many links that is about: planning takes longer than reading. */
    private static final String FREE = """
            select follow_up_id, set_config('plan_cache_mode', 'force_generic_plan', true)
            from survey.follow_up
            where follow_up_id in (select follow_up_id from survey.invitation where page_hash = any(:hashes))
            order by follow_up_id for no key update skip locked
            """;

    private final JdbcClient database;
    private final Invitations invitations;
    private final FollowUps followUps;

    Surveys(JdbcClient database, Invitations invitations, FollowUps followUps) {
        this.database = database;
        this.invitations = invitations;
        this.followUps = followUps;
    }

    Optional<Survey> find(Token token) {
        return database.sql(BEHIND_LINKS + "= :hash")
                .param("hash", token.hash())
                .query(SurveyRow::read)
                .optional();
    }

    /** The same, kept from change by others until the transaction ends. */
    Optional<Survey> lock(Token token) {
        // Read after the lock is held: what was read before it may be what another has changed meanwhile.
        return invitations.ofPage(token).flatMap(invitation -> {
            followUps.lock(invitation.followUp());
            return find(token);
        });
    }

    /**
     * What many links open.
     *
     * @param locked kept from change by others until the transaction ends
     * @param busy what the rest of those that were sent open is kept by another just now
     */
    record Opened(Map<Token, Survey> locked, Set<Token> busy) {}

    /** Locks what these links open as far as nobody else keeps it, and waits for nobody. */
    Opened lockFree(Collection<Token> tokens) {
        Map<ByteBuffer, Token> byHash = new HashMap<>();
        tokens.forEach(token -> byHash.put(ByteBuffer.wrap(token.hash()), token));
        byte[][] hashes = byHash.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new);
        Set<FollowUpId> locked = database.sql(FREE)
                .param("hashes", hashes)
                .query((row, number) -> new FollowUpId(row.getObject("follow_up_id", UUID.class)))
                .set();
        Opened opened = new Opened(new HashMap<>(), new HashSet<>());
        database.sql(BEHIND_LINKS + "= any(:hashes)").param("hashes", hashes).query((RowCallbackHandler) row -> {
            Token token = requireNonNull(byHash.get(ByteBuffer.wrap(row.getBytes("page_hash"))));
            Survey survey = SurveyRow.read(row, row.getRow());
            if (locked.contains(survey.followUp().id())) {
                opened.locked().put(token, survey);
            } else {
                opened.busy().add(token);
            }
        });
        return opened;
    }
}
