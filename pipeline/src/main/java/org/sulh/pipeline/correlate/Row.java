package org.sulh.pipeline.correlate;

import java.util.Locale;

/** A row of {@code weights.csv}: a likeness or difference of two claims, or a threshold. */
enum Row {
    VERSION,
    MERGE,
    REVIEW,
    SEPARATE,
    TIE_MARGIN,
    TYPE_SAME,
    TYPE_OTHER,
    TIME_DAY,
    TIME_DAYS,
    TIME_WEEK,
    TIME_MONTH,
    TIME_YEAR,
    TIME_OPEN,
    TIME_EDGE,
    TIME_NEXT_DAY,
    TIME_NEAR,
    TIME_FAR,
    TIME_UNKNOWN,
    PLACE_TOWN,
    PLACE_DISTRICT,
    PLACE_PROVINCE,
    PLACE_COUNTRY,
    PLACE_INSIDE,
    PLACE_IN_COUNTRY,
    PLACE_NAME,
    PLACE_NEAR,
    PLACE_FAR,
    PLACE_OTHER_COUNTRY,
    PLACE_UNKNOWN,
    ACTOR_SAME,
    ACTOR_UNKNOWN,
    ACTOR_OTHER,
    ACTOR_REVERSED,
    PARTIES_SAME,
    PARTIES_OTHER,
    TARGET_SAME,
    TARGET_ONE_LACKS,
    TARGET_OTHER,
    TOLL_EXACT,
    TOLL_MAY_AGREE,
    TOLL_DISAGREES,
    QUOTE_SHARED,
    SETS_OFF,
    CONTENT_SHARED,
    CONTENT_OTHER,
    UTTERANCE_SAME,
    DOCUMENT_SAME,
    DENIES,
    TOGETHER,
    WORDS_OTHER_SPEAKER,
    WORDS_SHARED,
    WORDS_OTHER,
    WORDS_TARGET,
    WORDS_NOTHING_TO_COMPARE;

    private final String rowName = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Its place among the rows, from 0; nothing depends on which it is. */
    @SuppressWarnings("EnumOrdinal")
    int number() {
        return ordinal();
    }

    /** The name that the table writes. */
    String rowName() {
        return rowName;
    }

    /** The field that it compares: the name up to the first hyphen. */
    String field() {
        return rowName.contains("-") ? rowName.substring(0, rowName.indexOf('-')) : rowName;
    }
}
