package org.sulh.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.record.fold.Stated;
import org.sulh.record.fold.Stated.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Claim by claim, by the keyboard. */
@Command(
        name = "walk",
        description =
                "Go through claims one by one: y confirms, n WHY rejects, s leaves it for later, q ends. What is answered is"
                        + " entered at once.")
final class ReviewWalkCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ReviewCommand review;

    @Mixin
    private final ClaimFilter filter = new ClaimFilter();

    ReviewWalkCommand(Terminal terminal, ReviewCommand review) {
        this.terminal = terminal;
        this.review = review;
    }

    @Override
    public Integer call() throws InterruptedException {
        BufferedReader answers = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
        try (OpenRecord open = OpenRecord.open(terminal, review.record())) {
            RecordIndex index = new RecordIndex(open.conclusions());
            Reviewing reviewing = new Reviewing(open);
            ClaimSheet sheet = new ClaimSheet(open.folder(), index);
            List<Stated> claims = filter.select(index, Standing.UNREVIEWED);
            int ruled = 0;
            for (int i = 0; i < claims.size(); i++) {
                terminal.out().print(sheet.of(claims.get(i)));
                Optional<Boolean> answer = ask(answers, i + 1, claims.size(), claims.get(i), reviewing);
                if (answer.isEmpty()) {
                    break;
                }
                ruled += answer.get() ? 1 : 0;
            }
            terminal.out().println(ruled + " of " + claims.size() + " ruled on");
            if (ruled > 0) {
                open.enterDigests();
            }
            open.cosign();
        }
        return ExitCode.DONE;
    }

    /** Whether the claim was ruled on; nothing when the walk is over. */
    private Optional<Boolean> ask(BufferedReader answers, int place, int of, Stated stated, Reviewing reviewing)
            throws InterruptedException {
        while (true) {
            terminal.out().print("[" + place + " of " + of + "] y, n WHY, s, q: ");
            terminal.out().flush();
            String answer = read(answers).strip();
            terminal.out().println();
            if (answer.equals("y")) {
                terminal.out().println("confirmed, entry " + reviewing.confirm(stated.claim(), Optional.empty()));
                return Optional.of(true);
            }
            if (answer.startsWith("n ") && !answer.substring(2).isBlank()) {
                terminal.out()
                        .println("rejected, entry "
                                + reviewing.reject(
                                        stated.claim(), answer.substring(2).strip()));
                return Optional.of(true);
            }
            if (answer.equals("s")) {
                return Optional.of(false);
            }
            if (answer.equals("q")) {
                return Optional.empty();
            }
            terminal.out().println("y confirms, n and a reason rejects, s leaves it for later, q ends");
        }
    }

    /** The next answer; the end of the input is the end of the walk. */
    private static String read(BufferedReader answers) {
        try {
            String line = answers.readLine();
            return line == null ? "q" : line;
        } catch (IOException e) {
            throw new UsageException("standard input cannot be read", e);
        }
    }
}
