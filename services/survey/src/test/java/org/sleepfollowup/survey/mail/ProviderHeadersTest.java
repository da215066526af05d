package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.followup.InvitationId;

class ProviderHeadersTest {
    private final MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    private final InvitationId invitation = new InvitationId(new UUID(0, 1));

    @Test
    void postmarkIsToldWhichInvitationItIs() throws Exception {
        new ProviderHeaders("user").addTo(message, invitation);
        assertThat(message.getHeader("X-PM-Metadata-invitation")).containsExactly(invitation.toString());
    }

    @Test
    void nobodyElseIs() throws Exception {
        new ProviderHeaders("").addTo(message, invitation);
        assertThat(message.getAllHeaders().hasMoreElements()).isFalse();
    }
}
