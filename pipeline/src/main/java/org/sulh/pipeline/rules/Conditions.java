package org.sulh.pipeline.rules;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Fact;

/**
 * Checks conditions against the vocabulary and makes them ready to run.
 *
 * <p>Bounds: a condition has at most {@value #MOST_CHARACTERS} characters and nests at most {@value #DEEPEST} deep; loops run
 * over the list of one fact, or over a list that is written out, at most {@value #MOST_STEPS} steps in all. No functions that
 * match regular expressions, join texts or convert types.
 */
final class Conditions {
    static final int MOST_CHARACTERS = 4_000;
    private static final int DEEPEST = 40;
    private static final int MOST_NODES = 2_000;
    private static final int MOST_STEPS = 10_000;
    private static final String DAY = "day";

    private static final Set<StandardFunction> ALLOWED = EnumSet.of(
            StandardFunction.IN,
            StandardFunction.NOT_STRICTLY_FALSE,
            StandardFunction.CONDITIONAL,
            StandardFunction.LOGICAL_NOT,
            StandardFunction.LOGICAL_OR,
            StandardFunction.LOGICAL_AND,
            StandardFunction.EQUALS,
            StandardFunction.NOT_EQUALS,
            StandardFunction.LESS,
            StandardFunction.LESS_EQUALS,
            StandardFunction.GREATER,
            StandardFunction.GREATER_EQUALS,
            StandardFunction.ADD,
            StandardFunction.SUBTRACT,
            StandardFunction.MULTIPLY,
            StandardFunction.NEGATE,
            StandardFunction.SIZE,
            StandardFunction.CONTAINS,
            StandardFunction.STARTS_WITH,
            StandardFunction.ENDS_WITH,
            StandardFunction.DURATION,
            StandardFunction.GET_FULL_YEAR,
            StandardFunction.GET_MONTH,
            StandardFunction.GET_DATE,
            StandardFunction.GET_DAY_OF_WEEK);

    /** What would let a text or list grow. */
    private static final Set<String> GROWING = Set.of("add_string", "add_bytes", "add_list");

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MOST_CHARACTERS)
            .maxParseRecursionDepth(DEEPEST)
            .maxParseExpressionNodeCount(MOST_NODES)
            .comprehensionMaxIterations(MOST_STEPS)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private final Slots slots;
    private final Set<String> definitions;
    private final ConditionCheck check;
    private final CelCompiler compiler;
    private final CelRuntime runtime;

    /** @param definitions the variables of the agreement's definitions */
    Conditions(Slots slots, Set<String> definitions, Collection<String> actors) {
        this.slots = slots;
        this.definitions = definitions;
        this.check = new ConditionCheck(slots, definitions, actors);
        this.compiler = compiler(slots, definitions);
        this.runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(OPTIONS)
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        DAY, CelFunctionBinding.from("day_string", String.class, day -> LocalDate.parse(day)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant())))
                .build();
    }

    private static CelCompiler compiler(Slots slots, Set<String> definitions) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .filterFunctions((function, overload) -> ALLOWED.contains(function)
                                && !GROWING.contains(overload.celOverloadDecl().overloadId()))
                        .build())
                .setStandardMacros(CelStandardMacro.EXISTS, CelStandardMacro.ALL, CelStandardMacro.EXISTS_ONE)
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        DAY, CelOverloadDecl.newGlobalOverload("day_string", SimpleType.TIMESTAMP, SimpleType.STRING)))
                .setResultType(SimpleType.BOOL);
        for (String variable : slots.variables()) {
            builder.addVar(
                    variable, type(slots.kind(slots.findByVariable(variable).orElseThrow())));
        }
        for (String definition : definitions) {
            builder.addVar(definition, SimpleType.BOOL);
        }
        return builder.build();
    }

    private static CelType type(Fact.Kind kind) {
        return switch (kind) {
            case WORD -> SimpleType.STRING;
            case WORD_SET -> ListType.create(SimpleType.STRING);
            case FLAG, ZONES -> SimpleType.BOOL;
            case WHOLE -> SimpleType.INT;
            case DAY -> SimpleType.TIMESTAMP;
        };
    }

    /**
     * The condition, ready to run; empty when it has a mistake, which is then added.
     *
     * @param part the part of the agreement that it stands in
     * @param key the key that it stands under
     */
    Optional<Condition> compile(String part, String key, String text, List<RuleMistake> mistakes) {
        List<RuleMistake> found = new ArrayList<>();
        Optional<Condition> condition =
                compile(text, (line, reason, mend) -> found.add(new RuleMistake(part, key, line, reason, mend)));
        mistakes.addAll(found);
        return found.isEmpty() ? condition : Optional.empty();
    }

    private Optional<Condition> compile(String text, ConditionCheck.Complaints complaints) {
        String prepared = ConditionText.prepared(text);
        try {
            CelValidationResult result = compiler.compile(prepared);
            if (result.hasError()) {
                result.getErrors().stream()
                        .filter(issue -> issue.getSeverity() == CelIssue.Severity.ERROR)
                        .forEach(issue -> check.explain(issue, prepared, complaints));
                return Optional.empty();
            }
            CelAbstractSyntaxTree tree = result.getAst();
            ConditionCheck.Uses uses = check.check(tree, complaints);
            return Optional.of(new Condition(runtime.createProgram(tree), slots, uses));
        } catch (CelValidationException | CelEvaluationException e) {
            complaints.add(0, "cannot be made ready: " + e.getMessage(), "write it in a simpler way");
        } catch (StackOverflowError e) {
            complaints.add(0, "nests too deeply", "write it in a simpler way, or split it into definitions");
        } catch (RuntimeException e) {
            // What the library throws on texts that it did not foresee.
            complaints.add(0, "cannot be read: " + e.getMessage(), "write it in a simpler way");
        }
        return Optional.empty();
    }

    Set<String> definitions() {
        return definitions;
    }
}
