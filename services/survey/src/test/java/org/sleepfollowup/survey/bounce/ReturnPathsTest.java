package org.sleepfollowup.survey.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.link.LinksFixture;

class ReturnPathsTest {
    private static final InvitationId INVITATION = new InvitationId(UUID.randomUUID());

    private final ReturnPaths paths = paths("bounces@clinic-mail.example");

    @Property(tries = 200)
    void theTokenNamesTheInvitationWhateverBecomesOfItsCase(@ForAll long high, @ForAll long low) {
        InvitationId invitation = new InvitationId(new UUID(high, low));
        String path = paths("bounces@clinic-mail.example").of(invitation).orElseThrow();
        String localPart = path.substring(0, path.indexOf('@'));
        assertThat(localPart.length()).isLessThanOrEqualTo(64);
        assertThat(paths.read(localPart)).contains(invitation);
        assertThat(paths.read(localPart.toUpperCase(Locale.ROOT))).contains(invitation);
    }

    @Test
    void aForgedTokenNamesNothing() {
        String path = paths.of(INVITATION).orElseThrow();
        String localPart = path.substring(0, path.indexOf('@'));
        char last = localPart.charAt(localPart.length() - 1);
        assertThat(paths.read(localPart.substring(0, localPart.length() - 1) + (last == '0' ? '1' : '0')))
                .isEmpty();
        assertThat(new ReturnPaths(settings("bounces@clinic-mail.example"), LinksFixture.links("another secret"))
                        .read(localPart))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bounces", "bounces+", "bounces+wxyz", "bounces+0", "a+b+c", "+0"})
    void anythingElseNamesNothing(String localPart) {
        assertThat(paths.read(localPart)).isEmpty();
    }

    @Test
    void withoutAMailboxThereIsNoReturnPath() {
        assertThat(paths("").of(INVITATION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bounces", "Bounces <b@clinic-mail.example>", "a-very-long-name-for-bounces@clinic.example"})
    void anAddressThatCannotServeIsRefusedWithWhatMendsIt(String address) {
        assertThatThrownBy(() -> settings(address)).hasMessageContaining("sleepfollowup.survey.bounces.address");
    }

    private static ReturnPaths paths(String address) {
        return new ReturnPaths(settings(address), LinksFixture.links("a secret"));
    }

    private static ReturnPathSettings settings(String address) {
        return new ReturnPathSettings(address);
    }
}
