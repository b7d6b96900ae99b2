package org.sulh.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sulh.extract.actor.Reference;
import org.sulh.extract.time.TimeExpression;
import org.sulh.model.Casualties;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.Participant;
import org.sulh.model.Place;
import org.sulh.model.Scope;
import org.sulh.model.Stance;
import org.sulh.model.TextSpan;
import org.sulh.model.TimeWindow;

/**
 * A claim in the making, while the rest of the document may still tell on which day it was said and what else belongs to
 * it. Lives only inside one run of the extractor.
 */
final class Draft {
    final TextSpan span;
    final int trigger;
    final EventType type;

    /** Absent: the outlet in its own voice. */
    Optional<Reference> speaker = Optional.empty();

    final Set<String> via = new LinkedHashSet<>();

    /** The verb of speech in whose scope it stands. */
    Optional<Integer> cue = Optional.empty();

    /** Whether the words stand in a quotation, where "today" is the day on which they were said. */
    boolean quoted;

    /** The day of the statement, where the text gives it. */
    Optional<LocalDate> said = Optional.empty();

    /** Whether the text places the statement in some other time without giving its day. */
    boolean saidAtOtherTime;

    Stance stance = Stance.ASSERTS;
    Factuality factuality = Factuality.ACTUAL;
    Scope scope = Scope.SINGLE;
    final Map<String, Participant> actors = new LinkedHashMap<>();
    final Map<String, Participant> targets = new LinkedHashMap<>();
    Optional<TimeExpression> time = Optional.empty();

    /** A time taken over from another draft, when the words themselves give none. */
    Optional<TimeWindow> borrowedTime = Optional.empty();

    Optional<Place> place = Optional.empty();
    final List<Casualties> tolls = new ArrayList<>();
    Optional<String> means = Optional.empty();
    boolean setsOff;
    Optional<String> content = Optional.empty();

    /** The draft that this one denies. */
    @Nullable
    Draft denied;

    double confidence = 0.7;

    /** Whether the words speak of a happening as of one that was told of: "the barrage lasted an hour". */
    boolean definite;

    Draft(EventType type, TextSpan span, int trigger) {
        this.type = type;
        this.span = span;
        this.trigger = trigger;
    }

    String speakerKey() {
        return speaker.map(Reference::asKey).orElse("");
    }

    /** Whether the words place the happening in time by a name for a day ("today", "Thursday") and not by a date. */
    boolean hasRelativeTime() {
        return time.filter(t -> t.meaning().isRelative()).isPresent();
    }

    void addActor(Participant participant) {
        // A head's or delegate's part says more than a bare name of the same actor.
        String key =
                participant.key() + participant.role().filter("head"::equals).orElse("");
        actors.merge(key, participant, (a, b) -> a.role().isPresent() ? a : b);
    }

    void addTarget(Participant participant) {
        targets.putIfAbsent(participant.key(), participant);
    }

    /** Takes over what another draft of the same happening in the same sentence has. */
    void absorb(Draft other) {
        other.actors.values().forEach(this::addActor);
        other.targets.values().forEach(this::addTarget);
        time = time.or(() -> other.time);
        borrowedTime = borrowedTime.or(() -> other.borrowedTime);
        place = place.or(() -> other.place);
        for (Casualties toll : other.tolls) {
            boolean told = tolls.stream().anyMatch(t -> t.kind() == toll.kind() && t.of().equals(toll.of()));
            if (!told) {
                tolls.add(toll);
            }
        }
        means = means.or(() -> other.means);
        content = content.or(() -> other.content);
        setsOff |= other.setsOff;
        if (other.scope == Scope.AGGREGATE) {
            scope = Scope.AGGREGATE;
        }
    }

    /** What another says of the happening that this draft claims. */
    Draft reaction(TextSpan where, Stance attitude, Factuality presented, int word) {
        Draft copy = new Draft(type, where, word);
        copy.stance = attitude;
        copy.factuality = presented;
        copy.scope = scope;
        copy.actors.putAll(actors);
        copy.targets.putAll(targets);
        copy.time = time;
        copy.borrowedTime = borrowedTime;
        copy.place = place;
        copy.means = means;
        copy.content = content;
        return copy;
    }
}
