package org.sulh.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sulh.model.Agreement;
import org.sulh.model.Course.StepRule;
import org.sulh.model.Procedure;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Complaint;
import org.sulh.model.cases.CaseStep.Seat;
import org.sulh.record.folder.Keyring.Signer;

/** Who of those whose keys are at hand may take a step. Whether it may be taken at all is for the record to judge. */
final class CaseSigners {
    private final OpenRecord open;

    CaseSigners(OpenRecord open) {
        this.open = open;
    }

    /** Those who may sign a complaint, the first named first. */
    List<Signer> list(Complaint complaint) {
        List<String> roles =
                switch (complaint.origin()) {
                    case PARTY -> List.of("party:" + complaint.complainant().orElseThrow());
                    case MONITOR -> List.of("monitor");
                    case PUBLIC -> List.of("registrar");
                    case OWN_INITIATIVE -> List.of("chair", "analyst");
                };
        return required(open.signers(role -> role.isAmong(roles)), roles);
    }

    /** Those who may take a step of a case by the course of its agreement, the first named first. */
    List<Signer> list(CaseStep step, CaseFile file, Agreement agreement) {
        List<String> words = agreement.procedure().course().stream()
                .flatMap(course -> course.steps().stream())
                .filter(rule -> rule.step() == step.step())
                .map(StepRule::by)
                .findFirst()
                .orElseThrow(() -> new UsageException("the course of this agreement has no step "
                        + step.step().formName()));
        List<String> roles = words.stream()
                .flatMap(word -> roles(word, file, agreement))
                .distinct()
                .toList();
        Set<String> holders = words.stream()
                .flatMap(word -> holders(word, file, agreement))
                .collect(Collectors.toCollection(HashSet::new));
        List<Signer> signers = new ArrayList<>(open.signers(role -> role.isAmong(roles)));
        Set<String> known = signers.stream().map(Signer::holder).collect(Collectors.toSet());
        open.signers(role -> true).stream()
                .filter(signer -> holders.contains(signer.holder()) && !known.contains(signer.holder()))
                .forEach(signers::add);
        return required(
                signers,
                words.stream().map(word -> named(word, file, agreement)).toList());
    }

    /** A word of the course with whom it means in this case. */
    private static String named(String word, CaseFile file, Agreement agreement) {
        List<String> means = Stream.concat(
                        roles(word, file, agreement).filter(role -> !role.equals(word)), holders(word, file, agreement))
                .toList();
        return means.isEmpty() ? word : word + " (" + String.join(", ", means) + ")";
    }

    private static List<Signer> required(List<Signer> signers, List<String> words) {
        if (signers.isEmpty()) {
            throw new UsageException("no key at hand may take this step: it is for " + String.join(" or ", words)
                    + "; name the file of one with --key");
        }
        return signers;
    }

    /** The roles that a word of the course stands for; none where it goes by who somebody is. */
    private static Stream<String> roles(String word, CaseFile file, Agreement agreement) {
        return switch (word) {
            case "complainant" -> file.complaint().complainant().map(party -> "party:" + party).stream();
            case "respondent" -> Stream.of("party:" + file.complaint().respondent());
            case "either-party" -> agreement.parties().stream().map(party -> "party:" + party);
            case "appeal-body" ->
                appealBody(agreement).flatMap(actor -> Stream.of("party:" + actor, "guarantor:" + actor));
            case "member" -> Stream.of();
            default -> Stream.of(word);
        };
    }

    /** The holders whom a word of the course names in a case: those who sit, those to whom an appeal goes. */
    private static Stream<String> holders(String word, CaseFile file, Agreement agreement) {
        return switch (word) {
            case "member" ->
                file.sessions().stream()
                        .filter(session -> session.closed().isEmpty())
                        .flatMap(session -> session.present().stream())
                        .map(Seat::holder);
            case "appeal-body" -> appealBody(agreement);
            default -> Stream.of();
        };
    }

    private static Stream<String> appealBody(Agreement agreement) {
        Optional<Procedure.Appeal> appeal = agreement.procedure().appeal();
        return appeal.stream().flatMap(terms -> terms.to().stream());
    }
}
