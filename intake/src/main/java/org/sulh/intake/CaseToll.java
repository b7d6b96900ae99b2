package org.sulh.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;

/** One entry of a coded claim's casualties: whom it counts, and up to one figure for each kind. */
record CaseToll(CaseNode node, ActorNames names) {
    private static final DataFile WORDS = DataFile.resource("case-words.txt");
    private static final Words EVERYBODY = new Words(WORDS.listLines("everybody"));
    private static final Words CIVILIANS = new Words(WORDS.listLines("civilians"));
    private static final Words NOBODY = new Words(WORDS.listLines("nobody"));
    private static final Map<String, String> FIGURES = WORDS.pairs("figures");
    private static final Set<String> KINDS =
            Arrays.stream(CasualtyKind.values()).map(CasualtyKind::formName).collect(Collectors.toUnmodifiableSet());

    List<Casualties> read() {
        Set<String> fields = new HashSet<>(KINDS);
        fields.addAll(Set.of("of_whom", "note"));
        node.allowOnly(fields);
        String of = of();
        List<Casualties> tolls = new ArrayList<>();
        for (CasualtyKind kind : CasualtyKind.values()) {
            CaseNode figure = node.at(kind.formName());
            if (!figure.isAbsent()) {
                figure(figure, kind, of).ifPresent(tolls::add);
            }
        }
        return tolls;
    }

    private String of() {
        String whom = node.at("of_whom").findText().orElse(Casualties.ALL);
        if (EVERYBODY.fits(whom)) {
            return Casualties.ALL;
        }
        return CIVILIANS.fits(whom) ? "civilians" : names.findOnly(whom).orElse(whom);
    }

    /**
     * One figure. An open end ({@code high: null}) with a low figure is "at least"; a best figure alone is "about"; words
     * alone give the least that they can mean, where coding has a rule for them.
     */
    private Optional<Casualties> figure(CaseNode figure, CasualtyKind kind, String of) {
        if (!figure.isObject()) {
            OptionalInt count = figure.findCount();
            return count.isPresent() ? Optional.of(Casualties.exactly(kind, count.getAsInt(), of)) : Optional.empty();
        }
        figure.allowOnly(Set.of("low", "best", "high", "text", "note"));
        OptionalInt low = figure.at("low").findCount();
        OptionalInt best = figure.at("best").findCount();
        OptionalInt high = figure.at("high").findCount();
        Optional<String> words = figure.at("text").findText();
        if (low.isEmpty() && best.isEmpty() && high.isEmpty()) {
            if (words.filter(NOBODY::fits).isPresent()) {
                return Optional.of(Casualties.exactly(kind, 0, of));
            }
            OptionalInt least = words.map(CaseToll::least).orElseGet(OptionalInt::empty);
            return Optional.of(new Casualties(kind, least, OptionalInt.empty(), OptionalInt.empty(), of));
        }
        boolean open = high.isEmpty() && low.isPresent();
        try {
            return Optional.of(new Casualties(kind, low, open ? OptionalInt.empty() : best, high, of));
        } catch (IllegalArgumentException e) {
            figure.complain(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static OptionalInt least(String words) {
        return FIGURES.entrySet().stream()
                .filter(f -> Pattern.compile("\\b" + Pattern.quote(f.getKey()) + "\\b")
                        .matcher(Words.fold(words))
                        .find())
                .mapToInt(f -> Integer.parseInt(f.getValue()))
                .max();
    }
}
