package org.sleepfollowup.survey.rate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HouseholdTest {
    @Test
    void oneHouseholdsAddressesAreOneVisitor() {
        assertThat(Household.of("2001:db8:1:2:aaaa::1")).isEqualTo(Household.of("2001:db8:1:2:bbbb::2"));
        assertThat(Household.of("2001:db8:1:2::1")).isNotEqualTo(Household.of("2001:db8:1:3::1"));
        assertThat(Household.of("192.0.2.1")).isNotEqualTo(Household.of("192.0.2.2"));
        assertThat(Household.of("not an address")).isEqualTo("not an address");
    }
}
