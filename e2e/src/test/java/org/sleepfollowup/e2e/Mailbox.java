package org.sleepfollowup.e2e;

import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import org.sleepfollowup.e2e.Web.Answer;

/** Standalone's mailbox, over its API. */
record Mailbox(URI url) {

    record Entry(String id, String to) {}

    List<Entry> entries() {
        return Web.get(url.resolve("/api/mailbox"))
                .json()
                .valueStream()
                .map(mail ->
                        new Entry(mail.path("id").asString(), mail.path("to").asString()))
                .toList();
    }

    List<Email> emails(Predicate<String> recipient) {
        return entries().stream()
                .filter(entry -> recipient.test(entry.to()))
                .map(this::read)
                .toList();
    }

    Email read(Entry entry) {
        Answer raw = Web.get(url.resolve("/api/mailbox/" + entry.id()));
        return Email.parse(raw.body());
    }
}
