package org.sleepfollowup.survey.suppression;

import java.util.Locale;
import org.sleepfollowup.survey.client.Client;
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

    /**
     * The hash of a client's address, the same however its letters are cased. Clients without an address share none: each
     * has a hash that nobody else has.
     */
    public byte[] hash(ClinicId clinic, Client client) {
        String address = client.contact().email().strip().toLowerCase(Locale.ROOT);
        return links.proof(
                address.isEmpty() ? "no-address|" + client.ref() : "address|" + clinic + "|" + address, BYTES);
    }
}
