package org.sulh.report.rules;

/** Names by which one part of the page points to another. */
final class Anchors {
    private Anchors() {}

    static String definition(String id) {
        return "definition-" + id;
    }

    static String clause(String id) {
        return "clause-" + id;
    }

    static String zone(String id) {
        return "zone-" + id;
    }

    static String commitment(String id) {
        return "commitment-" + id;
    }

    static String example(String id) {
        return "example-" + id;
    }
}
