package org.sulh.record.fold;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a claim in a record: the index of the entry that brought it in, and its place there. Ids of incidents and
 * origin groups are made of the lowest one among their claims.
 *
 * @param entry index in the log
 * @param claim 1 for the first claim of the entry
 */
public record Ordinal(long entry, int claim) implements Comparable<Ordinal> {
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,15})\\.([1-9][0-9]{0,5})");

    /** The ordinal that a text such as {@code 17.3} stands for. */
    static Optional<Ordinal> find(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Ordinal(Long.parseLong(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

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
