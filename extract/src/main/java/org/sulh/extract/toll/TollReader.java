package org.sulh.extract.toll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sulh.extract.event.Grammar;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;
import org.sulh.extract.toll.Counts.Group;
import org.sulh.extract.words.DataFile;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.CasualtyKind;

/**
 * Finds tolls by the words of {@code toll.csv}: who was killed, injured, captured or is missing, and how many.
 *
 * <p>People are looked for where grammar has them, then beside the word, as in field notes ("4 KIA", "killed: 3"). A part
 * of a toll ("including five children") is not a toll of its own beside the whole; nor is a figure that the sentence
 * itself says was replaced ("up from an earlier nine"). Deterministic; cost some steps a word.
 */
public final class TollReader {
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "without", "neither");
    private static final Set<String> LIFE_VERBS = Set.of("claim", "take", "cost", "lose");
    private static final Set<String> BED_VERBS = Set.of("leave", "put", "land", "send");
    private static final Set<String> WOUND_VERBS =
            Set.of("receive", "sustain", "suffer", "admit", "treat", "hospitalise", "hospitalize");
    private static final int FURTHEST_TOLL = 14;

    private record Word(CasualtyKind kind, String patient) {}

    private record Found(Toll toll, Group group) {}

    private final Map<String, Word> vocabulary = new HashMap<>();
    private final People people;
    private final NumberReader numbers = new NumberReader(Numbers.load());

    /** Reads the words that come with the program. */
    public TollReader(WordClasses words) {
        this.people = new People(words);
        for (DataFile.Row row : DataFile.beside(TollReader.class, "toll.csv").rows()) {
            vocabulary.put(
                    row.get("word") + "/" + row.get("pos"),
                    new Word(CasualtyKind.ofFormName(row.get("kind")), row.get("patient")));
        }
    }

    /** The tolls of a sentence, in the order of the words that tell of them. */
    public List<Toll> read(Sentence sentence) {
        Counts counts = new Counts(
                sentence, people, numbers, t -> vocabulary.containsKey(t.text().toLowerCase(Locale.ROOT) + "/a"));
        List<Found> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            find(sentence, token).ifPresent(w -> found.addAll(tolls(sentence, counts, token.index(), w)));
        }
        List<Found> own = new ArrayList<>(found);
        own.removeIf(f -> isSecondary(counts, f) && found.stream().anyMatch(o -> replaces(counts, o, f)));
        own.removeIf(f -> own.stream().anyMatch(o -> isUnparted(sentence, o, f)));
        return own.stream().map(Found::toll).distinct().toList();
    }

    private static boolean isSecondary(Counts counts, Found found) {
        return counts.isPart(found.group()) || counts.isEarlier(found.group());
    }

    private static boolean replaces(Counts counts, Found whole, Found part) {
        return !whole.equals(part) && whole.toll().kind() == part.toll().kind() && !isSecondary(counts, whole);
    }

    /** "12 people were killed or wounded": how many of each is not said. */
    private static boolean isUnparted(Sentence sentence, Found one, Found other) {
        boolean same = one.toll().kind() != other.toll().kind()
                && one.group().equals(other.group())
                && one.toll().quantity().high().orElse(1) > 0;
        int first = Math.min(one.toll().word(), other.toll().word());
        int last = Math.max(one.toll().word(), other.toll().word());
        return same && last - first <= 3 && Numbers.word(sentence, last - 1).matches("or|and|/|or/and");
    }

    private Optional<Word> find(Sentence sentence, Token token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        String pos = token.isVerb() ? "v" : token.isNoun() ? "n" : "a";
        // After a colon or a number a participle stands by itself ("killed: 3", "two wounded").
        return Stream.of(token.lemma() + "/" + pos, text + "/" + pos, text + "/a")
                .flatMap(key -> Optional.ofNullable(vocabulary.get(key)).stream())
                .findFirst()
                .filter(w -> !text.equals("cas") || isCasualties(sentence, token.index()));
    }

    private static boolean isCasualties(Sentence sentence, int at) {
        return Numbers.word(sentence, at - 1).matches("no|nil|zero")
                || Numbers.word(sentence, at + 1).matches("[:=]|nil|none");
    }

    private List<Found> tolls(Sentence sentence, Counts counts, int at, Word word) {
        boolean known = word.kind() == CasualtyKind.CAPTURED
                || word.kind() == CasualtyKind.MISSING
                || Set.of("known", "fell").contains(word.patient())
                || sentence.hasLemma(at, "loss");
        List<Group> groups =
                switch (word.patient()) {
                    case "object", "harm", "known" -> ofObject(sentence, counts, at, known);
                    case "subject", "fell" ->
                        firstOf(
                                counted(counts, subjects(sentence, at), known),
                                counts.before(at, known),
                                counted(counts, Grammar.subjects(sentence, at), known));
                    case "counted" -> counted(sentence, counts, at);
                    case "after" -> after(sentence, counts, at, known);
                    case "of" -> counted(counts, sentence.dependents(at, "nmod:of"), known);
                    case "taken" -> taken(sentence, counts, at);
                    case "found" -> found(sentence, counts, at);
                    case "lives" -> lives(sentence, counts, at);
                    case "bedded" -> bedded(sentence, counts, at);
                    case "wounds" -> wounds(sentence, counts, at);
                    default -> List.of();
                };
        if (word.patient().equals("both")) {
            return none(sentence, counts, at);
        }
        List<Found> found = new ArrayList<>();
        for (Group group : groups) {
            found.add(new Found(new Toll(word.kind(), group.quantity(), at, group.noun()), group));
            if (word.patient().matches("harm|known") && group.quantity().isNone()) {
                found.add(new Found(new Toll(CasualtyKind.KILLED, group.quantity(), at, group.noun()), group));
            }
        }
        return found;
    }

    private static List<Group> firstOf(List<Group> one, List<Group> other) {
        return one.isEmpty() ? other : one;
    }

    private static List<Group> firstOf(List<Group> one, List<Group> two, List<Group> three) {
        return firstOf(one, firstOf(two, three));
    }

    private static List<Group> counted(Counts counts, List<Integer> words, boolean known) {
        List<Group> groups = new ArrayList<>();
        for (int word : words) {
            counts.of(word, known)
                    .filter(g -> groups.stream().noneMatch(o -> o.first() == g.first()))
                    .ifPresent(groups::add);
        }
        return groups;
    }

    private static List<Integer> subjects(Sentence sentence, int at) {
        List<Integer> subjects = new ArrayList<>(sentence.dependents(at, "nsubj", "nsubj:pass"));
        // "Six of them, four being children, perished": the parser leaves the verb without its subject.
        boolean loose = sentence.relation(at).equals("dep")
                && sentence.head(at).stream()
                        .anyMatch(h -> h < at && !sentence.token(h).isVerb());
        if (subjects.isEmpty() && (sentence.relation(at).startsWith("acl") || loose)) {
            sentence.head(at).ifPresent(subjects::add);
        }
        return subjects;
    }

    private List<Group> ofObject(Sentence sentence, Counts counts, int at, boolean known) {
        if (sentence.hasLemma(at, "lose") || sentence.hasLemma(at, "hit") && !isPassive(sentence, at)) {
            return counted(counts, Grammar.objects(sentence, at), known);
        }
        List<Group> beside =
                sentence.token(at).pos().matches("VBN|VBD") ? ownNumber(sentence, counts, at, known) : List.of();
        if (!beside.isEmpty()) {
            return beside;
        }
        boolean without = Numbers.word(sentence, at - 1).equals("without")
                && Numbers.word(sentence, at + 1).matches("any|anyone|anybody");
        if (without
                || isNegated(sentence, at)
                        && Grammar.objects(sentence, at).stream()
                                .anyMatch(o -> Numbers.word(sentence, o).matches("any|anyone|anybody"))) {
            return List.of(new Group(Quantity.exactly(0), Optional.empty(), at));
        }
        List<Integer> patients = new ArrayList<>(Grammar.objects(sentence, at));
        // "A driver hired by a partner was injured": the parser takes the participle for the subject.
        sentence.dependents(at, "csubj:pass")
                .forEach(c -> patients.addAll(sentence.dependents(c, "nsubj", "nsubj:pass")));
        List<Group> objects = counted(counts, patients, known);
        if (!objects.isEmpty()) {
            return withNext(sentence, counts, objects);
        }
        if (sentence.relation(at).equals("amod") && known) {
            return List.of();
        }
        List<Group> oblique =
                counted(counts, sentence.dependents(at, "obl:between", "obl:about", "obl:around", "obl:over"), known);
        boolean participle = sentence.token(at).pos().matches("VBN|VBD|JJ");
        List<Group> after = counts.after(at, known).stream().toList();
        boolean label = Numbers.word(sentence, at + 1).matches("[:=]");
        if (label) {
            return after;
        }
        return sentence.token(at).pos().equals("VBN")
                ? firstOf(
                        oblique,
                        counts.before(at, known),
                        tollNumber(sentence, counts, at).stream().toList())
                : firstOf(oblique, after, participle ? counts.before(at, known) : List.of());
    }

    /**
     * "12 soldiers were killed and five wounded": a bare number right before a participle is its own; so is a noun with a
     * number in notes ("2 civ killed, 5 wounded").
     */
    private static List<Group> ownNumber(Sentence sentence, Counts counts, int at, boolean known) {
        boolean ends = at + 1 >= sentence.size()
                || sentence.token(at + 1).pos().matches("[.,:]|CC|-RRB-")
                || Numbers.word(sentence, at + 1).equals("by");
        boolean bare = counts.numberEndingAt(at - 1).isPresent();
        boolean noun = ends && at >= 2 && sentence.token(at - 1).isNoun();
        List<Group> groups = bare && ends || noun ? counts.before(at, known) : List.of();
        return groups.stream().anyMatch(g -> counts.numberAt(g.first()).isPresent()) ? groups : List.of();
    }

    /** "A woman and her two children", where the parser hangs the children elsewhere. */
    private static List<Group> withNext(Sentence sentence, Counts counts, List<Group> groups) {
        int last = groups.getLast().noun().orElse(-1);
        boolean and = last >= 0
                && Numbers.word(sentence, last + 1).equals("and")
                && last + 2 < sentence.size()
                && sentence.token(last + 2).pos().matches("PRP\\$|CD|DT");
        for (int i = last + 3; and && i < sentence.size() && i <= last + 6; i++) {
            if (sentence.token(i).isNoun()) {
                List<Group> all = new ArrayList<>(groups);
                boolean subject = sentence.relation(i).startsWith("nsubj");
                counts.of(i, true)
                        .filter(g -> !subject && g.first() > last && !g.equals(groups.getLast()))
                        .ifPresent(all::add);
                return all;
            }
        }
        return groups;
    }

    private static boolean isPassive(Sentence sentence, int at) {
        return Grammar.isPassive(sentence, at) || sentence.token(at).pos().equals("VBN");
    }

    private static boolean isNegated(Sentence sentence, int at) {
        return sentence.dependents(at, "advmod", "neg", "mark", "case", "cc:preconj").stream()
                .anyMatch(i -> NEGATIONS.contains(sentence.token(i).lemma()));
    }

    private List<Group> after(Sentence sentence, Counts counts, int at, boolean known) {
        if (Numbers.word(sentence, at + 1).matches("[:=]")) {
            return counts.after(at, known).stream().toList();
        }
        int verb = sentence.head(at).orElse(at);
        if (sentence.hasLemma(verb, "shoot")) {
            List<Integer> shot = new ArrayList<>(Grammar.objects(sentence, verb));
            if (sentence.relation(verb).equals("acl:relcl")) {
                sentence.head(verb).ifPresent(shot::add);
            }
            shot.remove(Integer.valueOf(at));
            return firstOf(
                    counted(counts, shot, known),
                    counts.before(at, known),
                    counts.after(at, known).stream().toList());
        }
        if (sentence.relation(at).equals("amod")) {
            // "12 wounded soldiers", "three dead sheep".
            int noun = sentence.head(at).orElse(at);
            boolean beside = noun > at && counts.numberEndingAt(at - 1).isPresent();
            boolean number = counts.numberAt(noun).isPresent();
            if (noun > at && !beside && !number && !people.isPerson(sentence.token(noun))) {
                return List.of();
            }
            List<Group> group = counts.of(noun, known).stream().toList();
            List<Group> told = tollNumber(sentence, counts, at).stream().toList();
            return noun > at
                    ? firstOf(
                            group,
                            told,
                            counts.after(at, known).filter(g -> !beside).stream()
                                    .toList())
                    : firstOf(group, counts.before(at, known));
        }
        return firstOf(
                counts.before(at, known),
                counted(counts, subjects(sentence, at), known),
                tollNumber(sentence, counts, at).stream().toList());
    }

    /** "70 fatalities", "the death toll rose to 34", "the number of deaths stood at 12". */
    private List<Group> counted(Sentence sentence, Counts counts, int at) {
        if (counts.isNone(at)) {
            return List.of(new Group(Quantity.exactly(0), Optional.empty(), at));
        }
        Optional<Group> number = sentence.dependents(at, "nummod", "amod", "det:qmod", "compound", "dep").stream()
                .filter(i -> i < at)
                .flatMap(i -> counts.numberAt(i).stream())
                .findFirst()
                .or(() -> counts.numberEndingAt(at - 1))
                .or(() -> headNumber(sentence, counts, at))
                .map(n -> new Group(n.quantity(), Optional.empty(), n.first()));
        boolean label = Numbers.word(sentence, at + 1).matches("[:=]");
        return number.or(() -> label ? counts.after(at, false) : Optional.empty())
                .or(() -> tollNumber(sentence, counts, at))
                .map(List::of)
                .orElseGet(() -> firstOf(
                        counted(counts, sentence.dependents(at, "nmod:of"), true), wounds(sentence, counts, at)));
    }

    /** "hundreds of injuries". */
    private static Optional<NumberPhrase> headNumber(Sentence sentence, Counts counts, int at) {
        return Numbers.word(sentence, at - 1).equals("of") ? counts.numberEndingAt(at - 2) : Optional.empty();
    }

    /** "the death toll rose to 34", "brings the number of fatalities to 366", "revised the death toll from 9 to 14". */
    private Optional<Group> tollNumber(Sentence sentence, Counts counts, int at) {
        boolean toll = sentence.hasLemma(Math.min(at + 1, sentence.size() - 1), "toll");
        boolean number = false;
        for (int i = at - 1; i > 0 && i >= at - 4; i--) {
            number |= Numbers.word(sentence, i).equals("of")
                    && Numbers.word(sentence, i - 1).matches("number|total|count|tally");
        }
        if (!toll && !number) {
            return Optional.empty();
        }
        List<Group> candidates = new ArrayList<>();
        for (int i = at + 1; i < Math.min(sentence.size(), at + FURTHEST_TOLL); i++) {
            int here = i;
            counts.numberAt(i)
                    .filter(n -> n.first() == here && n.last() + 1 <= sentence.size())
                    .filter(n -> n.last() + 1 == sentence.size()
                            || !people.isThing(sentence.token(n.last() + 1)) && !isDate(sentence, n))
                    .ifPresent(n -> candidates.add(new Group(n.quantity(), Optional.empty(), n.first())));
        }
        return candidates.stream()
                .filter(g -> Numbers.word(sentence, leading(sentence, g.first()))
                        .matches("to|at|of|is|was|stood|reach|reached|hit|past|passed"))
                .filter(g -> !counts.isEarlier(g))
                .findFirst()
                .or(() -> candidates.stream().filter(g -> !counts.isEarlier(g)).findFirst())
                .or(() -> candidates.stream().findFirst());
    }

    private static boolean isDate(Sentence sentence, NumberPhrase number) {
        return sentence.token(number.last() + 1).isProperNoun()
                && Numbers.word(sentence, number.first() - 1).matches("since|on|from|by|until|of|in")
                && number.quantity().high().orElse(99) <= 31;
    }

    /** The word before a number and what qualifies it. */
    private static int leading(Sentence sentence, int first) {
        int at = first - 1;
        while (at > 0
                && Numbers.word(sentence, at).matches("least|at|most|than|more|about|some|nearly|almost|around|over")
                && !(Numbers.word(sentence, at).equals("at")
                        && !Numbers.word(sentence, at + 1).matches("least|most"))) {
            at--;
        }
        return at;
    }

    /** "took five soldiers prisoner", "were taken hostage", "took 12 prisoners". */
    private static List<Group> taken(Sentence sentence, Counts counts, int at) {
        for (int step : sentence.pathUp(at)) {
            if (sentence.token(step).lemma().matches("take|hold")) {
                if (sentence.relation(at).equals("obj") && counts.numberOf(at).isPresent()) {
                    return counts.of(at, true).stream().toList();
                }
                List<Integer> taken = Grammar.objects(sentence, step).stream()
                        .filter(o -> o != at)
                        .toList();
                return firstOf(
                        counted(counts, taken, true),
                        firstOf(
                                // The parser takes "soldiers prisoner" for one name.
                                at > 0 && sentence.token(at - 1).isPlural()
                                        ? counts.of(at - 1, true).stream().toList()
                                        : List.of(),
                                sentence.hasLemma(step, "take")
                                        ? counts.of(at, true).stream().toList()
                                        : List.of(),
                                counts.before(step, true)));
            }
        }
        return List.of();
    }

    private List<Group> found(Sentence sentence, Counts counts, int at) {
        boolean found = sentence.pathUp(at).stream()
                .anyMatch(i -> people.isIn("finding", sentence.token(i).lemma()));
        if (!found) {
            return List.of();
        }
        return firstOf(numberOrOne(sentence, counts, at), counted(counts, sentence.dependents(at, "nmod:of"), false));
    }

    private static List<Group> numberOrOne(Sentence sentence, Counts counts, int at) {
        Optional<NumberPhrase> number = counts.numberEndingAt(at - 1)
                .or(() -> sentence.dependents(at, "nummod").stream()
                        .flatMap(i -> counts.numberAt(i).stream())
                        .findFirst());
        return number.map(n -> List.of(new Group(n.quantity(), Optional.empty(), n.first())))
                .orElse(List.of());
    }

    private static List<Group> lives(Sentence sentence, Counts counts, int at) {
        Optional<Integer> verb = sentence.pathUp(at).stream()
                .filter(i -> LIFE_VERBS.contains(sentence.token(i).lemma()))
                .findFirst();
        if (counts.isNone(at) || Numbers.word(sentence, at - 2).equals("no")) {
            return List.of(new Group(Quantity.exactly(0), Optional.empty(), at));
        }
        if (verb.isEmpty()) {
            return List.of();
        }
        if (sentence.hasLemma(verb.get(), "lose")) {
            return counted(counts, subjects(sentence, verb.get()), false);
        }
        return firstOf(numberOrOne(sentence, counts, at), counted(counts, sentence.dependents(at, "nmod:of"), false));
    }

    /** "left one woman dead and four people in hospital". */
    private static List<Group> bedded(Sentence sentence, Counts counts, int at) {
        boolean sent = Numbers.word(sentence, at - 1).equals("in")
                && sentence.pathUp(at).stream()
                        .anyMatch(i -> BED_VERBS.contains(sentence.token(i).lemma()));
        int noun = sentence.head(at).orElse(at);
        return sent && sentence.relation(at).startsWith("nmod")
                ? counts.of(noun, true).stream().toList()
                : sent ? counts.before(at - 1, true) : List.of();
    }

    private static List<Group> wounds(Sentence sentence, Counts counts, int at) {
        for (int step : sentence.pathUp(at)) {
            if (WOUND_VERBS.contains(sentence.token(step).lemma())) {
                return counted(counts, subjects(sentence, step), false);
            }
        }
        return List.of();
    }

    /** "no casualties", "without casualties", "casualties: none", "did not suffer any casualties". */
    private static List<Found> none(Sentence sentence, Counts counts, int at) {
        boolean label = Numbers.word(sentence, at + 1).matches("[:=]")
                && Numbers.word(sentence, at + 2).matches("none|nil|no|zero|0");
        boolean nil = Numbers.word(sentence, at + 1).matches("nil|none");
        int head = sentence.head(at).orElse(at);
        boolean ofReports = Numbers.word(sentence, at - 1).equals("of")
                && Numbers.word(sentence, at - 2).equals("reports")
                && Numbers.word(sentence, at - 3).equals("no");
        boolean negated = sentence.relation(at).equals("obj") && isNegated(sentence, head)
                || Numbers.word(sentence, at - 1).equals("neither");
        if (!counts.isNone(at) && !label && !nil && !negated && !ofReports) {
            return List.of();
        }
        Group none = new Group(Quantity.exactly(0), Optional.empty(), at);
        return Stream.of(CasualtyKind.KILLED, CasualtyKind.INJURED)
                .map(kind -> new Found(new Toll(kind, none.quantity(), at, Optional.empty()), none))
                .toList();
    }
}
