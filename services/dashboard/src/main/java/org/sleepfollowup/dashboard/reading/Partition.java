package org.sleepfollowup.dashboard.reading;

/** A partition of a topic. */
record Partition(String topic, int number) {}
