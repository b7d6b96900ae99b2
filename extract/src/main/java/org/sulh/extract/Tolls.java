package org.sulh.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.time.TimeExpression;
import org.sulh.extract.toll.Toll;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Casualties;
import org.sulh.model.Scope;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/** To which act of a sentence its tolls belong, of whom they are, and whether they are of one happening or of a period. */
final class Tolls {
    private final WordClasses words;

    Tolls(WordClasses words) {
        this.words = words;
    }

    boolean isOfSeveral(Sentence sentence, int trigger) {
        boolean many = sentence.dependents(trigger, "nummod").stream()
                .anyMatch(i -> sentence.token(i).text().matches("\\d{2,}"));
        return many
                || sentence.token(trigger).isPlural()
                        && sentence.dependents(trigger, "amod", "nummod", "det:qmod", "det").stream()
                                .anyMatch(i ->
                                        words.isIn("several", sentence.token(i).lemma()));
    }

    /**
     * The tolls of a sentence go to the nearest act; one for a period or over several happenings makes the claim an
     * aggregate.
     */
    void add(Reading reading, List<Draft> drafts) {
        for (Toll toll : reading.tolls()) {
            Draft nearest = null;
            int least = Integer.MAX_VALUE;
            for (Draft draft : drafts) {
                int distance = Attachment.distance(reading.sentence(), draft.trigger, toll.word());
                if (distance < least && words.isIn("toll-types", draft.type.slug())) {
                    least = distance;
                    nearest = draft;
                }
            }
            if (nearest != null) {
                nearest.tolls.add(casualties(reading, toll));
                if (isOverPeriod(reading.sentence(), nearest)) {
                    nearest.scope = Scope.AGGREGATE;
                }
            }
        }
    }

    private boolean isOverPeriod(Sentence sentence, Draft draft) {
        boolean total = sentence.tokens().stream().anyMatch(t -> words.isIn("totals", t.lemma()));
        return isLong(draft) || total || isOfSeveral(sentence, draft.trigger);
    }

    static boolean isLong(Draft draft) {
        TimeWindow time = draft.time
                .map(t -> t.resolve(Optional.of(LocalDate.of(2000, 6, 15)), false))
                .orElseGet(TimeWindow::unknown);
        return time.precision() == TimePrecision.WEEK
                || time.precision() == TimePrecision.MONTH
                || time.precision() == TimePrecision.YEAR
                || draft.time
                        .filter(t -> t.bound() == TimeExpression.Bound.AFTER)
                        .isPresent();
    }

    private Casualties casualties(Reading reading, Toll toll) {
        return new Casualties(
                toll.kind(),
                toll.quantity().low(),
                toll.quantity().best(),
                toll.quantity().high(),
                ofWhom(reading, toll));
    }

    private String ofWhom(Reading reading, Toll toll) {
        Sentence sentence = reading.sentence();
        if (toll.people().isEmpty()) {
            boolean civilian = sentence.dependents(toll.word(), "amod", "compound").stream()
                    .anyMatch(i -> sentence.hasLemma(i, "civilian"));
            return civilian ? "civilians" : Casualties.ALL;
        }
        int noun = toll.people().get();
        Optional<String> owner = sentence.subtree(noun).stream()
                .filter(i -> i <= noun)
                .flatMap(i -> reading.findMention(i).stream())
                .map(m -> m.actor().id())
                .findFirst();
        String lemma = sentence.token(noun).lemma();
        if (words.isIn("civilians", lemma)) {
            return "civilians";
        }
        if (owner.isPresent()) {
            return owner.get();
        }
        boolean everybody =
                Set.of("people", "person", "other", "individual", "man").contains(lemma);
        return everybody ? Casualties.ALL : sentence.token(noun).text().toLowerCase(Locale.ROOT);
    }
}
