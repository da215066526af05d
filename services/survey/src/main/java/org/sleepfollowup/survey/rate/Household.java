package org.sleepfollowup.survey.rate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one visitor: an IPv4 address, or the first half of an IPv6 one, all of which one household has. */
final class Household {
    private static final int PREFIX_BYTES = 8;

    private Household() {}

    /** The key of an address as the server tells it; what is no address is a visitor of its own. */
    static String of(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
