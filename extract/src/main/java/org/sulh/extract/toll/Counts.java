package org.sulh.extract.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;

/** How many people the nouns and numbers of one sentence stand for. */
final class Counts {
    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "another", "his", "her", "its", "their", "one", "this", "that", "our", "my");
    private static final Set<String> NONE = Set.of("no", "zero", "nil");
    private static final Set<String> NOBODY = Set.of("nobody", "none", "noone");
    private static final int LONGEST_PHRASE = 6;

    private final Sentence sentence;
    private final People people;
    private final Predicate<Token> harm;
    private final List<NumberPhrase> numbers;

    /** @param harm whether a word tells by itself what befell people ("dead", "KIA") */
    Counts(Sentence sentence, People people, NumberReader reader, Predicate<Token> harm) {
        this.sentence = sentence;
        this.people = people;
        this.harm = harm;
        this.numbers = reader.list(sentence);
    }

    /**
     * Some people counted.
     *
     * @param quantity how many
     * @param noun the noun for them, where there is one
     * @param first the first word of the count
     */
    record Group(Quantity quantity, Optional<Integer> noun, int first) {}

    Optional<NumberPhrase> numberAt(int word) {
        return numbers.stream().filter(n -> n.covers(word)).findFirst();
    }

    Optional<NumberPhrase> numberEndingAt(int word) {
        return numbers.stream().filter(n -> n.last() == word).findFirst();
    }

    /** Whether a noun may be people where nothing says so: an unknown noun of somebody who was killed is. */
    private boolean mayBePeople(int noun, boolean known) {
        Token token = sentence.token(noun);
        if (people.isPerson(token)) {
            return true;
        }
        boolean named = token.isProperNoun() || token.pos().startsWith("JJ");
        return !people.isThing(token) && (!known || named);
    }

    /**
     * The people that a word stands for: a noun with a number, a number, a single person.
     *
     * @param known whether the noun must be known for people
     */
    Optional<Group> of(int word, boolean known) {
        if (isNobody(word)) {
            return Optional.of(new Group(Quantity.exactly(0), Optional.empty(), word));
        }
        Optional<NumberPhrase> itself = numberAt(word);
        if (itself.isPresent()) {
            Optional<Integer> noun =
                    ofWhom(word).or(() -> countedBy(itself.get())).filter(n -> !harm.test(sentence.token(n)));
            boolean fits = noun.filter(n -> !mayBePeople(n, known)).isEmpty();
            return fits
                    ? Optional.of(new Group(
                            itself.get().quantity(), noun, itself.get().first()))
                    : Optional.empty();
        }
        if (!mayBePeople(word, known)) {
            return Optional.empty();
        }
        if (isNone(word)) {
            return Optional.of(new Group(Quantity.exactly(0), Optional.of(word), word));
        }
        Optional<NumberPhrase> number = numberOf(word);
        if (number.isPresent()) {
            Optional<Integer> noun = Optional.of(word).filter(n -> !harm.test(sentence.token(n)));
            return Optional.of(
                    new Group(number.get().quantity(), noun, number.get().first()));
        }
        if (people.isIn("many", sentence.token(word).lemma())) {
            return sized(word);
        }
        return single(word);
    }

    /** "dozens of people", "nine of the assailants". */
    private Optional<Integer> ofWhom(int number) {
        return sentence.dependents(number, "nmod:of").stream().findFirst();
    }

    /** The noun after a number that the parser left without one ("four Lebanese"). */
    private Optional<Integer> countedBy(NumberPhrase number) {
        int next = number.last() + 1;
        return sentence.head(number.last()).stream()
                .boxed()
                .filter(h -> h == next && sentence.relation(number.last()).equals("nummod"))
                .findFirst();
    }

    /** A family of five. */
    private Optional<Group> sized(int noun) {
        return sentence.dependents(noun, "nmod:of").stream()
                .flatMap(i -> numberAt(i).stream())
                .findFirst()
                .map(n -> new Group(n.quantity(), Optional.of(noun), noun));
    }

    Optional<NumberPhrase> numberOf(int noun) {
        Optional<NumberPhrase> byTree =
                sentence.dependents(noun, "nummod", "det:qmod", "amod", "compound", "dep").stream()
                        .filter(i -> i < noun)
                        .flatMap(i -> numberAt(i).stream())
                        .findFirst();
        return byTree.or(() -> besideNoun(noun));
    }

    /** The number at the head of the words that lead up to a noun, whatever the tree says. */
    private Optional<NumberPhrase> besideNoun(int noun) {
        for (int i = noun - 1; i >= 0 && noun - i <= LONGEST_PHRASE; i--) {
            Optional<NumberPhrase> number = numberEndingAt(i);
            if (number.isPresent()) {
                return number;
            }
            Token token = sentence.token(i);
            boolean leads = token.pos().startsWith("JJ")
                    || token.pos().equals("NN")
                    || token.isProperNoun()
                    || token.pos().equals("POS")
                    || token.text().matches("-|of|the|civilian|other");
            if (!leads) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "A child was killed", "the driver was wounded", "a third was hurt". */
    private Optional<Group> single(int noun) {
        Token token = sentence.token(noun);
        if (people.isIn("two", token.lemma())) {
            return Optional.of(new Group(Quantity.exactly(2), Optional.of(noun), noun));
        }
        if (token.text().equalsIgnoreCase("another")) {
            return Optional.of(new Group(Quantity.exactly(1), Optional.empty(), noun));
        }
        boolean determined = false;
        for (int i = noun - 1; i >= 0 && noun - i <= LONGEST_PHRASE && !determined; i--) {
            determined = DETERMINERS.contains(Numbers.word(sentence, i));
            boolean within =
                    sentence.isBelow(i, noun) || sentence.token(i).pos().matches("JJ|NN|CD|HYPH|RB");
            if (!determined && !within) {
                break;
            }
        }
        boolean person =
                (people.isPerson(token) || people.looksLikePerson(token)) && !token.isPlural() && !isCollective(token);
        boolean ordinal = Numbers.word(sentence, noun).matches("third|fourth|fifth|second")
                && Numbers.word(sentence, noun - 1).equals("a");
        boolean age = Numbers.word(sentence, noun).equals("old")
                || Numbers.word(sentence, noun).endsWith("year-old");
        boolean named = token.isProperNoun() && token.entity() == Token.Entity.PERSON && !token.isPlural();
        return determined && (person || ordinal || age) || named
                ? Optional.of(new Group(Quantity.exactly(1), Optional.of(noun), noun))
                : Optional.empty();
    }

    private static boolean isCollective(Token token) {
        return token.lemma().matches("people|personnel|police|troop|staff|rest|most|one|other")
                && !token.text().equalsIgnoreCase("other");
    }

    boolean isNone(int noun) {
        boolean no = sentence.dependents(noun, "det", "neg", "amod", "nummod", "compound").stream()
                        .anyMatch(d -> NONE.contains(Numbers.word(sentence, d)))
                || NONE.contains(Numbers.word(sentence, noun - 1))
                || NONE.contains(Numbers.word(sentence, noun - 2))
                        && sentence.token(noun - 1).pos().matches("JJ|NN");
        return no
                || sentence.findDependent(noun, "case")
                        .filter(d -> sentence.hasLemma(d, "without"))
                        .isPresent();
    }

    boolean isNobody(int word) {
        String text = Numbers.word(sentence, word);
        return NOBODY.contains(text)
                || (text.equals("one") && Numbers.word(sentence, word - 1).equals("no"));
    }

    /** Whether a count is of a part of those named before it ("including five children", "four of them"). */
    boolean isPart(Group group) {
        for (int i = group.first() - 1; i >= 0 && group.first() - i <= 4; i--) {
            String word = Numbers.word(sentence, i);
            if (people.isIn("part", word)) {
                return true;
            }
            if (word.matches("[,;:.]|and")) {
                break;
            }
        }
        Optional<NumberPhrase> number = numberAt(group.first());
        return number.filter(n -> Numbers.word(sentence, n.last() + 1).equals("of")
                        && Numbers.word(sentence, n.last() + 2).matches("them|whom|those"))
                .isPresent();
    }

    /** Whether the words say that another figure took the place of this one. */
    boolean isEarlier(Group group) {
        for (int i = group.first() - 1; i >= 0 && group.first() - i <= LONGEST_PHRASE + 2; i--) {
            String word = Numbers.word(sentence, i);
            if (people.isIn("earlier", word)) {
                return true;
            }
            if (word.matches("[,;:.]|to")) {
                break;
            }
        }
        int before = group.first() - 1;
        return Numbers.word(sentence, before).equals("from")
                && sentence.tokens().stream().anyMatch(t -> t.lemma().matches("toll|number|figure|revise|count"));
    }

    /** The groups that stand before a word, with nothing but verbs of being between: "12 dead", "five others were hurt". */
    List<Group> before(int word, boolean known) {
        int at = word - 1;
        while (at >= 0
                && people.isIn("aside", sentence.token(at).lemma())
                && numberEndingAt(at).isEmpty()) {
            at--;
        }
        // "1 x male (17) WIA"
        boolean bracket = Numbers.word(sentence, at).matches("\\)|-rrb-")
                && Numbers.word(sentence, at - 2).matches("\\(|-lrb-");
        at = bracket ? at - 3 : at;
        return at < 0 ? List.of() : withNeighbours(at, known);
    }

    /** "one soldier and two civilians" at its last word. */
    private List<Group> withNeighbours(int last, boolean known) {
        List<Group> found = new ArrayList<>();
        int at = last;
        while (at >= 0) {
            Optional<Group> group = closedAt(at, known);
            if (group.isEmpty()) {
                break;
            }
            boolean other = at < last && harm.test(sentence.token(at));
            if (other) {
                break;
            }
            found.addFirst(group.get());
            int joint = group.get().first() - 1;
            while (joint >= 0 && sentence.token(joint).pos().matches("DT|PRP\\$|RB|JJS|IN|JJ")) {
                joint--;
            }
            boolean and = Numbers.word(sentence, joint).equals("and")
                    && numberAt(group.get().first()).isPresent();
            if (!and) {
                break;
            }
            at = joint - 1;
        }
        return found;
    }

    private Optional<Group> closedAt(int at, boolean known) {
        Token token = sentence.token(at);
        if (numberEndingAt(at).isPresent()) {
            return of(at, known);
        }
        boolean noun =
                token.isNoun() || token.pos().startsWith("JJ") || token.lemma().equals("other");
        return noun ? of(at, known) : Optional.empty();
    }

    /** The number that stands after a word: "killing at least 12", "KIA: 4". */
    Optional<Group> after(int word, boolean known) {
        int from = word + 1;
        if (Numbers.word(sentence, from).matches("[:=]")) {
            from++;
            if (Numbers.word(sentence, from).matches("none|nil|no|zero")) {
                return Optional.of(new Group(Quantity.exactly(0), Optional.empty(), from));
            }
        }
        for (int i = from; i < sentence.size() && i < from + 4; i++) {
            Optional<NumberPhrase> number = numberAt(i);
            if (number.isPresent()) {
                return of(nounAfter(number.get()).orElse(i), known);
            }
            if (!sentence.token(i).pos().matches("RB|RBR|RBS|JJR|JJS|IN|DT|JJ|TO")) {
                break;
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> nounAfter(NumberPhrase number) {
        for (int i = number.last() + 1; i < sentence.size() && i < number.last() + LONGEST_PHRASE; i++) {
            Token token = sentence.token(i);
            boolean ends = token.isPlural() || token.isNoun() && !isNounAt(i + 1);
            if (ends) {
                return Optional.of(i);
            }
            if (!token.isNoun() && !token.pos().startsWith("JJ")) {
                break;
            }
        }
        return Optional.empty();
    }

    private boolean isNounAt(int index) {
        return index < sentence.size() && sentence.token(index).isNoun();
    }
}
