package org.sulh.extract.toll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sulh.extract.event.Grammar;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;
import org.sulh.extract.words.DataFile;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.CasualtyKind;

/** Finds tolls by the words of {@code toll.csv}. */
public final class TollReader {
    private record Word(CasualtyKind kind, String patient) {}

    private final Map<String, Word> vocabulary = new HashMap<>();
    private final WordClasses words;

    public TollReader(WordClasses words) {
        this.words = words;
        for (DataFile.Row row : DataFile.beside(TollReader.class, "toll.csv").rows()) {
            vocabulary.put(
                    row.get("word") + "/" + row.get("pos"),
                    new Word(CasualtyKind.ofFormName(row.get("kind")), row.get("patient")));
        }
    }

    public List<Toll> read(Sentence sentence) {
        List<Toll> tolls = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (token.lemma().equals("casualty") && isNone(sentence, token.index())) {
                tolls.add(new Toll(CasualtyKind.KILLED, Quantity.exactly(0), token.index(), Optional.empty()));
                tolls.add(new Toll(CasualtyKind.INJURED, Quantity.exactly(0), token.index(), Optional.empty()));
            }
            find(token).flatMap(w -> toll(sentence, token.index(), w)).ifPresent(tolls::add);
        }
        return tolls;
    }

    private Optional<Word> find(Token token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        Optional<Word> byText = token.isVerb() || token.pos().startsWith("JJ") || token.isNoun()
                ? Optional.ofNullable(vocabulary.get(text + "/a"))
                : Optional.empty();
        String pos = token.isVerb() ? "v" : token.isNoun() ? "n" : "a";
        return Optional.ofNullable(vocabulary.get(token.lemma() + "/" + pos)).or(() -> byText);
    }

    private Optional<Toll> toll(Sentence sentence, int at, Word word) {
        return switch (word.patient()) {
            case "object" ->
                counted(sentence, at, word, Grammar.objects(sentence, at))
                        .or(() -> counted(
                                sentence, at, word, sentence.dependents(at, "obl:between", "obl:about", "obl:around")))
                        .or(() -> before(sentence, at, word));
            case "subject" -> counted(sentence, at, word, sentence.dependents(at, "nsubj"));
            case "counted" ->
                quantityOf(sentence, at)
                        .or(() -> tollNumber(sentence, at))
                        .map(q -> new Toll(word.kind(), q, at, Optional.empty()));
            default ->
                before(sentence, at, word).or(() -> counted(sentence, at, word, sentence.dependents(at, "nsubj")));
        };
    }

    private Optional<Toll> counted(Sentence sentence, int at, Word word, List<Integer> patients) {
        for (int patient : patients) {
            Optional<Quantity> quantity = quantityOf(sentence, patient);
            if (quantity.isPresent() && isPeople(sentence, patient)) {
                boolean number = NumberReader.startsAt(sentence, patient);
                return Optional.of(
                        new Toll(word.kind(), quantity.get(), at, number ? Optional.empty() : Optional.of(patient)));
            }
        }
        return Optional.empty();
    }

    private boolean isPeople(Sentence sentence, int noun) {
        return words.isIn("people", sentence.token(noun).lemma())
                || NumberReader.startsAt(sentence, noun)
                || sentence.token(noun).isProperNoun();
    }

    /** "12 dead", "34 people injured": the number stands close before. */
    private Optional<Toll> before(Sentence sentence, int at, Word word) {
        if (at >= 1 && NumberReader.startsAt(sentence, at - 1)) {
            return NumberReader.read(sentence, at - 1).map(q -> new Toll(word.kind(), q, at, Optional.empty()));
        }
        boolean people = at >= 2 && words.isIn("people", sentence.token(at - 1).lemma());
        if (people && NumberReader.startsAt(sentence, at - 2)) {
            return NumberReader.read(sentence, at - 2).map(q -> new Toll(word.kind(), q, at, Optional.of(at - 1)));
        }
        return Optional.empty();
    }

    /** The number in the phrase of a noun, or of which the noun is a part ("hundreds of injuries"). */
    private Optional<Quantity> quantityOf(Sentence sentence, int noun) {
        if (isNone(sentence, noun)) {
            return Optional.of(Quantity.exactly(0));
        }
        if (NumberReader.startsAt(sentence, noun)) {
            return NumberReader.read(sentence, noun);
        }
        return sentence.dependents(noun, "nummod", "det:qmod", "amod", "compound").stream()
                .filter(i -> i < noun)
                .map(i -> NumberReader.startOf(sentence, i))
                .filter(i -> NumberReader.startsAt(sentence, i))
                .findFirst()
                .flatMap(i -> NumberReader.read(sentence, i))
                .or(() -> single(sentence, noun));
    }

    /** "A child was killed." */
    private Optional<Quantity> single(Sentence sentence, int noun) {
        boolean one = !sentence.token(noun).isPlural()
                && words.isIn("people", sentence.token(noun).lemma())
                && sentence.findDependent(noun, "det")
                        .filter(d -> sentence.hasLemma(d, "a") || sentence.hasLemma(d, "an"))
                        .isPresent();
        return one ? Optional.of(Quantity.exactly(1)) : Optional.empty();
    }

    /** "the death toll rose to 34". */
    private Optional<Quantity> tollNumber(Sentence sentence, int death) {
        if (death + 1 >= sentence.size() || !sentence.token(death + 1).lemma().equals("toll")) {
            return Optional.empty();
        }
        return IntStream.range(death + 2, Math.min(sentence.size(), death + 16))
                .filter(i -> NumberReader.startsAt(sentence, i))
                .filter(i -> i + 1 >= sentence.size()
                        || !words.isIn("units-of-time", sentence.token(i + 1).lemma()))
                .boxed()
                .findFirst()
                .flatMap(i -> NumberReader.read(sentence, i));
    }

    private static boolean isNone(Sentence sentence, int noun) {
        return sentence.findDependent(noun, "det")
                        .filter(d -> sentence.hasLemma(d, "no"))
                        .isPresent()
                || sentence.findDependent(noun, "case")
                        .filter(d -> sentence.hasLemma(d, "without"))
                        .isPresent();
    }
}
