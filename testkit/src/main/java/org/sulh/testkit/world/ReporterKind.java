package org.sulh.testkit.world;

import java.util.Locale;
import org.sulh.model.Source;
import org.sulh.model.SpeakerKind;

/** What one who reports in a world is. */
public enum ReporterKind {
    /** A party: tells by its interest, see {@link Bias}. */
    PARTY(Source.Kind.PARTY, SpeakerKind.PARTY),
    /** An outlet that speaks for a party. */
    PARTY_OUTLET(Source.Kind.PRESS, SpeakerKind.OUTLET),
    /** An armed group that is no party. */
    ARMED_GROUP(Source.Kind.PUBLIC, SpeakerKind.ARMED_GROUP),
    /** A mediator or guarantor; some lean to a party, as they declare. */
    MEDIATOR(Source.Kind.PUBLIC, SpeakerKind.MEDIATOR),
    /** An organisation of no side that is told of things. */
    OBSERVER(Source.Kind.PUBLIC, SpeakerKind.OBSERVER),
    /** A team that goes and looks. */
    MONITOR(Source.Kind.MONITOR, SpeakerKind.OBSERVER),
    /** An instrument; it notices only what is loud. */
    SENSOR(Source.Kind.SENSOR, SpeakerKind.OBSERVER),
    /** An agency: its reports are seen in the outlets that print them. */
    AGENCY(Source.Kind.PRESS, SpeakerKind.OUTLET),
    /** An outlet with reporters of its own, which prints others too. */
    OUTLET(Source.Kind.PRESS, SpeakerKind.OUTLET),
    /** A data set that compiles what the press has. */
    DATASET(Source.Kind.DATA_SET, SpeakerKind.OUTLET);

    private final Source.Kind source;
    private final SpeakerKind speaker;

    ReporterKind(Source.Kind source, SpeakerKind speaker) {
        this.source = source;
        this.speaker = speaker;
    }

    Source.Kind source() {
        return source;
    }

    SpeakerKind speaker() {
        return speaker;
    }

    /** Whether it fights, or speaks for one who does. */
    boolean isOfASide() {
        return this == PARTY || this == PARTY_OUTLET || this == ARMED_GROUP;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
