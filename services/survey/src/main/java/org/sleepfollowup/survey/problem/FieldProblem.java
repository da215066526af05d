package org.sleepfollowup.survey.problem;

/**
 * One field of a request that cannot be taken.
 *
 * @param field its name as the sender wrote it, such as {@code waves[0].localTime}
 * @param message what would be right
 */
public record FieldProblem(String field, String message) {}
