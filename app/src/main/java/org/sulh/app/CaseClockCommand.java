package org.sulh.app;

import java.util.OptionalInt;
import org.sulh.model.Course;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Clock;
import org.sulh.model.cases.CaseStep.Turn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Clocks. */
@Command(
        name = "clock",
        description =
                "Stop a clock, start it again, extend it, or record that it ran out; always with a cause and a reason.")
final class CaseClockCommand extends CommandGroup {
    /** What is done to one clock. */
    abstract static class Change extends CaseStepCommand {
        private final Turn turn;

        @Parameters(index = "0", paramLabel = "CASE", description = "The case, such as k-41.")
        private String id = "";

        @Parameters(
                index = "1",
                paramLabel = "CLOCK",
                description = "notice, reply, visit, finding, compliance or appeal.")
        private String clock = "";

        @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why, in words.")
        private String reason = "";

        private Change(Terminal terminal, CaseCommand cases, Turn turn) {
            super(terminal, cases);
            this.turn = turn;
        }

        /** At whose cost. */
        abstract String by();

        OptionalInt hours() {
            return OptionalInt.empty();
        }

        @Override
        final CaseStep step(CaseIds ids, OpenRecord open) {
            return new Clock(ids.getCase(id).id(), turn, clock, hours(), by(), reason);
        }
    }

    /** A clock stands still. */
    @Command(name = "stop", description = "Stop a clock that runs, at the cost of who made it necessary.")
    static final class Stop extends Change {
        @Option(names = "--by", required = true, paramLabel = "WHO", description = "A party, or mechanism, or nobody.")
        private String by = "";

        Stop(Terminal terminal, CaseCommand cases) {
            super(terminal, cases, Turn.STOP);
        }

        @Override
        String by() {
            return by;
        }
    }

    /** A clock runs again. */
    @Command(name = "start", description = "Start a clock again that stands still.")
    static final class Start extends Change {
        Start(Terminal terminal, CaseCommand cases) {
            super(terminal, cases, Turn.START);
        }

        @Override
        String by() {
            return Course.MECHANISM;
        }
    }

    /** A clock runs longer. */
    @Command(
            name = "extend",
            description =
                    "Give more time, at the cost of who asked for it. Refused: where even then it would have run out.")
    static final class Extend extends Change {
        @Option(names = "--hours", required = true, paramLabel = "N", description = "By how many hours.")
        private int hours;

        @Option(names = "--by", required = true, paramLabel = "WHO", description = "A party, or mechanism, or nobody.")
        private String by = "";

        Extend(Terminal terminal, CaseCommand cases) {
            super(terminal, cases, Turn.EXTEND);
        }

        @Override
        String by() {
            return by;
        }

        @Override
        OptionalInt hours() {
            return OptionalInt.of(hours);
        }
    }

    /** A clock has run out. */
    @Command(name = "lapse", description = "Record that a clock ran out and nobody met it. Refused: while it runs.")
    static final class Lapse extends Change {
        Lapse(Terminal terminal, CaseCommand cases) {
            super(terminal, cases, Turn.LAPSE);
        }

        @Override
        String by() {
            return Course.MECHANISM;
        }
    }
}
