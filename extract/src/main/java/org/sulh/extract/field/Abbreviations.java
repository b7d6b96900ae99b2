package org.sulh.extract.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sulh.extract.words.DataFile;

/**
 * Short names of parties that mean an actor only in one theatre ({@code abbreviations.csv}): "AA" is one group on the Red
 * Sea and another on the Bay of Bengal. Immutable.
 */
public final class Abbreviations {
    private final List<DataFile.Row> rows =
            DataFile.beside(Abbreviations.class, "abbreviations.csv").rows();

    /**
     * The short names that are clear in a text, with the slugs of their actors.
     *
     * @param text the document and what is known of where it comes from
     */
    public Map<String, String> listIn(String text) {
        Map<String, String> clear = new LinkedHashMap<>();
        for (DataFile.Row row : rows) {
            List<String> where = row.list("where");
            boolean here = where.isEmpty()
                    || where.stream().anyMatch(w -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(w))
                            .matcher(text)
                            .find());
            if (here) {
                clear.putIfAbsent(row.get("words"), row.get("actor"));
            }
        }
        return clear;
    }
}
