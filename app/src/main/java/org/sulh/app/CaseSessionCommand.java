package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.SessionState;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Recused;
import org.sulh.model.cases.CaseStep.Seat;
import org.sulh.model.cases.CaseStep.SessionClosed;
import org.sulh.model.cases.CaseStep.SessionOpened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Joint sessions. */
@Command(name = "session", description = "Open a joint session with those who sit, or close it with its minutes.")
final class CaseSessionCommand extends CommandGroup {
    private static final Pattern SEAT = Pattern.compile("([^=:]+)=([^=:]+)");
    private static final Pattern RECUSED = Pattern.compile("([^=:]+)=([^=:]+):(.+)");

    /** A session begins. */
    @Command(
            name = "open",
            description =
                    "Open a session. Refused: before the reply or its lapse, more members than there are seats, a member with"
                            + " a declared tie to one party alone where the procedure asks for recusal.")
    static final class Open extends CaseStepCommand {
        @Parameters(index = "0", paramLabel = "CASE", description = "The case, such as k-41.")
        private String id = "";

        @Option(
                names = "--present",
                required = true,
                paramLabel = "HOLDER=ACTOR",
                description = "Who sits, and for whom. Give it for each member.")
        private List<String> present = new ArrayList<>();

        @Option(
                names = "--recused",
                paramLabel = "HOLDER=ACTOR:REASON",
                description = "Who does not sit in this case, and why. Give it as often as needed.")
        private List<String> recused = new ArrayList<>();

        Open(Terminal terminal, CaseCommand cases) {
            super(terminal, cases);
        }

        @Override
        CaseStep step(CaseIds ids, OpenRecord open) {
            return new SessionOpened(
                    ids.getCase(id).id(),
                    present.stream().map(Open::seat).toList(),
                    recused.stream().map(Open::recusal).toList());
        }

        private static Seat seat(String text) {
            Matcher seat = SEAT.matcher(text);
            if (!seat.matches()) {
                throw new UsageException("--present " + text + ": write who sits and for whom, as in member-1=varland");
            }
            return new Seat(seat.group(1), seat.group(2));
        }

        private static Recused recusal(String text) {
            Matcher recusal = RECUSED.matcher(text);
            if (!recusal.matches()) {
                throw new UsageException("--recused " + text
                        + ": write who does not sit, for whom, and why, as in member-2=hallin:has testified");
            }
            return new Recused(recusal.group(1), recusal.group(2), recusal.group(3));
        }
    }

    /** A session ends. */
    @Command(name = "close", description = "Close the session that is open, with its minutes.")
    static final class Close extends CaseStepCommand {
        @Parameters(index = "0", paramLabel = "CASE", description = "The case, such as k-41.")
        private String id = "";

        @Option(names = "--minutes", required = true, paramLabel = "WORDS", description = "The minutes, in words.")
        private String minutes = "";

        @Option(
                names = "--document",
                paramLabel = "ID",
                description = "A document that belongs to the minutes. Give it as often as needed.")
        private List<String> documents = new ArrayList<>();

        Close(Terminal terminal, CaseCommand cases) {
            super(terminal, cases);
        }

        @Override
        CaseStep step(CaseIds ids, OpenRecord open) {
            CaseFile file = ids.getCase(id);
            long session = file.sessions().stream()
                    .filter(each -> each.closed().isEmpty())
                    .mapToLong(SessionState::opened)
                    .findFirst()
                    .orElseThrow(() -> new UsageException("no session is open in " + file.id()));
            return new SessionClosed(file.id(), session, minutes, ids.documents(documents));
        }
    }
}
