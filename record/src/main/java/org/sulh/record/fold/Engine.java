package org.sulh.record.fold;

/** The version of what derives conclusions from entries. */
public final class Engine {
    /**
     * Changes whenever the same entries would lead to other conclusions; digests of another version are not compared, they
     * are shown beside each other.
     */
    public static final String VERSION = "sulh-0.1.0/2";

    private Engine() {}
}
