package org.sulh.report.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.cases.CaseFile;

/** What is due in a case as trees for JSON, each of {@code what, whose, until, overdue}; the earliest first. */
public final class DueTree {
    private DueTree() {}

    public static List<Map<String, Object>> of(CaseFile file) {
        return Due.listIn(file).stream().map(DueTree::of).toList();
    }

    private static Map<String, Object> of(Due due) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("what", due.what());
        tree.put("whose", due.whose());
        tree.put("until", due.until().toString());
        tree.put("overdue", due.overdue());
        return tree;
    }
}
