package org.sleepfollowup.intake.session;

/**
 * What is wrong with one field.
 *
 * @param field its path, such as {@code client.email} or {@code client.groups[1]}
 * @param message goes after the field's name: "must be ..."; never quotes what was sent
 */
public record Fault(String field, String message) {}
