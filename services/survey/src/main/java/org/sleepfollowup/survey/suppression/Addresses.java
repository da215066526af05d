package org.sleepfollowup.survey.suppression;

import java.util.Locale;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.link.Links;
import org.springframework.stereotype.Component;

/** Email addresses as keyed hashes, each clinic's apart, so that no table tells who is a client of two. */
@Component
public class Addresses {
    private static final int BYTES = 32;

    private final Links links;

    Addresses(Links links) {
        this.links = links;
    }

    /** The hash of an address, the same however its letters are cased. */
    public byte[] hash(ClinicId clinic, String address) {
        return links.proof("address|" + clinic + "|" + address.strip().toLowerCase(Locale.ROOT), BYTES);
    }
}
