package org.sulh.pipeline.decide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Choice;
import org.sulh.model.Finding.Vote;
import org.sulh.model.Procedure.Majority;
import org.sulh.model.cases.CaseFile.MotionState;
import org.sulh.model.cases.CaseStep.Motion;

/** A motion with the votes on it. Who sits when it is put is who votes on it. */
final class Ballot {
    private final long index;
    private final long session;
    private final Motion motion;
    private final Majority majority;
    private final int members;
    private final Map<String, Vote> votes = new LinkedHashMap<>();
    private boolean found;

    /** @param members how many sit */
    Ballot(long index, long session, Motion motion, Majority majority, int members) {
        this.index = index;
        this.session = session;
        this.motion = motion;
        this.majority = majority;
        this.members = members;
    }

    long session() {
        return session;
    }

    /** A signature counts for the text that was signed, and for no other. */
    void requireSameText(String signed) {
        RefusedStepException.unless(
                signed.equals(motion.hash()),
                "it is signed over another text: the motion has the hash " + motion.hash() + ", and " + signed
                        + " was signed");
    }

    Finding.Text text() {
        return motion.text();
    }

    boolean isFound() {
        return found;
    }

    void find() {
        found = true;
    }

    boolean hasVoted(String member) {
        return votes.containsKey(member);
    }

    boolean isFor(String member) {
        Vote vote = votes.get(member);
        return vote != null && vote.choice() == Choice.FOR;
    }

    void cast(Vote vote) {
        votes.put(vote.member(), vote);
    }

    List<Vote> votes() {
        return List.copyOf(votes.values());
    }

    private int count(Choice choice) {
        return (int)
                votes.values().stream().filter(vote -> vote.choice() == choice).count();
    }

    /** How many votes for it carry it, and so how many have to sign; of a consensus, all who do not abstain. */
    int needed() {
        return switch (majority) {
            case SIMPLE -> members / 2 + 1;
            case TWO_THIRDS -> (2 * members + 2) / 3;
            case THREE_QUARTERS -> (3 * members + 3) / 4;
            case CONSENSUS -> Math.max(1, members - count(Choice.ABSTAIN));
        };
    }

    /** By a consensus only once nobody is missing or against it: what it needs is then all who do not abstain. */
    boolean isCarried() {
        return count(Choice.FOR) >= needed();
    }

    /** How the votes stand, in words. */
    String words() {
        return count(Choice.FOR) + " for, " + count(Choice.AGAINST) + " against, " + count(Choice.ABSTAIN)
                + " abstaining, " + (members - votes.size()) + " not yet; it takes " + needed();
    }

    MotionState state() {
        return new MotionState(index, session, motion.text(), motion.hash(), votes(), needed(), isCarried());
    }
}
