package org.sulh.report.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sulh.model.EventType;
import org.sulh.model.Fact;
import org.sulh.report.Names;
import org.sulh.report.Series;
import org.sulh.report.TimePhrase;
import org.sulh.report.Vocabulary;
import org.sulh.report.rules.Expression.Comparison;
import org.sulh.report.rules.Expression.Day;
import org.sulh.report.rules.Expression.Listed;
import org.sulh.report.rules.Expression.Name;
import org.sulh.report.rules.Expression.Relation;
import org.sulh.report.rules.Expression.Text;
import org.sulh.report.rules.Expression.Whole;

/** Comparisons of facts with values as sentences, where the fact can have such a value. */
final class ComparisonWords {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Names names;

    ComparisonWords(Names names) {
        this.names = names;
    }

    /**
     * The comparison in a sentence; empty when it has no exact words.
     *
     * @param is false for what is so when it does not hold
     */
    Optional<String> find(Comparison comparison, boolean is) {
        if (comparison.relation() == Relation.IN) {
            return comparison.right() instanceof Listed listed
                    ? oneOf(comparison.left(), listed, is)
                    : member(comparison.left(), comparison.right(), is);
        }
        return fact(comparison.left(), comparison.right())
                .flatMap(fact ->
                        fact.kind() == Fact.Kind.WORD ? same(fact, comparison, is) : order(fact, comparison, is));
    }

    /** The fact on the left of a comparison, when what stands on the right is a value that it can have. */
    private static Optional<Fact> fact(Expression left, Expression right) {
        return left instanceof Name name
                ? Fact.find(name.path()).filter(fact -> switch (fact.kind()) {
                    case WORD -> right instanceof Text || isParty(right);
                    case WHOLE -> right instanceof Whole;
                    case DAY -> right instanceof Day;
                    case WORD_SET, FLAG, ZONES -> false;
                })
                : Optional.empty();
    }

    private static boolean isParty(Expression expression) {
        return expression instanceof Name(String path) && path.equals(Fact.PARTY.formName());
    }

    private Optional<String> same(Fact fact, Comparison comparison, boolean is) {
        if (comparison.relation() != Relation.EQUAL && comparison.relation() != Relation.DIFFERENT) {
            return Optional.empty();
        }
        boolean equal = (comparison.relation() == Relation.EQUAL) == is;
        return value(fact, comparison.right())
                .map(value -> "the " + label(fact) + (equal ? " is " : " is not ") + value);
    }

    private Optional<String> oneOf(Expression left, Listed listed, boolean is) {
        if (!(left instanceof Name name) || listed.elements().isEmpty()) {
            return Optional.empty();
        }
        return Fact.find(name.path())
                .filter(fact -> fact.kind() == Fact.Kind.WORD)
                .flatMap(fact -> {
                    List<String> values = listed.elements().stream()
                            .flatMap(element -> value(fact, element).stream())
                            .toList();
                    return Optional.of("the " + label(fact) + (is ? " is " : " is not ") + Series.or(values))
                            .filter(_ -> values.size() == listed.elements().size());
                });
    }

    private Optional<String> member(Expression element, Expression set, boolean is) {
        if (!(set instanceof Name name)) {
            return Optional.empty();
        }
        return Fact.find(name.path())
                .filter(fact -> fact.kind() == Fact.Kind.WORD_SET)
                .flatMap(fact -> value(fact, element)
                        .map(value -> "the " + label(fact) + (is ? " include " : " do not include ") + value));
    }

    private Optional<String> order(Fact fact, Comparison comparison, boolean is) {
        boolean day = fact.kind() == Fact.Kind.DAY;
        return bound(comparison.right())
                .map(bound -> "the " + label(fact) + " is "
                        + switch (is ? comparison.relation() : opposite(comparison.relation())) {
                            case EQUAL -> bound;
                            case DIFFERENT -> "not " + bound;
                            case LESS -> (day ? "before " : "less than ") + bound;
                            case AT_MOST -> bound + (day ? " or earlier" : " or less");
                            case MORE -> (day ? "after " : "more than ") + bound;
                            case AT_LEAST -> bound + (day ? " or later" : " or more");
                            case IN -> throw new IllegalStateException("membership is no order");
                        });
    }

    private static Relation opposite(Relation relation) {
        return switch (relation) {
            case EQUAL -> Relation.DIFFERENT;
            case DIFFERENT -> Relation.EQUAL;
            case LESS -> Relation.AT_LEAST;
            case AT_MOST -> Relation.MORE;
            case MORE -> Relation.AT_MOST;
            case AT_LEAST -> Relation.LESS;
            case IN -> Relation.IN;
        };
    }

    private static Optional<String> bound(Expression expression) {
        return switch (expression) {
            case Whole(long number) -> Optional.of(Long.toString(number));
            case Day(String iso) -> day(iso);
            default -> Optional.empty();
        };
    }

    private static Optional<String> day(String iso) {
        try {
            return Optional.of(TimePhrase.of(LocalDate.parse(iso)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<String> value(Fact fact, Expression expression) {
        if (isParty(expression)) {
            return Optional.of("the party");
        }
        return expression instanceof Text(String word)
                ? Optional.of(fact == Fact.TYPE ? "“" + value(fact, word) + "”" : value(fact, word))
                : Optional.empty();
    }

    /** A word that a fact may have, as a reader should see it. What is no slug is words of the pack or of a document. */
    String value(Fact fact, String word) {
        if (word.isEmpty()) {
            return "none";
        }
        if (!SLUG.matcher(word).matches()) {
            return fact == Fact.COUNTRY ? word : "“" + word + "”";
        }
        return switch (fact) {
            case PARTY, DOER, ACCUSED, TARGETS, SAID_BY, ADMITTED_BY, DENIED_BY -> names.actor(word);
            case TYPE -> Vocabulary.english().heading(new EventType(word));
            case MEANS -> "“" + word + "”";
            default -> word.replace('-', ' ');
        };
    }

    private static String label(Fact fact) {
        return FactWords.findLabel(fact.formName()).orElse(fact.formName());
    }
}
