package org.sulh.report.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.report.rules.Expression.All;
import org.sulh.report.rules.Expression.Any;
import org.sulh.report.rules.Expression.Comparison;
import org.sulh.report.rules.Expression.Day;
import org.sulh.report.rules.Expression.Entry;
import org.sulh.report.rules.Expression.Flag;
import org.sulh.report.rules.Expression.Listed;
import org.sulh.report.rules.Expression.Name;
import org.sulh.report.rules.Expression.Not;
import org.sulh.report.rules.Expression.Relation;
import org.sulh.report.rules.Expression.Text;
import org.sulh.report.rules.Expression.Whole;

/**
 * Reads the part of CEL that can be put into words: {@code || && !}, one comparison, {@code in}, names, an index with a
 * text, lists, texts without escapes, whole numbers, {@code true}, {@code false} and {@code day('…')}. What goes beyond
 * is not read at all, so that nothing is put into words that means something else.
 */
final class ExpressionReader {
    /** Deeper than people write; keeps a hostile condition from exhausting the stack. */
    private static final int DEEPEST = 60;

    private static final int LONGEST = 20_000;

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:('[^'\\\\\\r\\n]*'|\"[^\"\\\\\\r\\n]*\")|([A-Za-z_][A-Za-z0-9_]*)|(\\d{1,18})(?![\\w.])"
                    + "|(\\|\\||&&|==|!=|<=|>=|[!<>()\\[\\],.]))");

    /** Words that CEL keeps for itself, beside those that this reader knows. */
    private static final List<String> KEPT = List.of("null", "in");

    private final List<String> tokens;
    private int next;
    private int depth;

    private ExpressionReader(List<String> tokens) {
        this.tokens = tokens;
    }

    /** The condition; empty when it goes beyond what can be read here. */
    static Optional<Expression> read(String cel) {
        return tokens(cel).flatMap(tokens -> {
            ExpressionReader reader = new ExpressionReader(tokens);
            return reader.any().filter(_ -> reader.next == tokens.size());
        });
    }

    private static Optional<List<String>> tokens(String cel) {
        String text = cel.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                return Optional.empty();
            }
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        return Optional.of(tokens);
    }

    private Optional<Expression> any() {
        List<Expression> parts = new ArrayList<>();
        do {
            Optional<Expression> part = all();
            if (part.isEmpty()) {
                return part;
            }
            parts.add(part.get());
        } while (take("||"));
        return Optional.of(parts.size() == 1 ? parts.getFirst() : new Any(parts));
    }

    private Optional<Expression> all() {
        List<Expression> parts = new ArrayList<>();
        do {
            Optional<Expression> part = comparison();
            if (part.isEmpty()) {
                return part;
            }
            parts.add(part.get());
        } while (take("&&"));
        return Optional.of(parts.size() == 1 ? parts.getFirst() : new All(parts));
    }

    private Optional<Expression> comparison() {
        Optional<Expression> left = unary();
        Optional<Relation> relation = relation();
        if (left.isEmpty() || relation.isEmpty()) {
            return left;
        }
        next++;
        Optional<Expression> compared = unary().map(right -> new Comparison(left.get(), relation.get(), right));
        // A chain such as a == b == c compares a truth value, which no sentence says well.
        return relation().isPresent() ? Optional.empty() : compared;
    }

    private Optional<Relation> relation() {
        return Arrays.stream(Relation.values())
                .filter(relation -> peek().equals(relation.symbol()))
                .findFirst();
    }

    private Optional<Expression> unary() {
        if (depth++ > DEEPEST) {
            return Optional.empty();
        }
        Optional<Expression> read = take("!") ? unary().map(Not::new) : primary();
        depth--;
        return read;
    }

    private Optional<Expression> primary() {
        String token = peek();
        if (token.isEmpty()) {
            return Optional.empty();
        }
        next++;
        char first = token.charAt(0);
        if (first == '\'' || first == '"') {
            return unlessContinued(new Text(inside(token)));
        }
        if (Character.isDigit(first)) {
            return unlessContinued(new Whole(Long.parseLong(token)));
        }
        return switch (token) {
            case "(" -> any().filter(_ -> take(")")).flatMap(this::unlessContinued);
            case "[" -> elements().flatMap(this::unlessContinued);
            case "true", "false" -> unlessContinued(new Flag(token.equals("true")));
            case "day" -> day();
            default -> Character.isLetter(first) || first == '_' ? name(token) : Optional.empty();
        };
    }

    private Optional<Expression> name(String first) {
        if (KEPT.contains(first)) {
            return Optional.empty();
        }
        StringBuilder path = new StringBuilder(first);
        while (take(".")) {
            path.append('.').append(peek());
            next++;
        }
        if (take("[")) {
            String key = peek();
            next++;
            boolean isText = key.startsWith("'") || key.startsWith("\"");
            return isText && take("]") ? unlessContinued(new Entry(path.toString(), inside(key))) : Optional.empty();
        }
        return unlessContinued(new Name(path.toString()));
    }

    private Optional<Expression> day() {
        if (!take("(")) {
            return Optional.empty();
        }
        return primary()
                .filter(Text.class::isInstance)
                .map(text -> (Expression) new Day(((Text) text).text()))
                .filter(_ -> take(")"))
                .flatMap(this::unlessContinued);
    }

    private Optional<Expression> elements() {
        List<Expression> elements = new ArrayList<>();
        if (take("]")) {
            return Optional.of(new Listed(elements));
        }
        do {
            Optional<Expression> element = primary();
            if (element.isEmpty()) {
                return element;
            }
            elements.add(element.get());
        } while (take(","));
        return take("]") ? Optional.of(new Listed(elements)) : Optional.empty();
    }

    /** A call, a member or an index after a value is something that is not read here. */
    private Optional<Expression> unlessContinued(Expression expression) {
        return List.of("(", ".", "[").contains(peek()) ? Optional.empty() : Optional.of(expression);
    }

    private static String inside(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    private boolean take(String token) {
        boolean here = peek().equals(token);
        if (here) {
            next++;
        }
        return here;
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }
}
