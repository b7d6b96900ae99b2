package org.sulh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.model.TextSpan;

/** The items of a list in a paragraph: a line that begins with a bullet or dash is read by itself. */
final class ListItems {
    private static final Pattern BULLET =
            Pattern.compile("(?m)^[ \\t]*(?:[-–—•*·▪‣]|\\(?\\d{1,2}[.)]|\\(?[a-z]\\))[ \\t]+");

    private ListItems() {}

    /** The paragraph itself when it has no items. */
    static List<TextSpan> of(String text, TextSpan paragraph) {
        List<TextSpan> items = new ArrayList<>();
        Matcher bullets = BULLET.matcher(text).region(paragraph.start(), paragraph.end());
        int start = paragraph.start();
        while (bullets.find()) {
            add(text, start, bullets.start(), items);
            start = bullets.end();
        }
        add(text, start, paragraph.end(), items);
        return items;
    }

    private static void add(String text, int start, int end, List<TextSpan> items) {
        if (!text.substring(start, end).isBlank()) {
            items.add(new TextSpan(start, end));
        }
    }
}
