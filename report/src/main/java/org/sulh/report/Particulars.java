package org.sulh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sulh.model.Casualties;
import org.sulh.model.Claim;
import org.sulh.model.TimePrecision;

/** Finds what one document alone gives of shared happenings: heads, tolls, the day, the place, the doer, the trigger. */
final class Particulars {
    private final Names names;
    private final ClaimPhrase phrase;
    private final TollPhrase tolls;

    Particulars(Desk desk) {
        this.names = desk.analysis().names();
        this.phrase = desk.claims();
        this.tolls = new TollPhrase(names);
    }

    /** The particulars that this document alone gives, in the order of the happenings. */
    List<Particular> list(String document, List<Happening> shared) {
        List<Particular> found = new ArrayList<>();
        for (Happening happening : shared) {
            List<Claim> mine = happening.claimsOf(document);
            List<Claim> others = happening.claims().stream()
                    .filter(c -> !c.document().equals(document))
                    .toList();
            if (!mine.isEmpty()) {
                new Search(happening, mine, others, found).run();
            }
        }
        return found;
    }

    /** One happening as one document and as the others tell it. */
    private final class Search {
        private final Happening happening;
        private final List<Claim> mine;
        private final List<Claim> others;
        private final List<Particular> found;

        Search(Happening happening, List<Claim> mine, List<Claim> others, List<Particular> found) {
            this.happening = happening;
            this.mine = mine;
            this.others = others;
            this.found = found;
        }

        void run() {
            only(
                    c -> !Roles.listHeads(c.event()).isEmpty(),
                    c -> "heads of delegations: "
                            + String.join(", ", phrase.roles().heads(c.event())));
            only(
                    c -> c.event().time().precision() == TimePrecision.DAY,
                    c -> "the day, " + TimePhrase.of(c.event().time()));
            only(
                    c -> c.said().isPresent() && !SpeakerPhrase.isOwnVoice(c),
                    c -> "that it was said on " + TimePhrase.of(c.said().orElseThrow()));
            only(
                    c -> c.event().place().isPresent(),
                    c -> "the place, " + c.event().place().map(names::place).orElseThrow());
            only(
                    c -> !c.event().actors().isEmpty(),
                    c -> "who acts, " + Series.and(phrase.roles().doers(c.event())));
            only(
                    c -> c.event().means().isPresent(),
                    c -> "the means, " + c.event().means().orElseThrow());
            only(c -> c.event().setsOff(), c -> "that this set the hostilities off");
            tolls();
        }

        /** The first claim of mine that has it, where no other has. */
        private void only(Predicate<Claim> has, Function<Claim, String> what) {
            if (others.stream().noneMatch(has)) {
                mine.stream()
                        .filter(has)
                        .findFirst()
                        .ifPresent(c -> found.add(new Particular(happening, what.apply(c), c)));
            }
        }

        private void tolls() {
            for (Claim claim : mine) {
                List<Casualties> alone = claim.event().casualties().stream()
                        .filter(toll -> others.stream()
                                .flatMap(c -> c.event().casualties().stream())
                                .noneMatch(t -> t.kind() == toll.kind() && t.of().equals(toll.of())))
                        .toList();
                if (!alone.isEmpty()) {
                    found.add(new Particular(happening, "the toll, " + tolls.of(alone), claim));
                }
            }
        }
    }
}
