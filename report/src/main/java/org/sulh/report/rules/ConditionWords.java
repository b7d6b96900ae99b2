package org.sulh.report.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sulh.model.Agreement;
import org.sulh.model.Definition;
import org.sulh.model.Fact;
import org.sulh.model.Zone;
import org.sulh.report.Names;
import org.sulh.report.rules.Expression.All;
import org.sulh.report.rules.Expression.Any;
import org.sulh.report.rules.Expression.Comparison;
import org.sulh.report.rules.Expression.Day;
import org.sulh.report.rules.Expression.Entry;
import org.sulh.report.rules.Expression.Flag;
import org.sulh.report.rules.Expression.Listed;
import org.sulh.report.rules.Expression.Name;
import org.sulh.report.rules.Expression.Not;
import org.sulh.report.rules.Expression.Text;
import org.sulh.report.rules.Expression.Whole;
import org.sulh.report.rules.Wording.AllOf;
import org.sulh.report.rules.Wording.AnyOf;
import org.sulh.report.rules.Wording.Sentence;

/**
 * Puts conditions into words, as far as they can be put exactly. A negation is carried inwards, which changes nothing in
 * two values or in three: what is not one of two is neither. A condition of which any part has no words here has none as a
 * whole; the reader then has it as written, and never half of it in words.
 */
final class ConditionWords {
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");

    private final ComparisonWords comparisons;
    private final Map<String, Definition> definitions;
    private final Map<String, Zone> zones;

    ConditionWords(Agreement agreement, Names names) {
        comparisons = new ComparisonWords(names);
        // A pack with a name twice is refused; the first is as good as any.
        definitions = agreement.definitions().stream()
                .collect(Collectors.toMap(Definition::variable, Function.identity(), (first, _) -> first));
        zones = agreement.zones().stream()
                .collect(Collectors.toMap(Zone::id, Function.identity(), (first, _) -> first));
    }

    /** The condition in words; empty when that cannot be done exactly. */
    Optional<Wording> find(String cel) {
        return ExpressionReader.read(cel).flatMap(expression -> words(expression, true));
    }

    /** The definitions that a condition names, whether or not it can be put into words. */
    List<Definition> listDefinitions(String cel) {
        return NAME.matcher(QUOTED.matcher(cel).replaceAll("''"))
                .results()
                .flatMap(name -> Optional.ofNullable(definitions.get(name.group())).stream())
                .distinct()
                .toList();
    }

    private Optional<Wording> words(Expression expression, boolean is) {
        return switch (expression) {
            case Any any -> together(any.parts(), is, !is);
            case All all -> together(all.parts(), is, is);
            case Not not -> words(not.of(), !is);
            case Comparison comparison -> comparisons.find(comparison, is).map(ConditionWords::sentence);
            case Flag flag -> Optional.of(sentence(flag.is() == is ? "in every case" : "in no case"));
            case Name name -> name(name.path(), is);
            case Entry entry -> zone(entry, is);
            case Text _, Whole _, Day _, Listed _ -> Optional.empty();
        };
    }

    private Optional<Wording> together(List<Expression> parts, boolean is, boolean all) {
        List<Wording> words = new ArrayList<>();
        for (Expression part : parts) {
            Optional<Wording> said = words(part, is);
            if (said.isEmpty()) {
                return said;
            }
            words.add(said.get());
        }
        return Optional.of(all ? new AllOf(words) : new AnyOf(words));
    }

    private Optional<Wording> name(String path, boolean is) {
        Definition definition = definitions.get(path);
        if (definition == null) {
            return FactWords.findSentence(path, is).map(ConditionWords::sentence);
        }
        String term = "“" + definition.term().plain() + "”";
        String words = term + (is ? " applies" : " does not apply");
        return Optional.of(new Sentence(words, Optional.of(Anchors.definition(definition.id()))));
    }

    private Optional<Wording> zone(Entry entry, boolean is) {
        Zone zone = zones.get(entry.key());
        if (zone == null || !entry.path().equals(Fact.IN_ZONE.formName())) {
            return Optional.empty();
        }
        String words =
                (is ? "it lies in: " : "it does not lie in: ") + zone.name().plain();
        return Optional.of(new Sentence(words, Optional.of(Anchors.zone(zone.id()))));
    }

    private static Wording sentence(String words) {
        return new Sentence(words, Optional.empty());
    }
}
