package org.sulh.report.cases;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Agreement;
import org.sulh.model.Clause;
import org.sulh.model.Course;
import org.sulh.model.Procedure;
import org.sulh.model.cases.CaseStep.Complaint;
import org.sulh.model.cases.CaseStep.Origin;
import org.sulh.report.Names;
import org.sulh.report.Series;

/** The words in which cases are told: actors by their names, roles by what they are called. */
final class CaseWords {
    private final Agreement agreement;
    private final Names names;

    CaseWords(Agreement agreement, Names names) {
        this.agreement = agreement;
        this.names = names;
    }

    /** A constant of an entry in words, as in "leaves open". */
    static String plain(String formName) {
        return formName.replace('-', ' ');
    }

    /** An actor by its name; a word of the course by what it means. */
    String actor(String slug) {
        return switch (slug) {
            case Course.MECHANISM -> "the mechanism";
            case Course.NOBODY -> "nobody";
            default -> names.actor(slug);
        };
    }

    String actors(List<String> slugs) {
        return Series.and(slugs.stream().map(this::actor).toList());
    }

    /** Who may take a step, from a word of the course with or without whom it means in this case. */
    String role(String word, Complaint complaint) {
        String bare = word.split(" ", 2)[0];
        return switch (bare) {
            case "respondent" -> actor(complaint.respondent()) + " (respondent)";
            case "complainant" ->
                complaint
                        .complainant()
                        .map(party -> actor(party) + " (complainant)")
                        .orElse("the complainant");
            case "either-party", "party:*" -> "either party";
            case "member" -> "a member of the session";
            case "appeal-body" ->
                agreement
                        .procedure()
                        .appeal()
                        .map(Procedure.Appeal::to)
                        .map(to -> actors(to) + (to.size() > 1 ? " together" : ""))
                        .orElse("those to whom an appeal is taken");
            case "guarantor" -> "a guarantor";
            case "monitor" -> "a monitor";
            case "analyst" -> "an analyst";
            case "chair", "registrar", "operator" -> "the " + bare;
            default -> {
                String of = bare.substring(bare.indexOf(':') + 1);
                yield bare.contains(":") ? actor(of) : plain(bare);
            }
        };
    }

    /** Who brings a complaint. */
    String complainant(Complaint complaint) {
        return complaint.complainant().map(this::actor).orElse(origin(complaint.origin()));
    }

    private static String origin(Origin origin) {
        return switch (origin) {
            case PARTY -> "a party";
            case MONITOR -> "a monitor";
            case PUBLIC -> "the public";
            case OWN_INITIATIVE -> "the mechanism itself";
        };
    }

    /** What a stage means. */
    String stage(String id) {
        return agreement.procedure().course().stream()
                .flatMap(course -> course.stages().stream())
                .filter(stage -> stage.id().equals(id))
                .map(stage -> stage.text().plain())
                .findFirst()
                .orElse(plain(id));
    }

    /** A clause of the agreement. */
    Optional<Clause> findClause(String id) {
        return agreement.clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .findFirst();
    }

    Agreement agreement() {
        return agreement;
    }
}
