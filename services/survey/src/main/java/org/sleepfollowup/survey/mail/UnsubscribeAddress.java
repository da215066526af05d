package org.sleepfollowup.survey.mail;

import java.util.Optional;
import org.sleepfollowup.survey.link.Links;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address that opts a client out when written to: the mailbox that we read ourselves, with a code in it; without such
 * a mailbox the clinic's own, where a person reads it.
 */
@Component
class UnsubscribeAddress {
    private final String mailbox;
    private final Links links;

    UnsubscribeAddress(@Value("${sleepfollowup.survey.bounces.address:}") String mailbox, Links links) {
        this.mailbox = mailbox.strip();
        this.links = links;
    }

    Optional<String> of(Letter letter) {
        if (mailbox.isEmpty()) {
            return Optional.ofNullable(letter.clinic().replyTo());
        }
        String code = links.unsubscribeMail(letter.invitation().id().value());
        return Optional.of("unsubscribe+" + code + mailbox.substring(mailbox.lastIndexOf('@')));
    }
}
