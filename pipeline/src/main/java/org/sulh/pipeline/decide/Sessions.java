package org.sulh.pipeline.decide;

import static org.sulh.pipeline.decide.RefusedStepException.unless;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sulh.model.Procedure;
import org.sulh.model.Procedure.Majority;
import org.sulh.model.Procedure.Quorum;
import org.sulh.model.cases.CaseFile.MotionState;
import org.sulh.model.cases.CaseFile.SessionState;
import org.sulh.model.cases.CaseStep.Recused;
import org.sulh.model.cases.CaseStep.Seat;
import org.sulh.model.cases.CaseStep.SessionClosed;
import org.sulh.model.cases.CaseStep.SessionOpened;
import org.sulh.model.cases.Signatory;
import org.sulh.pipeline.decide.Docket.Grounds;

/** The joint sessions of one case: who sits, who does not, and what is put to the vote. */
final class Sessions {
    private final Charter charter;
    private final List<SessionState> sessions = new ArrayList<>();
    private final Map<Long, Ballot> ballots = new LinkedHashMap<>();

    Sessions(Charter charter) {
        this.charter = charter;
    }

    Runnable open(long index, SessionOpened step) {
        for (Recused recused : step.recused()) {
            unless(
                    step.present().stream().noneMatch(seat -> seat.holder().equals(recused.holder())),
                    recused.holder() + " is recused, and cannot sit");
        }
        charter.procedure().panel().ifPresent(panel -> requireSeats(panel, step.present()));
        if (charter.procedure().recusal().map(Procedure.Recusal::tiedTo).orElse(false)) {
            step.present().forEach(this::requireUntied);
        }
        return () -> sessions.add(new SessionState(index, step.present(), step.recused(), Optional.empty()));
    }

    private void requireSeats(Procedure.Panel panel, List<Seat> present) {
        Map<String, Integer> taken = new HashMap<>();
        for (Seat seat : present) {
            String role = charter.seatOf(panel, seat.of())
                    .orElseThrow(() -> new RefusedStepException("nobody sits for " + seat.of() + "; the seats are of "
                            + String.join(", ", panel.seats().keySet())));
            int number = taken.merge(role, 1, Integer::sum);
            unless(
                    number <= panel.seats().getOrDefault(role, 0),
                    "there are " + panel.seats().get(role) + " seats of " + role + ", and " + number + " sit");
        }
    }

    private void requireUntied(Seat seat) {
        charter.tiedAlone(seat.of()).ifPresent(party -> {
            throw new RefusedStepException(seat.of() + ", for whom " + seat.holder() + " sits, has a declared tie to "
                    + party + " alone; the procedure asks that the member does not sit: list it as recused");
        });
    }

    Runnable close(long index, SessionClosed step, Grounds grounds) {
        SessionState session = getOpen();
        unless(
                session.opened() == step.session(),
                "the session that is open was opened by entry " + session.opened() + ", not by " + step.session());
        step.documents().forEach(grounds::requireOpenEvidence);
        return () -> sessions.set(
                sessions.size() - 1,
                new SessionState(session.opened(), session.present(), session.recused(), Optional.of(index)));
    }

    boolean hasOpen() {
        return !sessions.isEmpty() && sessions.getLast().closed().isEmpty();
    }

    SessionState getOpen() {
        unless(hasOpen(), "no session is open");
        return sessions.getLast();
    }

    /** The seat in the open session that a signatory may vote from. */
    Optional<Seat> findSeat(Signatory signatory) {
        return hasOpen()
                ? sessions.getLast().present().stream()
                        .filter(seat -> seat.holder().equals(signatory.holder()))
                        .filter(seat -> charter.actsFor(signatory, seat.of()))
                        .findFirst()
                : Optional.empty();
    }

    /** Why the open session cannot decide; empty when it can. */
    Optional<String> missingQuorum() {
        Optional<Quorum> quorum = charter.procedure().quorum();
        if (quorum.isEmpty() || !hasOpen()) {
            return Optional.empty();
        }
        List<Seat> present = sessions.getLast().present();
        List<String> absent = quorum.get().of().stream()
                .filter(actor -> present.stream().noneMatch(seat -> seat.of().equals(actor)))
                .toList();
        if (!absent.isEmpty()) {
            return Optional.of("the session has no quorum: nobody is there for " + String.join(", ", absent));
        }
        int members = quorum.get().members();
        return present.size() < members
                ? Optional.of("the session has no quorum: " + present.size() + " sit, and it takes " + members)
                : Optional.empty();
    }

    Majority majority() {
        return charter.procedure().votes().map(Procedure.Votes::majority).orElse(Majority.CONSENSUS);
    }

    void put(long index, Ballot ballot) {
        ballots.put(index, ballot);
    }

    /** A motion of the session that is open. */
    Ballot getBallot(long index) {
        @Nullable Ballot ballot = ballots.get(index);
        if (ballot == null) {
            throw new RefusedStepException("entry " + index + " is no motion of this case");
        }
        unless(
                ballot.session() == getOpen().opened(),
                "the motion " + index + " was put in another session; put it again");
        unless(!ballot.isFound(), "the motion " + index + " is a finding already");
        return ballot;
    }

    boolean hasVoting() {
        return hasOpen() && ballots.values().stream().anyMatch(ballot -> isOpen(ballot) && !ballot.isCarried());
    }

    boolean hasCarried() {
        return hasOpen() && ballots.values().stream().anyMatch(ballot -> isOpen(ballot) && ballot.isCarried());
    }

    private boolean isOpen(Ballot ballot) {
        return !ballot.isFound() && ballot.session() == sessions.getLast().opened();
    }

    List<SessionState> states() {
        return List.copyOf(sessions);
    }

    List<MotionState> motions() {
        return ballots.values().stream().map(Ballot::state).toList();
    }
}
