package org.sulh.extract.event;

import java.util.List;

/**
 * An event as PLOVER codes it.
 *
 * @param type what kind of event it is, with will, refusal and duty counted in
 * @param trigger the word that names it
 * @param actors words for who does it
 * @param targets words for whom it is done to
 */
public record PloverEvent(PloverType type, int trigger, List<Integer> actors, List<Integer> targets) {
    public PloverEvent {
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
    }
}
