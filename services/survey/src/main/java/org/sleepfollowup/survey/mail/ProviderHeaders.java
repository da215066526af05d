package org.sleepfollowup.survey.mail;

import org.sleepfollowup.survey.followup.InvitationId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Headers by which an email provider can say later which email came back. Only Postmark needs one: it gives emails a
 * Message-ID and a return path of its own, but hands metadata back, and takes it out before the email reaches its reader.
 */
@Component
class ProviderHeaders {
    private final boolean postmark;

    ProviderHeaders(@Value("${sleepfollowup.survey.webhooks.postmark.user:}") String postmarkUser) {
        this.postmark = !postmarkUser.isEmpty();
    }

    void addTo(Header header, InvitationId invitation) {
        if (postmark) {
            header.add("X-PM-Metadata-invitation", invitation.toString());
        }
    }
}
