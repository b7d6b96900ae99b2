package org.sulh.testkit.world;

import java.util.Arrays;
import java.util.List;
import org.sulh.model.EventType;

/**
 * A kind of act in a world; a row of {@code acts.csv}.
 *
 * @param type of the taxonomy
 * @param share how common it is, beside the others
 * @param loud whether an instrument notices it
 * @param meanKilled of those that happen
 * @param meanInjured of those that happen
 * @param kindred types that it is also called by
 * @param words for it in a report
 */
public record Act(
        EventType type,
        double share,
        boolean loud,
        double meanKilled,
        double meanInjured,
        List<EventType> kindred,
        List<String> words) {
    private static final int FIELDS = 7;
    private static final List<Act> ALL =
            WorldData.lines("acts.csv").stream().map(Act::parse).toList();

    public Act {
        kindred = List.copyOf(kindred);
        words = List.copyOf(words);
    }

    static List<Act> all() {
        return ALL;
    }

    private static Act parse(String line) {
        String[] fields = line.split(",", FIELDS);
        return new Act(
                new EventType(fields[0]),
                Double.parseDouble(fields[1]),
                fields[2].equals("loud"),
                Double.parseDouble(fields[3]),
                Double.parseDouble(fields[4]),
                Arrays.stream(fields[5].split(" ", -1)).map(EventType::new).toList(),
                List.of(fields[6].split("\\|", -1)));
    }
}
