package org.sulh.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sulh.model.Taxonomy;

/** Words that stand in a row, and words that stand for a constant. */
final class Words {
    private Words() {}

    /** The words between spaces, in their order, so that messages list keys as the documentation does. */
    static Set<String> set(String words) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(words.split(" "))));
    }

    /** The families and types of the taxonomy. */
    static Set<String> kindsOfActs() {
        Set<String> kinds = new LinkedHashSet<>();
        Taxonomy.standard().families().forEach((family, types) -> {
            kinds.add(family);
            types.forEach(type -> kinds.add(type.slug()));
        });
        return Collections.unmodifiableSet(kinds);
    }

    /** The parts between bars, none of them empty; no parts when the text is empty. */
    static List<String> barred(String text) {
        List<String> parts = new ArrayList<>();
        if (!text.isBlank()) {
            for (String part : text.split("\\|", -1)) {
                if (part.isBlank()) {
                    throw new IllegalArgumentException("'" + text + "' has nothing between two bars");
                }
                parts.add(part.strip());
            }
        }
        return parts;
    }

    static <E> Optional<E> findConstant(String word, E[] all, Function<E, String> formName) {
        return Arrays.stream(all).filter(e -> formName.apply(e).equals(word)).findFirst();
    }

    static <E> String all(E[] all, Function<E, String> formName) {
        return Arrays.stream(all).map(formName).collect(Collectors.joining(", "));
    }
}
