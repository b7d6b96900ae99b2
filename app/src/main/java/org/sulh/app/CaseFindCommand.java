package org.sulh.app;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Choice;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.MotionState;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Found;
import org.sulh.model.cases.CaseStep.Motion;
import org.sulh.record.folder.Keyring.Signer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A motion that was carried becomes a finding. */
@Command(
        name = "find",
        description =
                "Make a finding of a motion that was carried: members who voted for it sign, as many as carry it. Name their"
                        + " keys with --key. Refused: a motion that is not carried, and with too few signatures.")
final class CaseFindCommand extends CaseTogetherCommand {
    @Parameters(index = "0", paramLabel = "MOTION", description = "The entry of the motion.")
    private long motion;

    CaseFindCommand(Terminal terminal, CaseCommand cases) {
        super(terminal, cases);
    }

    @Override
    CaseStep step(CaseIds ids, OpenRecord open) {
        CaseFile file = ids.getCaseWith(motion, Motion.class, "motion");
        MotionState state = CaseVoteCommand.state(file, motion);
        if (!state.carried()) {
            throw new UsageException("the motion " + motion + " is not carried: it takes " + state.needed()
                    + " votes for it; sulh case DIR show " + file.id() + " shows them");
        }
        return new Found(file.id(), motion, state.hash(), state.text().conclusion());
    }

    /** Members at hand who voted for it. */
    @Override
    List<Signer> signers(Filing filing, CaseStep step) {
        Set<String> inFavour = state(filing, step).votes().stream()
                .filter(vote -> vote.choice() == Choice.FOR)
                .map(Finding.Vote::member)
                .collect(Collectors.toSet());
        List<Signer> signers = filing.listSigners(step).stream()
                .filter(signer -> inFavour.contains(signer.holder()))
                .toList();
        if (signers.isEmpty()) {
            throw new UsageException("no key at hand is of a member who voted for the motion " + motion + "; they are "
                    + String.join(", ", inFavour.stream().sorted().toList()) + ": name the file of one with --key");
        }
        return signers;
    }

    @Override
    void requireEnough(CaseStep step, List<Signer> signers, Filing filing) {
        int needed = state(filing, step).needed();
        if (signers.size() < needed) {
            throw new UsageException("signatures " + signers.size() + " of " + needed + ": only "
                    + String.join(", ", signers.stream().map(Signer::holder).toList()) + " can sign here; " + mend());
        }
    }

    private MotionState state(Filing filing, CaseStep step) {
        return CaseVoteCommand.state(filing.getCase(((Found) step).caseId()), motion);
    }
}
