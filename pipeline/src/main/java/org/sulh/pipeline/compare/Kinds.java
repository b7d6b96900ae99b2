package org.sulh.pipeline.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sulh.model.EventType;

/**
 * What a type of act is for comparison, beyond its place in the taxonomy: marks of {@code kinds.csv}.
 *
 * @param marks marks of each type that has any
 */
public record Kinds(Map<EventType, Set<Mark>> marks) {
    private static final Kinds STANDARD = of(Rows.read(Kinds.class, "kinds.csv", 2));

    /** What sets a type apart. */
    public enum Mark {
        /** Words rather than an act: to say it is to do it. */
        WORDS(1),
        /** What was said or agreed is its matter: two of one speaker and day are told apart by it. */
        MATTER(2),
        /** Holds over time, so that two days do not make two of it. */
        LASTING(4),
        /** Done by both sides to each other, so that who is actor and who is target says nothing. */
        MUTUAL(8);

        private final int bit;

        Mark(int bit) {
            this.bit = bit;
        }

        /** A bit of its own, for sets that are asked often. */
        public int bit() {
            return bit;
        }
    }

    public Kinds {
        marks = Map.copyOf(marks);
    }

    /** The marks of {@code kinds.csv}. */
    public static Kinds standard() {
        return STANDARD;
    }

    private static Kinds of(List<List<String>> rows) {
        Map<EventType, Set<Mark>> marks = new HashMap<>();
        for (List<String> row : rows) {
            Mark mark = Mark.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            marks.computeIfAbsent(new EventType(row.get(0)), key -> new HashSet<>())
                    .add(mark);
        }
        return new Kinds(marks);
    }

    public boolean is(EventType type, Mark mark) {
        return marks.getOrDefault(type, Set.of()).contains(mark);
    }
}
