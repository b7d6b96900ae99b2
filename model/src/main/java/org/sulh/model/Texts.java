package org.sulh.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The same text in one or more languages.
 *
 * @param byLanguage the text by BCP 47 language tag, in the order in which it was given; at least one
 */
public record Texts(Map<String, String> byLanguage) {
    /** The language of a text that is given without one. */
    public static final String ENGLISH = "en";

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    public Texts {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
        Checks.that(!byLanguage.isEmpty(), "a text is in at least one language");
        byLanguage.forEach((language, text) -> {
            Checks.that(
                    LANGUAGE.matcher(language).matches(),
                    "language '" + language + "' is not a tag such as en, ur or prs-Arab");
            Checks.text(text, "text in " + language);
        });
    }

    public static Texts english(String text) {
        return new Texts(Map.of(ENGLISH, text));
    }

    /** The text in English where there is one, else in the language given first. */
    public String plain() {
        String english = byLanguage.get(ENGLISH);
        return english != null ? english : byLanguage.values().iterator().next();
    }
}
