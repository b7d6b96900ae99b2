package org.sulh.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.time.TimeExpression;
import org.sulh.model.Place;

/**
 * Which time and which place of a sentence belong to a word: the nearest in the tree of the sentence. Each step costs 1;
 * stepping over the edge of a clause costs 2 more on the way up and 4 more on the way down, so that a time inside another
 * clause is taken only where nothing is nearer, and never one that is further than {@value #FURTHEST}.
 */
final class Attachment {
    private static final int FURTHEST = 8;
    private static final int OUT_OF_CLAUSE = 2;
    private static final int INTO_CLAUSE = 4;
    private static final Set<String> TRAVEL_TO = Set.of("to", "for", "in", "at", "into");
    private static final Set<String> NEVER_A_SITE = Set.of("from", "of", "to", "for", "between", "against");

    private Attachment() {}

    /** The time of a word, with its bound turned where the word's clause lies before or after the time's. */
    static Optional<TimeExpression> time(Reading reading, int word, Optional<Integer> within) {
        TimeExpression nearest = null;
        int least = FURTHEST + 1;
        for (TimeExpression time : reading.times()) {
            int head = reading.headOf(time);
            if (within.isPresent() && !reading.sentence().isBelow(head, within.get())) {
                continue;
            }
            int distance = distance(reading.sentence(), word, head);
            if (distance < least && !isOfOtherClause(reading.sentence(), word, head)) {
                least = distance;
                nearest = time;
            }
        }
        return Optional.ofNullable(nearest).map(t -> turned(reading, word, t));
    }

    /** "agreed last month, but a later round broke up": a time behind the first verb is not the second's. */
    private static boolean isOfOtherClause(Sentence sentence, int word, int time) {
        for (int step : sentence.pathUp(word)) {
            if (sentence.isBelow(time, step)) {
                return false;
            }
            boolean second = sentence.relation(step).equals("conj")
                    && sentence.token(step).isVerb()
                    && sentence.dependents(step, "nsubj", "nsubj:pass").stream()
                            .anyMatch(s -> sentence.head(s).orElse(-1) == step);
            if (second && time > sentence.head(step).orElse(-1)) {
                return true;
            }
        }
        return false;
    }

    /** "fired after X accused Y": what X accused Y of came before the firing. */
    private static TimeExpression turned(Reading reading, int word, TimeExpression time) {
        Sentence sentence = reading.sentence();
        int head = reading.headOf(time);
        for (int step : sentence.pathUp(word)) {
            if (sentence.isBelow(head, step)) {
                break;
            }
            String mark = markOf(sentence, step);
            // "fled on Monday after the army shelled the town": of that day, unless more lies between.
            if (mark.equals("after") && step != word || mark.equals("since")) {
                return time.withBound(TimeExpression.Bound.BEFORE);
            }
            if (mark.equals("before") || mark.equals("until")) {
                return time.withBound(TimeExpression.Bound.AFTER);
            }
        }
        // "killed since the truce took effect in November": the time is of the other clause, and bounds this one.
        for (int step : sentence.pathUp(head)) {
            if (step == word || sentence.isBelow(word, step)) {
                break;
            }
            String mark = markOf(sentence, step);
            if (mark.equals("after") || mark.equals("since")) {
                return time.withBound(TimeExpression.Bound.AFTER);
            }
            if (mark.equals("before") || mark.equals("until")) {
                return time.withBound(TimeExpression.Bound.BEFORE);
            }
        }
        return time;
    }

    private static String markOf(Sentence sentence, int clause) {
        return sentence.relation(clause).startsWith("advcl")
                ? sentence.findDependent(clause, "mark", "case")
                        .map(i -> sentence.token(i).lemma())
                        .orElse("")
                : "";
    }

    /**
     * The place of a word; for a journey, where it leads.
     *
     * @param speakers words for who speaks: where a source sits is not where it happened
     */
    static Optional<Place> place(
            Reading reading, int word, boolean travel, Optional<Integer> within, List<Integer> speakers) {
        Optional<Place> best = Optional.empty();
        Set<Place> fitting = new LinkedHashSet<>();
        int least = FURTHEST + 1;
        for (Reading.LocatedName name : reading.places()) {
            boolean fits = travel
                    ? name.prepositions().stream().anyMatch(TRAVEL_TO::contains)
                    : name.prepositions().stream().anyMatch(p -> !NEVER_A_SITE.contains(p));
            boolean ofSpeaker = speakers.stream()
                    .anyMatch(s -> reading.sentence().isBelow(name.head(), s)
                            && !reading.sentence().isBelow(word, s));
            if (!fits || ofSpeaker || within.isPresent() && !reading.sentence().isBelow(name.head(), within.get())) {
                continue;
            }
            fitting.add(name.place());
            int distance = distance(reading.sentence(), word, name.head());
            // "in Afghanistan, including in Kabul": of two as near, the narrower tells more.
            boolean narrower = distance <= least + 1
                    && best.filter(b -> b.precision().compareTo(name.place().precision()) > 0
                                    && sameCountry(b, name.place()))
                            .isPresent();
            if (distance < least
                            && !best.filter(b -> isNarrower(b, name.place())).isPresent()
                    || narrower) {
                least = Math.min(least, distance);
                best = Optional.of(name.place());
            }
        }
        // However far the parser hangs it: where a sentence names one place, it happened there.
        return best.or(() -> fitting.size() == 1 ? fitting.stream().findFirst() : Optional.empty());
    }

    private static boolean isNarrower(Place one, Place other) {
        return one.precision().compareTo(other.precision()) < 0 && sameCountry(one, other);
    }

    private static boolean sameCountry(Place one, Place other) {
        return one.country().isPresent() && one.country().equals(other.country());
    }

    static int distance(Sentence sentence, int from, int to) {
        List<Integer> up = sentence.pathUp(from);
        List<Integer> down = sentence.pathUp(to);
        int cost = 0;
        for (int step : up) {
            int meeting = down.indexOf(step);
            if (meeting >= 0) {
                return cost + costDown(sentence, new ArrayList<>(down.subList(0, meeting)), from);
            }
            cost += 1 + (isClause(sentence.relation(step)) ? OUT_OF_CLAUSE : 0);
        }
        return Integer.MAX_VALUE / 2;
    }

    private static int costDown(Sentence sentence, List<Integer> steps, int from) {
        int cost = 0;
        for (int step : steps) {
            boolean edge = isClause(sentence.relation(step)) && step != from;
            // "signed in 1997 and have held talks there since": what stands in the second clause is the second's.
            boolean second = sentence.relation(step).equals("conj")
                    && sentence.token(step).isVerb();
            cost += second ? FURTHEST : 1 + (edge ? INTO_CLAUSE : 0);
        }
        return cost;
    }

    private static boolean isClause(String relation) {
        return relation.startsWith("ccomp")
                || relation.startsWith("advcl")
                || relation.startsWith("acl")
                || relation.startsWith("parataxis")
                || relation.equals("conj");
    }
}
