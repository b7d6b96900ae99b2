package org.sulh.extract.event;

/** How grammar gives the parts of an event; see the remarks in {@code events.csv}. */
public enum Frame {
    ACT,
    MUTUAL,
    HAPPEN,
    PROCESS,
    TRAVEL,
    MEDIATE,
    HEAD,
    AGREE,
    HOLD,
    TOLL
}
