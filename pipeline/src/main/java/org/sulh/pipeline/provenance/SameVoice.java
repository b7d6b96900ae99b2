package org.sulh.pipeline.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sulh.model.Event;
import org.sulh.model.SpeakerKind;
import org.sulh.pipeline.compare.Happening;
import org.sulh.pipeline.compare.Naming;

/**
 * Joins claims without a speaker of their own that go back to one voice: an agency that several outlets cite, an outlet,
 * one document and the unnamed sources in it, or two documents of which one reprints the other.
 *
 * <p>Two claims of one voice are joined when they could be in one incident, whatever they call it: else a report's sum of
 * a month, which no day tells from anything, would tie together all that its outlet ever told.
 */
final class SameVoice {
    private SameVoice() {}

    static void join(List<Utterance> utterances, Reprints reprints, Joining joining) {
        joinByVoice(utterances, reprints, joining);
        joinReprints(utterances, reprints, joining);
    }

    private static void joinByVoice(List<Utterance> utterances, Reprints reprints, Joining joining) {
        Map<String, List<Integer>> byVoice = new TreeMap<>();
        for (int i = 0; i < utterances.size(); i++) {
            for (Utterance.Voice voice : utterances.get(i).voices()) {
                byVoice.computeIfAbsent(voice.key() + "|" + utterances.get(i).polarity(), key -> new ArrayList<>())
                        .add(i);
            }
        }
        for (List<Integer> voice : byVoice.values()) {
            List<Integer> byStart = voice.stream()
                    .sorted(Comparator.comparing(
                            i -> Happening.from(event(utterances, i).time())))
                    .toList();
            for (int a = 0; a < byStart.size(); a++) {
                for (int b = a + 1; b < byStart.size() && !isPast(utterances, byStart.get(a), byStart.get(b)); b++) {
                    int first = Math.min(byStart.get(a), byStart.get(b));
                    int second = Math.max(byStart.get(a), byStart.get(b));
                    if (!joining.areOne(first, second) && areOne(utterances, reprints, first, second)) {
                        joining.join(first, second, reason(utterances.get(first), utterances.get(second)));
                    }
                }
            }
        }
    }

    /** Whether the first is over before the second begins, and so before all that begin later. */
    private static boolean isPast(List<Utterance> utterances, int first, int second) {
        return !Happening.mayMeet(
                event(utterances, first).time(), event(utterances, second).time());
    }

    private static boolean areOne(List<Utterance> utterances, Reprints reprints, int first, int second) {
        Utterance one = utterances.get(first);
        Utterance other = utterances.get(second);
        boolean certain = one.polarity() != Polarity.DENIAL
                || reprints.areReprints(one.claim().document(), other.claim().document());
        return certain && one.mayMeet(other);
    }

    private static String reason(Utterance first, Utterance second) {
        List<String> shared = first.claim().via().stream()
                .filter(second.claim().via()::contains)
                .map(Naming::actor)
                .toList();
        if (!shared.isEmpty()) {
            return "both cite " + String.join(" and ", shared);
        }
        if (!first.claim().document().equals(second.claim().document())) {
            return "both are the " + first.voices().getFirst().origin();
        }
        boolean source = first.claim().asserter().kind() == SpeakerKind.UNNAMED
                || second.claim().asserter().kind() == SpeakerKind.UNNAMED;
        return source
                ? "an unnamed source and the document that prints it are not independent"
                : "one document in its own voice";
    }

    private static void joinReprints(List<Utterance> utterances, Reprints reprints, Joining joining) {
        Map<String, List<Integer>> byText = new TreeMap<>();
        for (int i = 0; i < utterances.size(); i++) {
            if (!utterances.get(i).hasSpeaker()) {
                byText.computeIfAbsent(reprints.text(utterances.get(i).claim().document()), key -> new ArrayList<>())
                        .add(i);
            }
        }
        byText.forEach((text, claims) -> {
            if (claims.stream()
                            .map(i -> utterances.get(i).claim().document())
                            .distinct()
                            .count()
                    > 1) {
                joinAll(firstsOfEvents(claims, utterances, joining), utterances, 100, joining);
            }
        });
        reprints.percent().entrySet().stream()
                .filter(share -> share.getKey().first().compareTo(share.getKey().second()) < 0)
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Reprints.Pair::first).thenComparing(Reprints.Pair::second)))
                .forEach(share -> {
                    List<Integer> both =
                            new ArrayList<>(byText.getOrDefault(share.getKey().first(), List.of()));
                    both.addAll(byText.getOrDefault(share.getKey().second(), List.of()));
                    joinAll(both, utterances, share.getValue(), joining);
                });
    }

    /** Joins claims of copies of one text that tell the very same, and gives one of each. */
    private static List<Integer> firstsOfEvents(List<Integer> claims, List<Utterance> utterances, Joining joining) {
        Map<Object, Integer> firsts = new LinkedHashMap<>();
        for (int claim : claims) {
            Utterance utterance = utterances.get(claim);
            Integer first = firsts.putIfAbsent(
                    List.of(
                            utterance.polarity(),
                            utterance.claim().scope(),
                            utterance.claim().event()),
                    claim);
            if (first != null) {
                joining.join(first, claim, reprintReason(100));
            }
        }
        return List.copyOf(firsts.values());
    }

    private static void joinAll(List<Integer> claims, List<Utterance> utterances, int percent, Joining joining) {
        for (int one : claims) {
            for (int other : claims) {
                boolean twoDocuments = !utterances
                        .get(one)
                        .claim()
                        .document()
                        .equals(utterances.get(other).claim().document());
                if (one < other
                        && twoDocuments
                        && !joining.areOne(one, other)
                        && utterances.get(one).polarity()
                                == utterances.get(other).polarity()
                        && utterances.get(one).mayMeet(utterances.get(other))) {
                    joining.join(one, other, reprintReason(percent));
                }
            }
        }
    }

    private static String reprintReason(int percent) {
        return "the two texts share " + percent + "% of the shorter one's passages";
    }

    private static Event event(List<Utterance> utterances, int index) {
        return utterances.get(index).claim().event();
    }
}
