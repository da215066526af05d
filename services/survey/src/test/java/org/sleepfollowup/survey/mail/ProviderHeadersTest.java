package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.followup.InvitationId;

class ProviderHeadersTest {
    private final Header header = new Header();
    private final InvitationId invitation = new InvitationId(new UUID(0, 1));

    @Test
    void postmarkIsToldWhichInvitationItIs() {
        new ProviderHeaders("user").addTo(header, invitation);
        assertThat(header.fields()).containsExactly(entry("X-PM-Metadata-invitation", invitation.toString()));
    }

    @Test
    void nobodyElseIs() {
        new ProviderHeaders("").addTo(header, invitation);
        assertThat(header.fields()).isEmpty();
    }
}
