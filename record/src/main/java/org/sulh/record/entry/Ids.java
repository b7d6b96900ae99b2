package org.sulh.record.entry;

import java.util.regex.Pattern;
import org.sulh.register.wire.MalformedException;

/** The form of ids that follow from content: a letter and 16 hexadecimal digits. */
final class Ids {
    private static final Pattern DOCUMENT = Pattern.compile("d-[0-9a-f]{16}");
    private static final Pattern CLAIM = Pattern.compile("c-[0-9a-f]{16}");

    private Ids() {}

    static String document(String text) {
        return check(DOCUMENT, text, "a document");
    }

    static String claim(String text) {
        return check(CLAIM, text, "a claim");
    }

    /** A claim or a document, on which something rests. */
    static String evidence(String text) {
        return text.startsWith("d-") ? document(text) : check(CLAIM, text, "a claim or document");
    }

    private static String check(Pattern form, String text, String what) {
        if (!form.matcher(text).matches()) {
            throw new MalformedException("'" + text + "' is no id of " + what);
        }
        return text;
    }
}
