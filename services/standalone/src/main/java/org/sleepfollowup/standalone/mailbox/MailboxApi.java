package org.sleepfollowup.standalone.mailbox;

import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/mailbox}: every email, newest first, and each as it was sent. */
@RestController
@RequestMapping("/api/mailbox")
class MailboxApi {
    private static final MediaType MESSAGE = MediaType.parseMediaType("message/rfc822");

    private final Mailbox mailbox;

    MailboxApi(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    record Item(String id, String to, String subject, Instant at) {
        static Item of(StoredMail mail) {
            return new Item(Long.toString(mail.id()), mail.to(), mail.subject(), mail.at());
        }
    }

    @GetMapping
    List<Item> list() {
        return mailbox.newestFirst().stream().map(Item::of).toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> raw(@PathVariable long id) {
        StoredMail mail = mailbox.find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no email " + id + "; GET /api/mailbox lists them."));
        return ResponseEntity.ok().contentType(MESSAGE).body(mailbox.raw(mail));
    }
}
