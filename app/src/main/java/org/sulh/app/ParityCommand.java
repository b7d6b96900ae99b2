package org.sulh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sulh.app.RecordView.Entries;
import org.sulh.record.fold.Conclusions;
import org.sulh.record.fold.Fold;
import org.sulh.record.fold.FoldMark;
import org.sulh.record.fold.LabelSwap;
import org.sulh.record.fold.LabelSwap.Unlike;
import org.sulh.record.fold.Opener;
import org.sulh.record.fold.PackShelf;
import org.sulh.record.fold.Stated;
import org.sulh.report.Names;
import org.sulh.report.parity.ParityPage;
import org.sulh.report.parity.ParityTable;
import org.sulh.report.parity.ParityTable.Reviewed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.ObjectMapper;

/** Whether either side is treated the same. */
@Command(
        name = "parity",
        description =
                "Show the same measures of the procedure for each party, and check on the whole record that the engine does not"
                        + " know who is who: with two parties exchanged everywhere, every conclusion has to be exchanged. Exit"
                        + " code 1 when one is not.")
final class ParityCommand implements Callable<Integer> {
    /** Ids of a list before the rest is only counted. */
    private static final int SHOWN = 12;

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The folder of the record.")
    private Path directory = Path.of("");

    @Option(names = "--json", description = "Print measures and checks as one JSON object.")
    private boolean json;

    ParityCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * What came of exchanging two parties.
     *
     * @param faults where the conclusions differ although record and agreement were exchanged
     * @param terms where they differ when the record alone is exchanged
     */
    private record Exchanged(String one, String other, List<Unlike> faults, List<Unlike> terms) {}

    @Override
    public Integer call() {
        Entries entries = RecordView.read(terminal, directory);
        terminal.showProgress("drawing conclusions");
        Conclusions straight = RecordView.conclude(entries.fold().state(), entries.shelf(), directory);
        List<String> parties = straight.pack().agreement().parties();
        List<Exchanged> exchanges = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                exchanges.add(exchange(entries, straight, parties.get(i), parties.get(j)));
            }
        }
        terminal.clearProgress();
        ParityTable table = ParityTable.of(parties, straight.state().cases().list(), reviewed(straight));
        if (json) {
            terminal.out().println(new ObjectMapper().writeValueAsString(tree(table, exchanges)));
        } else {
            print(
                    table,
                    exchanges,
                    Names.of(straight.pack().actors(), straight.pack().places()));
        }
        return exchanges.stream().allMatch(each -> each.faults().isEmpty()) ? ExitCode.DONE : ExitCode.FOUND_WRONG;
    }

    private Exchanged exchange(Entries entries, Conclusions straight, String one, String other) {
        terminal.showProgress("exchanging " + one + " and " + other);
        LabelSwap swap = new LabelSwap(one, other);
        FoldMark mark = swap.of(entries.fold().keep());
        PackShelf exchanged = swap.of(entries.shelf());
        return new Exchanged(
                one,
                other,
                swap.compare(straight, conclude(entries, mark, exchanged)),
                swap.compare(straight, conclude(entries, mark, entries.shelf())));
    }

    private Conclusions conclude(Entries entries, FoldMark mark, PackShelf shelf) {
        Fold fold = Fold.resume(
                Opener.none(),
                entries.signatories(),
                shelf,
                entries.fold().state().genesis(),
                mark);
        return RecordView.conclude(fold.state(), shelf, directory);
    }

    /** How the claims of each party's speakers were reviewed. */
    private static Map<String, Reviewed> reviewed(Conclusions conclusions) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Stated stated : conclusions.state().claims()) {
            if (stated.standing() == Stated.Standing.SUPERSEDED) {
                continue;
            }
            stated.claim().asserter().actor().ifPresent(actor -> {
                int[] count = counts.computeIfAbsent(actor, key -> new int[4]);
                count[0]++;
                switch (stated.standing()) {
                    case CONFIRMED -> count[1]++;
                    case CORRECTED -> count[2]++;
                    case REJECTED -> count[3]++;
                    case UNREVIEWED, SUPERSEDED -> {}
                }
            });
        }
        Map<String, Reviewed> reviewed = new LinkedHashMap<>();
        counts.forEach((actor, count) -> reviewed.put(actor, new Reviewed(count[0], count[1], count[2], count[3])));
        return reviewed;
    }

    private void print(ParityTable table, List<Exchanged> exchanges, Names names) {
        ParityPage.lines(table, names::actor).forEach(terminal.out()::println);
        terminal.out().println();
        terminal.out()
                .println(
                        "Times are medians; how many they rest on stands beside them. A difference can come from what the"
                                + " sides did, from what was brought, or from how they were treated.");
        for (Exchanged each : exchanges) {
            terminal.out().println();
            String both = names.actor(each.one()) + " and " + names.actor(each.other());
            terminal.out()
                    .println(
                            each.faults().isEmpty()
                                    ? both + " exchanged in record and agreement: every conclusion is exchanged, and"
                                            + " nothing else changes"
                                    : both + " exchanged in record and agreement: conclusions differ by more than the"
                                            + " names, which is a fault of this program");
            list(each.faults());
            if (!each.terms().isEmpty()) {
                terminal.out()
                        .println(
                                "Exchanged in the record alone, these differ, since the agreement does not say the same of"
                                        + " both:");
                list(each.terms());
            } else {
                terminal.out()
                        .println("Exchanged in the record alone: nothing differs either; for what was entered the"
                                + " agreement says the same of both");
            }
        }
    }

    private void list(List<Unlike> unlike) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        unlike.forEach(each -> groups.computeIfAbsent(what(each), key -> new ArrayList<>())
                .add(each.id().split(" ")[0]));
        groups.forEach((what, all) -> {
            List<String> ids = all.stream().distinct().toList();
            terminal.out()
                    .println("  " + what + ": "
                            + String.join(", ", ids.stream().limit(SHOWN).toList())
                            + (ids.size() > SHOWN
                                    ? " and " + (ids.size() - SHOWN) + " more; --json has them all"
                                    : ""));
        });
    }

    /** An outcome is told by its clause, which stands after the incident in its id. */
    private static String what(Unlike unlike) {
        String[] parts = unlike.id().split(" ");
        String type = unlike.type().replace('-', ' ');
        return parts.length == 1 ? type : type + " of clause " + parts[1];
    }

    private static Map<String, Object> tree(ParityTable table, List<Exchanged> exchanges) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("measures", ParityPage.tree(table));
        List<Object> exchanged = new ArrayList<>();
        for (Exchanged each : exchanges) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("exchanged", List.of(each.one(), each.other()));
            one.put("faults", unlike(each.faults()));
            one.put("fromTheAgreement", unlike(each.terms()));
            exchanged.add(one);
        }
        tree.put("exchanges", exchanged);
        return tree;
    }

    private static List<Object> unlike(List<Unlike> all) {
        List<Object> list = new ArrayList<>();
        for (Unlike each : all) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("type", each.type());
            one.put("id", each.id());
            each.straight().ifPresent(line -> one.put("line", line));
            each.exchanged().ifPresent(line -> one.put("exchanged", line));
            list.add(one);
        }
        return list;
    }
}
