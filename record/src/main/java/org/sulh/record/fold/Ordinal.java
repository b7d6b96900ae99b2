package org.sulh.record.fold;

/**
 * The place of a claim in a record: the index of the entry that brought it in, and its place there. Ids of incidents and
 * origin groups are made of the lowest one among their claims.
 *
 * @param entry index in the log
 * @param claim 1 for the first claim of the entry
 */
public record Ordinal(long entry, int claim) implements Comparable<Ordinal> {
    @Override
    public int compareTo(Ordinal other) {
        int byEntry = Long.compare(entry, other.entry);
        return byEntry != 0 ? byEntry : Integer.compare(claim, other.claim);
    }

    /** As ids write it: {@code 17.3}. */
    @Override
    public String toString() {
        return entry + "." + claim;
    }
}
