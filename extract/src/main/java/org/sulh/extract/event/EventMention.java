package org.sulh.extract.event;

import java.util.List;

/**
 * Words that tell of an act.
 *
 * @param pattern the line of the pattern file that fitted
 * @param trigger the word that names the act
 * @param clause the verb in whose clause it stands
 * @param actors words that do it, take part in it, head it or hold it
 * @param targets words that it is done to, or held of
 */
public record EventMention(EventPattern pattern, int trigger, int clause, List<Integer> actors, List<Integer> targets) {
    public EventMention {
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
    }

    public Frame frame() {
        return pattern.frame();
    }

    public String type() {
        return pattern.type().slug();
    }
}
