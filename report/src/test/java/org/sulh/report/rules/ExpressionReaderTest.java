package org.sulh.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.report.rules.Expression.All;
import org.sulh.report.rules.Expression.Any;
import org.sulh.report.rules.Expression.Comparison;
import org.sulh.report.rules.Expression.Day;
import org.sulh.report.rules.Expression.Entry;
import org.sulh.report.rules.Expression.Listed;
import org.sulh.report.rules.Expression.Name;
import org.sulh.report.rules.Expression.Not;
import org.sulh.report.rules.Expression.Relation;
import org.sulh.report.rules.Expression.Text;
import org.sulh.report.rules.Expression.Whole;

class ExpressionReaderTest {
    private static final List<String> SPICE = List.of(
            "incident.type",
            "'x'",
            "\"y\"",
            "==",
            "!=",
            "in",
            "&&",
            "||",
            "!",
            "(",
            ")",
            "[",
            "]",
            ",",
            ".",
            "day(",
            "7",
            "true",
            " ",
            "\n",
            "'",
            "\\",
            "?",
            ":",
            "-",
            "+",
            "1.5",
            "0x1",
            "null",
            "\u0000",
            "\ud83d",
            "صلح",
            "a.b.c");

    @Test
    void andBindsMoreThanOrAndNotMoreThanBoth() {
        assertThat(ExpressionReader.read("!a || b && c"))
                .contains(new Any(List.of(new Not(new Name("a")), new All(List.of(new Name("b"), new Name("c"))))));
        assertThat(ExpressionReader.read("(!a || b) && c"))
                .contains(new All(List.of(new Any(List.of(new Not(new Name("a")), new Name("b"))), new Name("c"))));
    }

    @Test
    void comparisonsListsZonesAndDaysAreRead() {
        assertThat(ExpressionReader.read("incident.type in ['shelling', \"ambush\"]"))
                .contains(new Comparison(
                        new Name("incident.type"),
                        Relation.IN,
                        new Listed(List.of(new Text("shelling"), new Text("ambush")))));
        assertThat(ExpressionReader.read("incident.in_zone['strip']")).contains(new Entry("incident.in_zone", "strip"));
        assertThat(ExpressionReader.read("incident.first_day >= day('2025-11-06')"))
                .contains(new Comparison(new Name("incident.first_day"), Relation.AT_LEAST, new Day("2025-11-06")));
        assertThat(ExpressionReader.read("incident.killed_at_least > 3"))
                .contains(new Comparison(new Name("incident.killed_at_least"), Relation.MORE, new Whole(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a ? b : c",
                "a == b == c",
                "size(incident.targets) > 1",
                "incident.targets.exists(t, t == 'x')",
                "has(incident.type)",
                "incident.type.startsWith('air')",
                "incident.type == 'air\\x2dstrike'",
                "r'x' == incident.type",
                "-1 < incident.killed_at_least",
                "incident.killed_at_least + 1 > 2",
                "1.5 < 2",
                "7u == 7",
                "null == null",
                "incident.in_zone[party]",
                "['a'][0] == 'a'",
                "a &&",
                "&& a",
                "(a",
                "a)",
                "a | b",
                "day(incident.type) == day('2025-01-01')",
                "'never closed"
            })
    void whatGoesBeyondIsNotReadAtAll(String cel) {
        assertThat(ExpressionReader.read(cel)).isEmpty();
    }

    @Test
    void depthAndLengthHaveAnEnd() {
        assertThat(ExpressionReader.read("(".repeat(40) + "a" + ")".repeat(40))).isPresent();
        assertThat(ExpressionReader.read("(".repeat(100_000) + "a" + ")".repeat(100_000)))
                .isEmpty();
        assertThat(ExpressionReader.read("!".repeat(10_000) + "a")).isEmpty();
        assertThat(ExpressionReader.read("a" + " ".repeat(30_000) + "|| b")).isEmpty();
    }

    @Test
    void noTextMakesTheReaderFail() {
        Random random = new Random(20251106);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int parts = random.nextInt(12); parts >= 0; parts--) {
                text.append(SPICE.get(random.nextInt(SPICE.size()))).append(random.nextBoolean() ? " " : "");
            }
            Optional<Expression> read = ExpressionReader.read(text.toString());
            assertThat(read).isNotNull();
        }
    }
}
