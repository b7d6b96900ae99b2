package org.sulh.model;

import java.util.List;
import java.util.Optional;

/**
 * What a claim says was done, by whom, to whom, when, where and with what toll. All of it is the speaker's.
 *
 * @param type kind of act
 * @param actors who did it; empty when left open
 * @param targets who or what it was done to; empty when left open
 * @param time when it happened, not when it was said
 * @param place where it happened
 * @param casualties toll, one entry for each kind and group of people
 * @param means weapon or vehicle, where named
 * @param setsOff whether the speaker says that this act set the hostilities off
 * @param content for words rather than acts (statement, position, demand, agreement): what was said or agreed
 */
public record Event(
        EventType type,
        List<Participant> actors,
        List<Participant> targets,
        TimeWindow time,
        Optional<Place> place,
        List<Casualties> casualties,
        Optional<String> means,
        boolean setsOff,
        Optional<String> content) {
    public Event {
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        casualties = List.copyOf(casualties);
        Checks.text(means, "means");
        Checks.text(content, "content");
    }
}
