package org.sulh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.TextSpan;

/**
 * The quoted stretches of a text. A quotation that a paragraph leaves open ends with that paragraph, as printers open it
 * again in the next.
 */
final class Quotations {
    private final List<TextSpan> quoted = new ArrayList<>();

    Quotations(String text, List<TextSpan> paragraphs) {
        for (TextSpan paragraph : paragraphs) {
            int open = -1;
            for (int i = paragraph.start(); i < paragraph.end(); i++) {
                char c = text.charAt(i);
                boolean opens = c == '“' || c == '„' || c == '«' || c == '"' && open < 0;
                boolean closes = c == '”' || c == '»' || c == '"' && open >= 0;
                if (opens && open < 0) {
                    open = i;
                } else if (closes && open >= 0) {
                    quoted.add(new TextSpan(open, i + 1));
                    open = -1;
                }
            }
            if (open >= 0) {
                quoted.add(new TextSpan(open, paragraph.end()));
            }
        }
    }

    /** The quotation that holds an offset. */
    Optional<TextSpan> findAt(int offset) {
        int low = 0;
        int high = quoted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            TextSpan quotation = quoted.get(middle);
            if (offset < quotation.start()) {
                high = middle - 1;
            } else if (offset >= quotation.end()) {
                low = middle + 1;
            } else {
                return Optional.of(quotation);
            }
        }
        return Optional.empty();
    }
}
