package org.sleepfollowup.dashboard.refusal;

/**
 * What is wrong with one field or parameter.
 *
 * @param message what mends it
 */
public record FieldError(String field, String message) {}
