package org.sulh.model;

/** How exactly a time is known. */
public enum TimePrecision {
    /** One day. */
    DAY,
    /** Two to six days. */
    DAYS,
    /** About a week. */
    WEEK,
    /** About a month. */
    MONTH,
    /** About a year. */
    YEAR,
    /** Not known. */
    UNKNOWN;

    /** The word that the JSON form uses. */
    public String formName() {
        return Checks.formName(this);
    }

    /** @throws IllegalArgumentException when no constant has this word */
    public static TimePrecision ofFormName(String name) {
        return Checks.fromFormName(TimePrecision.class, name);
    }
}
