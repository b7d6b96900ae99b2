package org.sulh.extract;

import java.util.List;
import java.util.Optional;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Scope;
import org.sulh.model.Stance;

/**
 * Sentences that only tell who came to harm: "Two of its men were killed", "No casualties were reported". They are of the act
 * that was spoken of last, and no happening of their own.
 */
final class Aftermath {
    private final WordClasses words;
    private final Drafting drafting;
    private final Tolls tolls;

    Aftermath(WordClasses words, Drafting drafting, Tolls tolls) {
        this.words = words;
        this.drafting = drafting;
        this.tolls = tolls;
    }

    /**
     * The act before, whose toll a sentence tells.
     *
     * @param here what is drafted of the sentence: words of harm only
     * @param before drafts of the sentences before
     * @return empty when the sentence tells no toll, gives it a time or place of its own, or no act is near
     */
    Optional<Draft> actOf(Reading reading, List<Draft> here, List<Draft> before) {
        if (reading.tolls().isEmpty()) {
            return Optional.empty();
        }
        Optional<Draft> last = before.stream()
                .filter(d -> words.isIn("toll-types", d.type.slug())
                        && d.stance != Stance.DENIES
                        && d.stance != Stance.NEITHER_CONFIRMS_NOR_DENIES)
                .reduce((first, second) -> second);
        boolean sameParagraph = last.filter(d -> reading.sentence().paragraph().overlaps(d.span))
                .isPresent();
        boolean ofItsOwn = here.stream()
                .anyMatch(d -> d.scope == Scope.AGGREGATE
                        || Tolls.isLong(d)
                        || d.place.isPresent() && !d.place.equals(last.flatMap(l -> l.place))
                        || d.time.isPresent() && !d.time.equals(last.flatMap(l -> l.time)));
        return last.filter(d -> !ofItsOwn && (sameParagraph || here.isEmpty()));
    }

    /** Gives the act its toll when the same voice tells of both; else a draft of what the other voice says of the act. */
    Optional<Draft> tell(Reading reading, Draft act, Voices voices) {
        Draft told = drafting.ofToll(reading, act, voices);
        tolls.add(reading, List.of(told));
        if (told.tolls.isEmpty()) {
            return Optional.empty();
        }
        if (!told.speakerKey().equals(act.speakerKey())) {
            return Optional.of(told);
        }
        boolean revised = told.tolls.stream().anyMatch(t -> act.tolls.stream()
                .anyMatch(a -> a.kind() == t.kind() && a.of().equals(t.of()) && !a.equals(t)));
        if (revised) {
            return Optional.of(told);
        }
        told.tolls.stream().filter(t -> !act.tolls.contains(t)).forEach(act.tolls::add);
        return Optional.empty();
    }
}
