package org.sulh.pipeline.verify;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sulh.model.Casualties;
import org.sulh.model.Event;
import org.sulh.pipeline.compare.Naming;

/** Turns lists and figures into words. */
final class Sentences {
    private Sentences() {}

    static String list(List<String> names) {
        if (names.size() <= 1) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** A key of people as a reader should see it: the words of a slug, and words as they stand. */
    static String people(String key, Set<String> slugs) {
        return slugs.contains(key) ? Naming.actor(key) : key;
    }

    /** The slugs of all who speak, act or suffer. */
    static Set<String> slugs(Collection<Statement> statements) {
        Set<String> slugs = new HashSet<>();
        for (Statement statement : statements) {
            Event event = statement.claim().event();
            statement.claim().asserter().actor().ifPresent(slugs::add);
            event.actors().forEach(p -> p.actor().ifPresent(slugs::add));
            event.targets().forEach(p -> p.actor().ifPresent(slugs::add));
        }
        return slugs;
    }

    static String figures(Casualties toll) {
        Optional<String> best = text(toll.best());
        String low = text(toll.low()).orElse("?");
        String high = text(toll.high()).orElse("open");
        if (toll.low().isPresent() && toll.low().equals(toll.high())) {
            return low;
        }
        if (toll.high().isEmpty() && best.isEmpty()) {
            return toll.low().isPresent() ? "at least " + low : "an unknown number";
        }
        return low + " to " + high + best.map(b -> ", most likely " + b).orElse("");
    }

    private static Optional<String> text(OptionalInt figure) {
        return figure.isPresent() ? Optional.of(Integer.toString(figure.getAsInt())) : Optional.empty();
    }
}
