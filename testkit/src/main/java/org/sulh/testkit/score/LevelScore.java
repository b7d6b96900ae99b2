package org.sulh.testkit.score;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.Level;

/**
 * Of what was given one level, how much happened.
 *
 * @param level the level
 * @param happened how many of how many
 */
public record LevelScore(Level level, Rate happened) {
    /**
     * What one incident was given.
     *
     * @param level its level
     * @param happened whether it happened
     */
    public record Graded(Level level, boolean happened) {}

    /** One for each level, in the order of levels. */
    public static List<LevelScore> of(List<Graded> graded) {
        List<LevelScore> scores = new ArrayList<>();
        for (Level level : Level.values()) {
            List<Graded> ofLevel =
                    graded.stream().filter(g -> g.level() == level).toList();
            int happened = (int) ofLevel.stream().filter(Graded::happened).count();
            scores.add(new LevelScore(level, new Rate(happened, ofLevel.size())));
        }
        return scores;
    }
}
