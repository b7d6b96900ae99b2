package org.sulh.model;

/**
 * A half-open range of UTF-16 offsets into the text of a {@link Document}.
 *
 * @param start first offset, 0 or more
 * @param end offset after the last, greater than or equal to {@code start}
 */
public record TextSpan(int start, int end) {
    public TextSpan {
        Checks.that(start >= 0 && end >= start, "span " + start + ".." + end + " is not a range");
    }

    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
