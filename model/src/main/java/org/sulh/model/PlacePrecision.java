package org.sulh.model;

/** How exactly a place is known. */
public enum PlacePrecision {
    /** Coordinates from a sensor, a grid reference or a named point. */
    POINT,
    /** A town or village. */
    TOWN,
    /** A second-order division. */
    DISTRICT,
    /** A first-order division. */
    PROVINCE,
    /** A whole country. */
    COUNTRY,
    /** A line, a region, or not known. */
    UNKNOWN;

    /** The word that the JSON form uses. */
    public String formName() {
        return Checks.formName(this);
    }

    /** @throws IllegalArgumentException when no constant has this word */
    public static PlacePrecision ofFormName(String name) {
        return Checks.fromFormName(PlacePrecision.class, name);
    }
}
