package org.sulh.testkit.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.TextSpan;

/** Finds copied words in a text, whatever the white space between them. */
final class Words {
    private final StringBuilder squeezed = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();

    Words(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c);
            if (space && (squeezed.isEmpty() || squeezed.charAt(squeezed.length() - 1) == ' ')) {
                continue;
            }
            squeezed.append(space ? ' ' : c);
            offsets.add(i);
        }
    }

    /** Where the words stand first. */
    Optional<TextSpan> find(String words) {
        String wanted = words.strip().replaceAll("\\s+", " ");
        int at = wanted.isEmpty() ? -1 : squeezed.indexOf(wanted);
        if (at < 0) {
            return Optional.empty();
        }
        return Optional.of(new TextSpan(offsets.get(at), offsets.get(at + wanted.length() - 1) + 1));
    }
}
