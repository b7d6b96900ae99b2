package org.sulh.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sulh.model.Event;
import org.sulh.model.Participant;

/** Who takes part in an event, and as what, by the names of the record. */
final class Roles {
    private static final String HEAD = "head";
    private static final String DELEGATE = "delegate";
    /** Parts in an event that stand beside those who act in it, and how each is listed. */
    private static final List<String> ASIDE = List.of("mediator", "host");

    private final Names names;

    Roles(Names names) {
        this.names = names;
    }

    /** Those who take part, without heads and delegates of a known side, mediators and hosts. */
    List<String> all(Event event) {
        return parties(everybody(event));
    }

    /** Those who act, as against those acted upon. */
    List<String> doers(Event event) {
        return parties(event.actors());
    }

    List<String> targets(Event event) {
        return parties(event.targets());
    }

    /** Heads of delegations, mediators and hosts, one line for each part that has any. */
    List<String> asides(Event event) {
        List<Participant> everybody = everybody(event);
        List<String> lines = new ArrayList<>();
        List<String> heads = heads(event);
        if (!heads.isEmpty()) {
            lines.add((heads.size() == 1 ? "head: " : "heads: ") + String.join(", ", heads));
        }
        for (String part : ASIDE) {
            List<String> inPart = everybody.stream()
                    .filter(p -> p.role().filter(part::equals).isPresent())
                    .map(names::participant)
                    .distinct()
                    .toList();
            if (!inPart.isEmpty() && !parties(everybody).containsAll(inPart)) {
                lines.add(part + ": " + Series.and(inPart));
            }
        }
        return lines;
    }

    /** Heads of delegations, each with its side. */
    List<String> heads(Event event) {
        return listHeads(event).stream()
                .map(p -> p.text()
                        + p.actor().map(a -> " (" + names.actor(a) + ")").orElse(""))
                .distinct()
                .toList();
    }

    static List<Participant> listHeads(Event event) {
        return everybody(event).stream()
                .filter(p -> p.role().filter(HEAD::equals).isPresent())
                .toList();
    }

    static List<Participant> everybody(Event event) {
        return Stream.concat(event.actors().stream(), event.targets().stream()).toList();
    }

    private List<String> parties(List<Participant> participants) {
        Set<String> parties = new LinkedHashSet<>();
        for (Participant participant : participants) {
            String role = participant.role().orElse("");
            if (role.equals(HEAD) || role.equals(DELEGATE)) {
                participant.actor().map(names::actor).ifPresent(parties::add);
            } else if (!ASIDE.contains(role)) {
                parties.add(names.participant(participant));
            }
        }
        if (parties.isEmpty()) {
            participants.forEach(p -> parties.add(names.participant(p)));
        }
        return List.copyOf(parties);
    }
}
