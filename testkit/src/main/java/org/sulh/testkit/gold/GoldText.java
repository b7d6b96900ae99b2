package org.sulh.testkit.gold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Claim;

/**
 * A text with the claims that a person coded from it.
 *
 * @param name file name without its ending
 * @param theatre the ceasefire that the text is set in
 * @param style in whose manner it is written: wire, local-press, communique, monitor-report, un-summary
 * @param published day of the document
 * @param pack name of the agreement that is known beforehand
 * @param outlet in whose own voice the text is, where that is known beforehand
 * @param text the text
 * @param claims in the order of the file; their spans are offsets into {@code text}
 */
public record GoldText(
        String name,
        String theatre,
        String style,
        LocalDate published,
        Optional<String> pack,
        Optional<String> outlet,
        String text,
        List<Claim> claims) {
    /** The document id that coded claims bear, whatever document a program makes of the text. */
    public static final String DOCUMENT = "d-gold";

    public GoldText {
        claims = List.copyOf(claims);
    }
}
