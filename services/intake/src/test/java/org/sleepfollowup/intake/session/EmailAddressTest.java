package org.sleepfollowup.intake.session;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@clients.example",
                "a.b+c@clients.example",
                "o'hara@x-y.clients.example",
                "_@1.example",
                "ana@xn--mnchen-3ya.example"
            })
    void takesUsableAddresses(String text) {
        assertThat(EmailAddress.parse(text)).map(EmailAddress::value).hasValue(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ana",
                "ana@",
                "@clients.example",
                "noor(at)clients.example",
                "ana@localhost",
                "ana@@clients.example",
                "a b@clients.example",
                ".ana@clients.example",
                "ana.@clients.example",
                "a..b@clients.example",
                "ana@-clients.example",
                "ana@clients..example",
                "ana@clients.example.",
                "ana@clients_x.example",
                "Ana <ana@clients.example>",
                "ana@clients.example,ben@clients.example",
                "\"ana\"@clients.example",
                "ana@clients.example\r\nBcc: ben@clients.example",
                "ana\n@clients.example",
                "ana\u0000@clients.example",
                "jörg@clients.example",
                "ana@[127.0.0.1]"
            })
    void refusesEverythingElse(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void writesTheDomainAsMailServersKnowIt() {
        assertThat(EmailAddress.parse("Ana@MÜNCHEN.example"))
                .map(EmailAddress::value)
                .hasValue("Ana@xn--mnchen-3ya.example");
    }

    @Test
    void standsInNoLog() {
        assertThat(EmailAddress.parse("ana@clients.example").orElseThrow().toString())
                .doesNotContain("ana");
    }

    @Property
    void whatEverIsTakenIsOneLineOfPlainAsciiWithOneAt(@ForAll String local, @ForAll String domain) {
        EmailAddress.parse(local + "@" + domain + ".example")
                .ifPresent(address -> assertThat(address.value()).matches("[!-~&&[^@<>,;:\"()\\[\\]]]+@[a-z0-9.-]+"));
    }

    @Property
    void ordinaryAddressesAreTaken(
            @ForAll @AlphaChars @StringLength(min = 1, max = 64) String local,
            @ForAll @AlphaChars @StringLength(min = 1, max = 63) String domain) {
        assertThat(EmailAddress.parse(local + "@" + domain + ".example")).isPresent();
    }
}
