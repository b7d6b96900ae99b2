package org.sulh.testkit.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.Participant;
import org.sulh.model.Stance;
import org.sulh.model.Taxonomy;
import org.sulh.testkit.score.Mistake.Gravity;

/** What was read wrongly in one text. */
final class Mistakes {
    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private final String text;
    private final List<Mistake> found = new ArrayList<>();

    private Mistakes(String text) {
        this.text = text;
    }

    static List<Mistake> of(String text, List<Claim> gold, List<Claim> found) {
        Mistakes mistakes = new Mistakes(text);
        Pairing pairing = Pairing.byType(gold, found);
        pairing.pairs().forEach(mistakes::compare);
        pairing.missed()
                .forEach(g -> mistakes.add(
                        isAct(g) ? Gravity.MISSED_ACT : Gravity.PROCESS, "missed", Optional.of(g), Optional.empty()));
        pairing.invented()
                .forEach(f -> mistakes.add(
                        isAct(f) ? Gravity.INVENTED_ACT : Gravity.PROCESS,
                        "not in the coding",
                        Optional.empty(),
                        Optional.of(f)));
        return mistakes.found;
    }

    private void add(Gravity gravity, String what, Optional<Claim> gold, Optional<Claim> read) {
        found.add(new Mistake(gravity, text, what, gold, read));
    }

    private void compare(Pairing.Pair pair) {
        for (Field field : Field.values()) {
            if (field.judge(pair.gold(), pair.found()) == Field.Verdict.WRONG) {
                add(
                        gravity(field, pair),
                        "wrong: " + field.label(),
                        Optional.of(pair.gold()),
                        Optional.of(pair.found()));
            }
        }
    }

    private static Gravity gravity(Field field, Pairing.Pair pair) {
        Claim gold = pair.gold();
        Claim read = pair.found();
        return switch (field) {
            case ASSERTER -> Gravity.WRONG_SPEAKER;
            case ACTOR, TARGET -> isTurned(gold, read) ? Gravity.TURNED_AROUND : Gravity.WRONG_SIDE;
            case STANCE ->
                gold.stance() == Stance.DENIES || read.stance() == Stance.DENIES
                        ? Gravity.TURNED_AROUND
                        : Gravity.WRONG_SHADE;
            case TOLL -> Gravity.WRONG_TOLL;
            case NEAR, COUNTRY, LOCATED, NO_PLACE -> Gravity.WRONG_PLACE;
            case DATE -> Gravity.WRONG_DAY;
            case FACTUALITY, SCOPE, DENIES -> Gravity.WRONG_SHADE;
        };
    }

    private static boolean isTurned(Claim gold, Claim read) {
        return shares(gold.event().actors(), read.event().targets())
                || shares(gold.event().targets(), read.event().actors());
    }

    private static boolean shares(List<Participant> gold, List<Participant> read) {
        return gold.stream().anyMatch(g -> read.stream().anyMatch(r -> Likeness.same(g, r)));
    }

    private static boolean isAct(Claim claim) {
        return !TAXONOMY.isProcess(claim.event().type());
    }
}
