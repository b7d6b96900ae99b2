package org.sulh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.pack.Pack;
import org.sulh.pack.PackException;
import org.sulh.record.fold.Conclusions;
import org.sulh.record.fold.Difference;
import org.sulh.record.fold.Differences;
import org.sulh.record.folder.RecordFolder;
import tools.jackson.databind.ObjectMapper;

/** Which conclusions differ between two records, or between two packs on one record, and why. */
final class AuditDiff {
    private final Terminal terminal;
    private final boolean json;

    AuditDiff(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    /** @param record the record on which two packs are compared; empty when two records are */
    int run(String record, Path first, Path second) {
        boolean areRecords = RecordFolder.isRecord(first) && RecordFolder.isRecord(second);
        if (!areRecords && record.isEmpty()) {
            throw new UsageException(
                    "--diff takes two records; of two packs name the record, too, as in: sulh audit DIR" + " --diff "
                            + first + " " + second);
        }
        Conclusions one;
        Conclusions other;
        if (areRecords) {
            one = RecordView.of(terminal, first).conclusions();
            other = RecordView.of(terminal, second).conclusions();
        } else {
            RecordView view = RecordView.of(terminal, Path.of(record));
            one = view.under(pack(first));
            other = view.under(pack(second));
        }
        terminal.showProgress("comparing");
        List<Difference> differences = Differences.between(one, other);
        List<String> parts = List.copyOf(Differences.differingParts(one.pack(), other.pack()));
        terminal.clearProgress();
        if (json) {
            printJson(parts, differences);
        } else {
            print(first, second, one, other, parts, differences);
        }
        return parts.isEmpty() && differences.isEmpty() ? ExitCode.DONE : ExitCode.FOUND_WRONG;
    }

    private Pack pack(Path name) {
        try {
            return Pack.load(PackOption.folder(terminal, name.toString()));
        } catch (PackException e) {
            throw new UsageException(name + ": " + String.join("; ", e.mistakes()), e);
        }
    }

    private void print(
            Path first,
            Path second,
            Conclusions one,
            Conclusions other,
            List<String> parts,
            List<Difference> differences) {
        say("first:  " + first + ", " + one.state().size() + " entries, pack "
                + one.pack().id() + " version " + one.pack().agreement().version());
        say("second: " + second + ", " + other.state().size() + " entries, pack "
                + other.pack().id() + " version " + other.pack().agreement().version());
        if (!parts.isEmpty()) {
            say("the packs differ in: " + String.join(", ", parts));
        }
        for (Difference difference : differences) {
            say(difference.type() + " " + difference.id() + ": " + difference.what());
            difference.causes().forEach(cause -> say("    because of " + cause));
        }
        say(
                differences.isEmpty()
                        ? "no conclusion differs"
                        : differences.size()
                                + (differences.size() == 1 ? " conclusion differs" : " conclusions differ"));
    }

    private void printJson(List<String> parts, List<Difference> differences) {
        List<Map<String, Object>> trees = new ArrayList<>();
        for (Difference difference : differences) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("type", difference.type());
            tree.put("id", difference.id());
            tree.put("what", difference.what());
            tree.put("causes", difference.causes());
            trees.add(tree);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("packParts", parts);
        result.put("differences", trees);
        terminal.out().println(new ObjectMapper().writeValueAsString(result));
    }

    private void say(String line) {
        terminal.out().println(line);
    }
}
