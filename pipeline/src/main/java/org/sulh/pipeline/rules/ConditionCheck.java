package org.sulh.pipeline.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sulh.model.EventType;
import org.sulh.model.Fact;
import org.sulh.model.Level;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Taxonomy;

/**
 * Reads the tree of a condition: which facts and definitions it uses, and slips that types do not show, such as a kind of act
 * that no taxonomy has, which would make the condition false for ever.
 */
final class ConditionCheck {
    /** Loops within loops, which a person could no longer follow. */
    private static final int DEEPEST_LOOP = 2;

    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in");
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']+)'.*", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z_0-9]*(\\.[a-z_0-9]+)*");

    private final Slots slots;
    private final Set<String> definitions;

    /** The words that a fact may be, for facts that have such a list. */
    private final Map<Fact, Collection<String>> words = new EnumMap<>(Fact.class);

    /** Where mistakes go. */
    interface Complaints {
        /** @param line within the condition, from 0 */
        void add(int line, String reason, String mend);
    }

    /**
     * What a condition turns on.
     *
     * @param slots slots of facts, in order
     * @param definitions variables of definitions
     */
    record Uses(Set<Integer> slots, Set<String> definitions) {}

    ConditionCheck(Slots slots, Set<String> definitions, Collection<String> actors) {
        this.slots = slots;
        this.definitions = definitions;
        Map<String, Set<EventType>> families = Taxonomy.standard().families();
        words.put(Fact.FAMILY, families.keySet());
        words.put(
                Fact.TYPE,
                families.values().stream()
                        .flatMap(Set::stream)
                        .map(EventType::slug)
                        .toList());
        words.put(Fact.LEVEL, Arrays.stream(Level.values()).map(Level::formName).toList());
        words.put(Fact.SCOPE, Arrays.stream(Scope.values()).map(Scope::formName).toList());
        List<String> kinds =
                Arrays.stream(SpeakerKind.values()).map(SpeakerKind::formName).toList();
        words.put(Fact.DOER_KIND, kinds);
        words.put(Fact.TARGET_KINDS, kinds);
        for (Fact fact : List.of(Fact.PARTY, Fact.DOER, Fact.ACCUSED, Fact.SAID_BY, Fact.ADMITTED_BY, Fact.DENIED_BY)) {
            words.put(fact, actors);
        }
    }

    /** Tells a mistake that CEL has found so that its author can mend it. */
    void explain(CelIssue issue, String text, Complaints complaints) {
        int line = Math.max(0, issue.getSourceLocation().getLine() - 1);
        Matcher undeclared = UNDECLARED.matcher(issue.getMessage());
        if (undeclared.matches()) {
            String name =
                    nameAt(text, line, issue.getSourceLocation().getColumn()).orElse(undeclared.group(1));
            complaints.add(line, "'" + name + "' is no fact, definition or function here", suggestion(name));
        } else {
            complaints.add(line, issue.getMessage().replaceAll("\\s+", " "), "correct the condition");
        }
    }

    private static Optional<String> nameAt(String text, int line, int column) {
        List<String> lines = text.lines().toList();
        if (line >= lines.size() || column < 0 || column > lines.get(line).length()) {
            return Optional.empty();
        }
        Matcher name =
                NAME.matcher(lines.get(line)).region(column, lines.get(line).length());
        return name.lookingAt() ? Optional.of(name.group()) : Optional.empty();
    }

    private String suggestion(String name) {
        String inZone = Fact.IN_ZONE.formName();
        if (name.startsWith(inZone)) {
            return "write " + Fact.inZone("ID") + " with the id of a zone of the agreement";
        }
        return nearest(
                        name,
                        Stream.concat(slots.variables().stream(), definitions.stream())
                                .toList())
                .map(near -> "write " + near + ", if that is meant; sulh pack facts lists the facts")
                .orElse("sulh pack facts lists the facts");
    }

    private static Optional<String> nearest(String name, Collection<String> known) {
        return known.stream()
                .filter(other -> Spelling.distance(name, other) <= 1 + name.length() / 5)
                .min(java.util.Comparator.<String>comparingInt(other -> Spelling.distance(name, other))
                        .thenComparing(java.util.Comparator.naturalOrder()));
    }

    Uses check(CelAbstractSyntaxTree tree, Complaints complaints) {
        Uses uses = new Uses(new TreeSet<>(), new TreeSet<>());
        walk(tree.getExpr(), 0, uses, new Located(tree, complaints));
        return uses;
    }

    /** Complaints with the line on which an expression stands. */
    private record Located(CelAbstractSyntaxTree tree, Complaints complaints) {
        void add(CelExpr at, String reason, String mend) {
            Integer position = tree.getSource().getPositionsMap().get(at.id());
            int line = position == null
                    ? 0
                    : tree.getSource()
                            .getOffsetLocation(position)
                            .map(location -> Math.max(0, location.getLine() - 1))
                            .orElse(0);
            complaints.add(line, reason, mend);
        }
    }

    private void walk(CelExpr expr, int loops, Uses uses, Located complaints) {
        switch (expr.getKind()) {
            case IDENT -> use(expr.ident().name(), uses);
            case SELECT -> walk(expr.select().operand(), loops, uses, complaints);
            case CALL -> {
                CelExpr.CelCall call = expr.call();
                checkDay(call, complaints);
                if (COMPARISONS.contains(call.function())) {
                    checkWords(call.args().getFirst(), call.args().getLast(), complaints);
                    checkWords(call.args().getLast(), call.args().getFirst(), complaints);
                }
                call.target().ifPresent(target -> walk(target, loops, uses, complaints));
                call.args().forEach(arg -> walk(arg, loops, uses, complaints));
            }
            case LIST -> expr.list().elements().forEach(element -> walk(element, loops, uses, complaints));
            case COMPREHENSION -> {
                CelComprehension loop = expr.comprehension();
                Kind range = loop.iterRange().getKind();
                if (loops >= DEEPEST_LOOP || range != Kind.IDENT && range != Kind.LIST) {
                    complaints.add(
                            expr,
                            "a loop that is not over a list of facts, or lies in two others",
                            "use exists or all on a fact such as incident.targets");
                }
                Stream.of(loop.iterRange(), loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result())
                        .forEach(part -> walk(part, loops + 1, uses, complaints));
            }
            case MAP, STRUCT ->
                complaints.add(expr, "a mapping is written where a condition is due", "compare facts instead");
            default -> {}
        }
    }

    private void use(String name, Uses uses) {
        OptionalInt slot = slots.findByVariable(name);
        slot.ifPresent(uses.slots()::add);
        if (definitions.contains(name)) {
            uses.definitions().add(name);
        }
    }

    private static void checkDay(CelExpr.CelCall call, Located complaints) {
        if (call.function().equals("day") && call.args().size() == 1) {
            CelExpr day = call.args().getFirst();
            if (findText(day).filter(ConditionCheck::isDay).isEmpty()) {
                complaints.add(day, "day() is given what is no day", "write it as day('2025-01-31')");
            }
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Complains of words that a fact can never be. */
    private void checkWords(CelExpr fact, CelExpr value, Located complaints) {
        if (fact.getKind() != Kind.IDENT) {
            return;
        }
        Optional<Fact> known = Fact.find(fact.ident().name());
        Collection<String> allowed =
                known.map(f -> words.getOrDefault(f, List.of())).orElse(List.of());
        if (allowed.isEmpty()) {
            return;
        }
        Stream<CelExpr> values = value.getKind() == Kind.LIST ? value.list().elements().stream() : Stream.of(value);
        values.forEach(one -> findText(one)
                .filter(text -> !allowed.contains(text))
                .ifPresent(text -> complaints.add(
                        one,
                        "'" + text + "' is nothing that " + fact.ident().name() + " can be",
                        nearest(text, allowed)
                                .map(near -> "write '" + near + "', if that is meant")
                                .orElse("it is one of " + allowed.stream().collect(Collectors.joining(", "))))));
    }

    private static Optional<String> findText(CelExpr expr) {
        return expr.getKind() == Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(expr.constant().stringValue())
                : Optional.empty();
    }
}
