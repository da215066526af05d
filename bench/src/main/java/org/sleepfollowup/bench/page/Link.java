package org.sleepfollowup.bench.page;

/**
 * What a client has in the inbox.
 *
 * @param page the path of the page
 * @param tap the same with a score chosen
 */
public record Link(String page, String tap) {}
