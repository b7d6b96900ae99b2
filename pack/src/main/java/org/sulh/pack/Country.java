package org.sulh.pack;

import java.util.regex.Pattern;

/** The form of a country's code, which the records of the model leave to {@link org.sulh.model.Place}. */
final class Country {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    private Country() {}

    static String checked(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("country '" + code + "' is not two capital letters as in ISO 3166-1");
        }
        return code;
    }
}
