package org.sulh.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.ApparentBreach;
import org.sulh.model.WorkedExample;
import org.sulh.pipeline.rules.Rulebook;

/** What the clauses of an agreement say in worked examples. */
final class ExampleRuns {
    private ExampleRuns() {}

    /** Every clause and party that it binds, for each example in its order. */
    static Map<WorkedExample, List<ApparentBreach>> run(Rulebook rules, List<WorkedExample> examples) {
        Map<WorkedExample, List<ApparentBreach>> told = new LinkedHashMap<>();
        examples.forEach(example -> told.put(example, rules.judge(example)));
        return told;
    }
}
