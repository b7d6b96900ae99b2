package org.sulh.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sulh.extract.event.EventPattern.Condition;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.DataFile;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.EventType;
import org.sulh.model.Taxonomy;

/**
 * Finds the acts of a sentence by the patterns of a file, {@code events.csv} for those of the taxonomy. Cost: for each word, the few patterns whose last
 * lemma it bears.
 */
public final class EventFinder {
    private static final int LONGEST_GAP = 4;
    private static final int NEAR = 8;

    private final Map<String, List<EventPattern>> patterns = new HashMap<>();
    private final WordClasses words;

    /** The acts of the taxonomy. */
    public EventFinder(WordClasses words) {
        this(words, "events.csv", Taxonomy.standard()::contains);
    }

    /**
     * The acts of another list of types.
     *
     * @param file pattern file, which stands beside this class
     * @param vocabulary the types that it may name
     */
    EventFinder(WordClasses words, String file, Predicate<EventType> vocabulary) {
        this.words = words;
        for (DataFile.Row row : DataFile.beside(EventFinder.class, file).rows()) {
            for (EventPattern pattern : EventPattern.list(row, words)) {
                if (!vocabulary.test(pattern.type())) {
                    throw row.mistake("'" + pattern.type() + "' is not in the taxonomy");
                }
                add(pattern);
                hyphenated(pattern).ifPresent(this::add);
            }
        }
    }

    private void add(EventPattern pattern) {
        patterns.computeIfAbsent(pattern.trigger().getLast(), k -> new ArrayList<>())
                .add(pattern);
    }

    /** "cross-border" and "counter-offensive" come as one word, where the tokeniser leaves other hyphens apart. */
    private static Optional<EventPattern> hyphenated(EventPattern pattern) {
        List<String> trigger = pattern.trigger();
        if (trigger.size() < 2 || trigger.get(1).equals(EventPattern.GAP)) {
            return Optional.empty();
        }
        List<String> joined = new ArrayList<>(List.of(trigger.get(0) + "-" + trigger.get(1)));
        joined.addAll(trigger.subList(2, trigger.size()));
        return Optional.of(new EventPattern(
                pattern.type(),
                joined,
                pattern.verb(),
                pattern.frame(),
                pattern.only(),
                pattern.unless(),
                pattern.line()));
    }

    /** The acts told of, in the order of their words; one of a type for each word at most. */
    public List<EventMention> find(Sentence sentence) {
        List<EventMention> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            int at = i;
            patterns.getOrDefault(sentence.token(i).lemma(), List.of()).stream()
                    .flatMap(p -> match(sentence, at, p).stream())
                    .findFirst()
                    .filter(m -> found.stream()
                            .noneMatch(
                                    f -> f.trigger() == m.trigger() && f.type().equals(m.type())))
                    .ifPresent(found::add);
        }
        return OneHappening.of(sentence, found);
    }

    /** Patterns whose trigger ends with a lemma, in the order of the file. */
    List<EventPattern> listPatterns(String lemma) {
        return patterns.getOrDefault(lemma, List.of());
    }

    /** What a pattern sees in the words that end at one, if it fits them. */
    Optional<EventMention> match(Sentence sentence, int last, EventPattern pattern) {
        Optional<Integer> head = triggerHead(sentence, last, pattern);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        int trigger = head.get();
        boolean fits = pattern.only().stream().allMatch(c -> holds(sentence, trigger, c))
                && pattern.unless().stream().noneMatch(c -> holds(sentence, trigger, c));
        if (!fits) {
            return Optional.empty();
        }
        int clause = pattern.verb() ? trigger : Grammar.clauseOf(sentence, trigger);
        return Optional.of(
                pattern.verb() ? ofVerb(sentence, trigger, pattern) : ofNoun(sentence, trigger, clause, pattern));
    }

    /** The word of a trigger on which the others hang, when lemmas and part of speech fit. */
    private static Optional<Integer> triggerHead(Sentence sentence, int last, EventPattern pattern) {
        int first = firstOf(sentence, last, pattern.trigger());
        if (first < 0) {
            return Optional.empty();
        }
        int head = IntStream.rangeClosed(first, last)
                .filter(i -> {
                    int above = sentence.head(i).orElse(-1);
                    return above < first || above > last;
                })
                .findFirst()
                .orElse(last);
        boolean isVerb = sentence.token(head).isVerb()
                && !sentence.relation(head).equals("amod")
                && !sentence.relation(head).equals("compound");
        return isVerb == pattern.verb() && (isVerb || isNoun(sentence, head)) ? Optional.of(head) : Optional.empty();
    }

    /** Where a trigger begins that ends at a word; -1 when it does not stand there. Hyphens between its words are skipped. */
    private static int firstOf(Sentence sentence, int last, List<String> trigger) {
        int at = last;
        for (int part = trigger.size() - 2; part >= 0; part--) {
            at--;
            while (at >= 0 && sentence.token(at).pos().equals("HYPH")) {
                at--;
            }
            if (trigger.get(part).equals(EventPattern.GAP)) {
                part--;
                String wanted = trigger.get(part);
                int lowest = Math.max(0, at - LONGEST_GAP);
                while (at >= lowest && !sentence.hasLemma(at, wanted)) {
                    at--;
                }
                if (at < lowest) {
                    return -1;
                }
            } else if (at < 0 || !sentence.hasLemma(at, trigger.get(part))) {
                return -1;
            }
        }
        return at;
    }

    private static boolean isNoun(Sentence sentence, int index) {
        return sentence.token(index).isNoun() || sentence.token(index).pos().equals("VBG");
    }

    static boolean holds(Sentence sentence, int trigger, Condition condition) {
        Predicate<Integer> hasLemma =
                i -> condition.lemmas().contains(sentence.token(i).lemma());
        return switch (condition.relation()) {
            case SUBJ ->
                nominals(sentence, Grammar.subjects(sentence, trigger)).anyMatch(hasLemma)
                        || nominals(sentence, sentence.dependents(trigger, "nsubj:pass"))
                                .anyMatch(hasLemma)
                        || sentence.dependents(trigger, "nsubj").stream().anyMatch(hasLemma)
                        || antecedents(sentence, trigger).stream().anyMatch(hasLemma);
            case OBJ -> nominals(sentence, Grammar.objects(sentence, trigger)).anyMatch(hasLemma);
            case OBL ->
                sentence.dependents(trigger, r -> r.startsWith("obl") || r.startsWith("nmod")).stream()
                        .flatMap(i -> withCompounds(sentence, i).stream())
                        .anyMatch(hasLemma);
            case MOD ->
                sentence
                        .dependents(trigger, r -> r.equals("amod") || r.equals("compound") || r.startsWith("nmod"))
                        .stream()
                        .anyMatch(hasLemma);
            case COMP -> complements(sentence, trigger).stream().anyMatch(hasLemma);
            case CLAUSE -> {
                int clause = Grammar.clauseOf(sentence, trigger);
                yield sentence.subtree(clause).stream()
                        .filter(i -> i != trigger && Grammar.clauseOf(sentence, i) == clause)
                        .anyMatch(hasLemma);
            }
            case NEAR ->
                IntStream.rangeClosed(Math.max(0, trigger - NEAR), Math.min(sentence.size() - 1, trigger + NEAR))
                        .filter(i -> i != trigger)
                        .boxed()
                        .anyMatch(hasLemma);
            case ANY ->
                sentence.subtree(Grammar.clauseOf(sentence, trigger)).stream()
                        .filter(i -> i != trigger)
                        .anyMatch(hasLemma);
        };
    }

    /** "refused to sign", "refusal to sign", "made an offer to sign": the signing. */
    private static List<Integer> complements(Sentence sentence, int trigger) {
        Predicate<String> clause = Set.of("xcomp", "ccomp", "acl:to", "advcl:to")::contains;
        List<Integer> found = new ArrayList<>(sentence.dependents(trigger, clause));
        sentence.dependents(trigger, "obj", "xcomp").forEach(i -> found.addAll(sentence.dependents(i, clause)));
        return found;
    }

    /** Nouns, and in "round of negotiations" the negotiations too. */
    private static Stream<Integer> nominals(Sentence sentence, List<Integer> heads) {
        return heads.stream().flatMap(i -> withCompounds(sentence, i).stream());
    }

    private static List<Integer> withCompounds(Sentence sentence, int head) {
        List<Integer> all = new ArrayList<>(List.of(head));
        all.addAll(sentence.dependents(head, "nmod:of", "compound"));
        return all;
    }

    /** What a relative clause is about: "talks, which ended", "talks held". */
    private static List<Integer> antecedents(Sentence sentence, int verb) {
        boolean relative = sentence.relation(verb).startsWith("acl");
        return relative && sentence.head(verb).isPresent()
                ? withCompounds(sentence, sentence.head(verb).getAsInt())
                : List.of();
    }

    private EventMention ofVerb(Sentence sentence, int verb, EventPattern pattern) {
        List<Integer> subjects = Grammar.subjects(sentence, verb);
        List<Integer> objects = Grammar.objects(sentence, verb);
        Set<Integer> actors = new LinkedHashSet<>();
        Set<Integer> targets = new LinkedHashSet<>();
        switch (pattern.frame()) {
            case ACT, TOLL -> {
                actors.addAll(subjects);
                targets.addAll(objects);
                targets.addAll(
                        Grammar.isPassive(sentence, verb)
                                ? List.of()
                                : sentence.dependents(verb, "obl:on", "obl:at", "obl:against"));
            }
            case MUTUAL -> {
                actors.addAll(subjects);
                actors.addAll(sentence.dependents(verb, "obl:with", "obl:against", "obl:between"));
                if (sentence.hasLemma(verb, "meet")) {
                    actors.addAll(objects);
                }
            }
            case PROCESS -> actors.addAll(processParts(sentence, verb, subjects, objects));
            case TRAVEL, MEDIATE, AGREE, HOLD -> {
                actors.addAll(subjects);
                if (pattern.frame() == Frame.AGREE) {
                    actors.addAll(sentence.dependents(verb, "obl:with"));
                    objects.forEach(o -> actors.addAll(sentence.dependents(o, "nmod:with", "nmod:between")));
                }
                targets.addAll(pattern.frame() == Frame.HOLD ? objects : List.of());
                if (pattern.frame() == Frame.HOLD) {
                    objects.forEach(o -> targets.addAll(sentence.dependents(o, "nmod:with", "nmod:to")));
                }
            }
            case HEAD -> {
                actors.addAll(Grammar.isPassive(sentence, verb) ? Grammar.agents(sentence, verb) : subjects);
                targets.addAll(objects);
            }
            case HAPPEN -> {}
        }
        return new EventMention(pattern, verb, verb, List.copyOf(actors), List.copyOf(targets));
    }

    private EventMention ofNoun(Sentence sentence, int noun, int clause, EventPattern pattern) {
        Set<Integer> actors = new LinkedHashSet<>();
        Set<Integer> targets = new LinkedHashSet<>();
        boolean mutual = pattern.frame() == Frame.MUTUAL;
        if (pattern.frame() == Frame.PROCESS) {
            actors.addAll(processParts(sentence, noun, List.of(), List.of(noun)));
        } else if (pattern.frame() != Frame.HAPPEN) {
            actors.addAll(sentence.dependents(
                    noun, "nmod:poss", "amod", "compound", "nmod:by", "nmod:from", "nmod:’s", "nmod:'s"));
            if (mutual) {
                actors.addAll(sentence.dependents(noun, "nmod:between", "nmod:with", "nmod:involving"));
                // "an exchange of fire between A and B": the parser may hang the sides on the fire.
                sentence.dependents(noun, "nmod:of")
                        .forEach(of -> actors.addAll(sentence.dependents(of, "nmod:between", "nmod:involving")));
            } else {
                targets.addAll(
                        sentence.dependents(noun, "nmod:on", "nmod:against", "nmod:at", "nmod:targeting", "nmod:into"));
                targets.addAll(aimedAt(sentence, noun));
                if (!sentence.token(noun).lemma().equals("attack")) {
                    targets.addAll(sentence.dependents(noun, "nmod:of"));
                }
            }
            fromLightVerb(sentence, noun, clause, mutual, actors, targets);
        }
        return new EventMention(pattern, noun, clause, List.copyOf(actors), List.copyOf(targets));
    }

    /** "launched an attack", "suffered an attack", "engaged in confrontations". */
    private void fromLightVerb(
            Sentence sentence, int noun, int clause, boolean mutual, Set<Integer> actors, Set<Integer> targets) {
        if (clause == noun || !sentence.token(clause).isVerb()) {
            return;
        }
        String relation = Grammar.relationToClause(sentence, noun, clause).orElse("");
        String verb = sentence.token(clause).lemma();
        boolean carried = relation.equals("obj") || relation.startsWith("obl") || relation.equals("nsubj:pass");
        if (!carried) {
            return;
        }
        if (mutual && (words.isIn("undergo-mutual", verb) || words.isIn("light", verb))) {
            actors.addAll(Grammar.subjects(sentence, clause));
        } else if (words.isIn("light", verb) && !relation.startsWith("obl")) {
            actors.addAll(Grammar.subjects(sentence, clause));
            targets.addAll(sentence.dependents(clause, "obl:on", "obl:against", "obl:at"));
        } else if (words.isIn("undergo", verb)) {
            targets.addAll(Grammar.subjects(sentence, clause));
            actors.addAll(sentence.dependents(clause, "obl:from", "obl:by"));
        }
    }

    /** "strikes targeting camps": the parser may take the noun for a part of the name of what follows. */
    private static List<Integer> aimedAt(Sentence sentence, int noun) {
        if (noun + 1 >= sentence.size()
                || !sentence.token(noun + 1).pos().equals("VBG")
                || !Set.of("target", "hit", "kill", "strike", "destroy")
                        .contains(sentence.token(noun + 1).lemma())) {
            return List.of();
        }
        int aim = noun + 1;
        if (sentence.relation(noun).equals("compound") && sentence.head(noun).orElse(-1) > aim) {
            return List.of(sentence.head(noun).getAsInt());
        }
        return Grammar.objects(sentence, aim);
    }

    /** Those who talk or agree: named around the talks, or doing what the verb says of them. */
    private List<Integer> processParts(Sentence sentence, int trigger, List<Integer> subjects, List<Integer> objects) {
        Set<Integer> parts = new LinkedHashSet<>();
        List<Integer> around = new ArrayList<>(subjects);
        around.addAll(objects);
        for (int noun : around) {
            boolean matter = words.isIn("talks", sentence.token(noun).lemma())
                    || words.isIn("agreements", sentence.token(noun).lemma());
            if (matter) {
                List<Integer> levels = new ArrayList<>(List.of(noun));
                levels.addAll(sentence.dependents(noun, "nmod:of"));
                for (int level : levels) {
                    parts.addAll(sentence.dependents(
                            level,
                            "nmod:between",
                            "nmod:with",
                            "nmod:by",
                            "nmod:poss",
                            "nmod:from",
                            "amod",
                            "compound"));
                }
            } else if (subjects.contains(noun)) {
                parts.add(noun);
            }
        }
        parts.addAll(sentence.dependents(trigger, "obl:between", "obl:with"));
        return List.copyOf(parts);
    }
}
