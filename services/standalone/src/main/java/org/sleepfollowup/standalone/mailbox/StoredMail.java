package org.sleepfollowup.standalone.mailbox;

import java.time.Instant;

/**
 * An email as the list shows it.
 *
 * @param id counts from 1 in the order of arrival; stays the same
 * @param to the address that it was delivered to
 * @param at its Date header, or when it came where that is missing
 */
record StoredMail(long id, String to, String subject, Instant at) {}
