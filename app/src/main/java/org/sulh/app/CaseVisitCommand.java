package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.VisitDenied;
import org.sulh.model.cases.CaseStep.VisitMade;
import org.sulh.model.cases.CaseStep.VisitPlanned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Visits. */
@Command(name = "visit", description = "Plan a visit, report it, or record who kept it from taking place.")
final class CaseVisitCommand extends CommandGroup {
    /** A visit to come. */
    @Command(
            name = "plan",
            description =
                    "Plan a visit; a clock that a denial has stopped runs again. Refused: for a time that is past.")
    static final class Plan extends CaseStepCommand {
        @Parameters(index = "0", paramLabel = "CASE", description = "The case, such as k-41.")
        private String id = "";

        @Option(names = "--on", required = true, paramLabel = "TIME", description = "When: 2025-11-06T10:00:00Z.")
        private String on = "";

        @Option(names = "--place", required = true, paramLabel = "WORDS", description = "Where, in words.")
        private String place = "";

        @Option(
                names = "--team",
                required = true,
                split = ",",
                paramLabel = "WHO",
                description = "Who goes: holders of keys, or other persons as slugs, joined by commas.")
        private List<String> team = new ArrayList<>();

        Plan(Terminal terminal, CaseCommand cases) {
            super(terminal, cases);
        }

        @Override
        CaseStep step(CaseIds ids, OpenRecord open) {
            return new VisitPlanned(ids.getCase(id).id(), Moment.parse("--on", on), place, team);
        }
    }

    /** A visit that took place. */
    @Command(
            name = "made",
            description = "Report a visit. Refused: one that was not planned, or was reported already, or lies ahead.")
    static final class Made extends CaseStepCommand {
        @Parameters(index = "0", paramLabel = "VISIT", description = "The entry that planned it.")
        private long visit;

        @Option(names = "--on", required = true, paramLabel = "TIME", description = "When: 2025-11-06T10:00:00Z.")
        private String on = "";

        @Option(names = "--report", required = true, paramLabel = "WORDS", description = "What was found.")
        private String report = "";

        @Option(
                names = "--evidence",
                paramLabel = "ID",
                description = "A claim or document (d-…) that came of it. Give it as often as needed.")
        private List<String> evidence = new ArrayList<>();

        Made(Terminal terminal, CaseCommand cases) {
            super(terminal, cases);
        }

        @Override
        CaseStep step(CaseIds ids, OpenRecord open) {
            String id = ids.getCaseWith(visit, VisitPlanned.class, "visit that was planned")
                    .id();
            return new VisitMade(id, visit, Moment.parse("--on", on), report, ids.evidence(evidence));
        }
    }

    /** A visit that was kept from taking place. */
    @Command(
            name = "denied",
            description =
                    "Record that a planned visit could not be made, and who kept it from taking place; the clock on it"
                            + " stops at their cost.")
    static final class Denied extends CaseStepCommand {
        @Parameters(index = "0", paramLabel = "VISIT", description = "The entry that planned it.")
        private long visit;

        @Option(
                names = "--by",
                required = true,
                paramLabel = "WHO",
                description = "A party, or mechanism, or nobody (weather, a flood).")
        private String by = "";

        @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "What happened.")
        private String reason = "";

        Denied(Terminal terminal, CaseCommand cases) {
            super(terminal, cases);
        }

        @Override
        CaseStep step(CaseIds ids, OpenRecord open) {
            String id = ids.getCaseWith(visit, VisitPlanned.class, "visit that was planned")
                    .id();
            return new VisitDenied(id, visit, by, reason);
        }
    }
}
