package org.sulh.pipeline.decide;

import java.util.List;
import org.sulh.model.Course.StepRule;
import org.sulh.model.Procedure;
import org.sulh.model.cases.CaseStep.Complaint;
import org.sulh.model.cases.CaseStep.Origin;
import org.sulh.model.cases.Signatory;
import org.sulh.model.cases.SignedStep;

/** What part somebody has in a case: who may take a step, in the words of the course. */
final class Part {
    private static final String COMPLAINANT = "complainant";

    private final Charter charter;
    private final Complaint complaint;
    private final Sessions sessions;

    Part(Charter charter, Complaint complaint, Sessions sessions) {
        this.charter = charter;
        this.complaint = complaint;
        this.sessions = sessions;
    }

    /** @throws RefusedStepException unless the signatory may take a step of this rule */
    void require(StepRule rule, Signatory by) {
        RefusedStepException.unless(
                rule.by().stream().anyMatch(word -> isOne(word, by)),
                "this is for "
                        + String.join(
                                " or ", rule.by().stream().map(this::words).toList()) + ", and " + by.holder()
                        + " signs as " + String.join(", ", by.roles()));
    }

    private boolean isOne(String word, Signatory by) {
        return switch (word) {
            case COMPLAINANT -> isComplainant(by);
            case "respondent" -> Charter.hasRole(by, "party:" + complaint.respondent());
            case "either-party" -> charter.partyOf(by).isPresent();
            case "member" -> sessions.findSeat(by).isPresent();
            case "appeal-body" ->
                charter.procedure().appeal().map(Procedure.Appeal::to).stream()
                        .flatMap(List::stream)
                        .anyMatch(actor -> charter.actsFor(by, actor));
            default -> Charter.hasRole(by, word);
        };
    }

    private boolean isComplainant(Signatory by) {
        return complaint.origin() == Origin.PARTY
                && Charter.hasRole(by, "party:" + complaint.complainant().orElseThrow());
    }

    /** Whether who brought the case is among those who sign; of a complaint that no party brought, the chair stands for it. */
    boolean isComplainant(SignedStep signed) {
        return signed.signatories().stream()
                .anyMatch(each ->
                        complaint.origin() == Origin.PARTY ? isComplainant(each) : Charter.hasRole(each, "chair"));
    }

    /** Whether somebody may take a step for no other reason than having brought the case. */
    boolean isOnlyComplainant(StepRule rule, Signatory by) {
        return isComplainant(by)
                && rule.by().stream().filter(word -> !word.equals(COMPLAINANT)).noneMatch(word -> isOne(word, by));
    }

    /** A word of the course, with whom it means in this case. */
    String words(String word) {
        return switch (word) {
            case COMPLAINANT ->
                complaint.complainant().map(party -> word + " (" + party + ")").orElse(word);
            case "respondent" -> word + " (" + complaint.respondent() + ")";
            case "appeal-body" ->
                charter.procedure()
                        .appeal()
                        .map(appeal -> word + " (" + String.join(" and ", appeal.to()) + " together)")
                        .orElse(word);
            default -> word;
        };
    }
}
