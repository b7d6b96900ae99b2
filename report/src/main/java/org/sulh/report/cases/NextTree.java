package org.sulh.report.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.Possible;

/** What is next in a case, as trees for JSON. */
public final class NextTree {
    private NextTree() {}

    /** What is due, each of {@code what, whose, until, overdue}; the earliest first. */
    public static List<Map<String, Object>> due(CaseFile file) {
        return Due.listIn(file).stream().map(NextTree::due).toList();
    }

    private static Map<String, Object> due(Due due) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("what", due.what());
        tree.put("whose", due.whose());
        tree.put("until", due.until().toString());
        tree.put("overdue", due.overdue());
        return tree;
    }

    /** What may be done, and what waits for something: each of {@code step, by, until, missing}. */
    public static List<Map<String, Object>> possible(CaseFile file) {
        return file.possible().stream().map(NextTree::possible).toList();
    }

    private static Map<String, Object> possible(Possible possible) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("step", possible.step().formName());
        tree.put("by", possible.by());
        possible.until().ifPresent(until -> tree.put("until", until.toString()));
        tree.put("missing", possible.missing());
        return tree;
    }
}
