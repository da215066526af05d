package org.sleepfollowup.aggregator.keeping;

/**
 * How entries lie in a store. The format belongs to the version of the topology: another version never meets it, so nothing is
 * spent on recognizing formats.
 */
public interface EntryFormat<K, V> {

    /** The key as text that tools can read. */
    String key(K key);

    /** Writes a value; it need not repeat what stands in its key. */
    void write(V value, FieldWriter out);

    /** Reads the value of a key back. */
    V read(K key, FieldReader in);
}
