package org.sulh.report.rules;

import org.sulh.model.Course;
import org.sulh.model.Course.Need;
import org.sulh.report.Names;
import org.sulh.report.Series;

/** The words of a course, as a reader should see them. */
record CourseWords(Names names) {
    private static final String PARTY = "party:";
    private static final String GUARANTOR = "guarantor:";

    /** A role of the register, or the part that somebody has in a case. */
    String role(String word) {
        return switch (word) {
            case "party:*" -> "a party";
            case "chair", "registrar", "operator" -> "the " + word;
            case "guarantor", "monitor", "witness" -> "a " + word;
            case "analyst" -> "an analyst";
            case "complainant" -> "the party that brought the case";
            case "respondent" -> "the party that it is brought against";
            case "either-party" -> "either party";
            case "member" -> "a member who sits in the session";
            case "appeal-body" -> "those to whom an appeal goes";
            default ->
                word.startsWith(PARTY)
                        ? names.actor(word.substring(PARTY.length()))
                        : word.startsWith(GUARANTOR) ? names.actor(word.substring(GUARANTOR.length())) : word;
        };
    }

    /** Whose time a clock is. */
    static String owner(String word) {
        return switch (word) {
            case Course.MECHANISM -> "those who run the procedure";
            case Course.RESPONDENT -> "the party that the case is brought against";
            case Course.COMPLAINANT -> "the party that brought the case";
            case Course.NOBODY -> "nobody";
            default -> word;
        };
    }

    static String need(Need need) {
        return switch (need) {
            case NOTICE -> "notice was given";
            case REPLY_OR_LAPSE -> "there is a reply, or its time has lapsed";
            case VISIT_OR_DENIAL -> "a visit was made or denied, or its time has lapsed";
            case NO_VISIT_OPEN -> "no visit is outstanding";
            case SESSION -> "a session is open";
            case NO_SESSION -> "no session is open";
            case VIOLATION -> "a finding of violation stands";
            case FINDING -> "a finding stands";
            case MEASURE -> "a measure stands";
            case ALL_COMPLIED -> "every measure is complied with";
            case ALL_ANSWERED -> "each violation has a measure or an excuse";
            case APPEAL -> "an appeal is open";
            case APPEAL_OVER -> "no appeal is open, and none can be lodged any more";
        };
    }

    static String capital(String formName) {
        return Series.capital(AgreementHtml.words(formName));
    }
}
