package org.sulh.pipeline.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sulh.model.Asserter;
import org.sulh.model.Claim;
import org.sulh.model.Factuality;
import org.sulh.model.Participant;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.pipeline.compare.Kinds;
import org.sulh.pipeline.compare.Rows;
import org.sulh.pipeline.compare.Wording;

/**
 * Tells the relation of a claim's speaker to what it claims.
 *
 * @param kinds which types are words
 * @param sight relation by a word in the speaker's name or office
 */
record Bearings(Kinds kinds, Map<String, Relation> sight) {
    private static final Bearings STANDARD = of(Rows.read(Bearings.class, "sight.csv", 2));

    Bearings {
        sight = Map.copyOf(sight);
    }

    static Bearings standard() {
        return STANDARD;
    }

    private static Bearings of(List<List<String>> rows) {
        Map<String, Relation> sight = new HashMap<>();
        for (List<String> row : rows) {
            sight.put(
                    row.get(0),
                    Relation.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return new Bearings(Kinds.standard(), sight);
    }

    /** Whether the claim is said with a reserve. */
    static boolean isHedged(Claim claim) {
        return claim.factuality() == Factuality.HEDGED;
    }

    /**
     * The relation.
     *
     * @param besideParty whether a party says the same of the same happening in the same document, so that an outlet's
     *     own voice may be no more than its echo
     */
    Relation relation(Claim claim, boolean besideParty) {
        if (claim.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES) {
            return Relation.LEFT_OPEN;
        }
        if (claim.stance() == Stance.DENIES || claim.factuality() == Factuality.NEGATED) {
            return denial(claim);
        }
        if (isOwnWords(claim)) {
            return Relation.OWN_WORDS;
        }
        return switch (claim.factuality()) {
            case PLANNED -> claim.stance() == Stance.ANNOUNCES ? Relation.ANNOUNCED : Relation.PLANNED;
            case HYPOTHETICAL -> Relation.HYPOTHETICAL;
            case ACTUAL, HEDGED, NEGATED ->
                switch (claim.stance()) {
                    case HOPES -> Relation.HOPED;
                    case DEMANDS -> Relation.DEMANDED;
                    case ANNOUNCES -> Relation.ANNOUNCED;
                    case ADMITS -> isSide(claim) ? Relation.PARTY_ADMITS : support(claim, besideParty);
                    case ASSERTS, ALLEGES, DENIES, NEITHER_CONFIRMS_NOR_DENIES -> support(claim, besideParty);
                };
        };
    }

    private boolean isOwnWords(Claim claim) {
        return kinds.is(claim.event().type(), Kinds.Mark.WORDS)
                && claim.asserter().actor().isPresent()
                && claim.asserter().kind() != SpeakerKind.OUTLET
                && (claim.event().actors().isEmpty()
                        || isAmong(claim.asserter(), claim.event().actors()));
    }

    private Relation support(Claim claim, boolean besideParty) {
        Asserter speaker = claim.asserter();
        return switch (speaker.kind()) {
            case PARTY -> party(claim);
            case MEDIATOR -> Relation.MEDIATOR_ASSERTS;
            case ARMED_GROUP ->
                isAmong(speaker, claim.event().actors()) ? Relation.ARMED_GROUP_CLAIMS : Relation.ARMED_GROUP_ACCUSES;
            case OBSERVER -> sightOf(speaker).orElse(Relation.OBSERVER_ASSERTS);
            case OUTLET -> outlet(claim, besideParty);
            case UNNAMED -> Relation.UNNAMED_SOURCE;
        };
    }

    private static Relation party(Claim claim) {
        Asserter speaker = claim.asserter();
        if (isAmong(speaker, claim.event().actors())) {
            return Relation.PARTY_ASSERTS_OWN_ACT;
        }
        if (isAmong(speaker, claim.event().targets())) {
            return claim.event().actors().isEmpty() || tellsOwnLoss(claim)
                    ? Relation.PARTY_ASSERTS_OWN_LOSS
                    : Relation.PARTY_ACCUSES_RIVAL;
        }
        return claim.event().actors().isEmpty() ? Relation.PARTY_ASSERTS_OF_OTHERS : Relation.PARTY_ACCUSES_RIVAL;
    }

    private static boolean tellsOwnLoss(Claim claim) {
        return claim.event().casualties().stream()
                .filter(toll ->
                        claim.asserter().actor().filter(toll.of()::equals).isPresent())
                .anyMatch(toll -> toll.low().orElse(toll.best().orElse(0)) > 0);
    }

    private Relation outlet(Claim claim, boolean besideParty) {
        if (claim.asserter().actor().isPresent()) {
            return Relation.PARTY_OUTLET;
        }
        Optional<Relation> dataset = sightOf(claim.asserter()).filter(sight -> sight == Relation.DATASET);
        if (dataset.isPresent()) {
            return dataset.get();
        }
        boolean citesSide = Stream.concat(claim.event().actors().stream(), claim.event().targets().stream())
                .anyMatch(participant -> claim.via().contains(participant.key()));
        if (besideParty || citesSide) {
            return Relation.OUTLET_CITING_PARTY;
        }
        return claim.via().isEmpty() ? Relation.OUTLET_OWN_VOICE : Relation.OUTLET_CITING_AGENCY;
    }

    private Relation denial(Claim claim) {
        Asserter speaker = claim.asserter();
        return switch (speaker.kind()) {
            case PARTY ->
                isAmong(speaker, claim.event().actors()) ? Relation.PARTY_DENIES_OWN_ACT : Relation.PARTY_DENIES_OTHER;
            case MEDIATOR -> Relation.MEDIATOR_DENIES;
            case ARMED_GROUP -> Relation.ARMED_GROUP_DENIES;
            case OBSERVER ->
                sightOf(speaker).filter(s -> s != Relation.DATASET).isPresent()
                        ? Relation.OBSERVER_SAW_NOTHING
                        : Relation.OBSERVER_DENIES;
            case OUTLET -> speaker.actor().isPresent() ? Relation.PARTY_DENIES_OTHER : Relation.OUTLET_DENIES;
            case UNNAMED -> Relation.UNNAMED_DENIES;
        };
    }

    private Optional<Relation> sightOf(Asserter speaker) {
        return Wording.tokens(speaker.text() + " " + speaker.role().orElse("")).stream()
                .flatMap(word -> Optional.ofNullable(sight.get(word)).stream())
                .findFirst();
    }

    /** Whether it speaks for one who fights: a party or an armed group. */
    static boolean isSide(Claim claim) {
        return claim.asserter().kind() == SpeakerKind.PARTY || claim.asserter().kind() == SpeakerKind.ARMED_GROUP;
    }

    static boolean isAmong(Asserter speaker, List<Participant> participants) {
        return speaker.actor().isPresent()
                && participants.stream().anyMatch(p -> p.actor().equals(speaker.actor()));
    }
}
