package org.sulh.register.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** Random values, and random ways to write them that are JSON but not the canonical form. */
record RandomJson(Random random) {
    private static final String[] LETTERS = {
        "a",
        "Z",
        "9",
        " ",
        "\"",
        "\\",
        "/",
        "\n",
        "\t",
        "\b",
        "\f",
        "\r",
        "\u0000",
        "\u0001",
        "\u001f",
        "\u007f",
        "\u0080",
        "é",
        "ß",
        "ض",
        "中",
        "\u2028",
        "\ue000",
        "\uFB33",
        "\uffff",
        "😀",
        "\udbff\udfff"
    };

    Json value(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> Json.of(text());
            case 1 -> Json.of(number());
            case 2 -> Json.of(random.nextBoolean());
            case 3 -> new Json.Null();
            case 4 -> object(depth - 1);
            default -> {
                List<Json> elements = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    elements.add(value(depth - 1));
                }
                yield new Json.Arr(elements);
            }
        };
    }

    Json.Obj object(int depth) {
        Map<String, Json> members = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            members.put(text(), value(depth));
        }
        return Json.Obj.of(members);
    }

    private long number() {
        long any = random.nextLong(-Json.MAX_INT, Json.MAX_INT + 1);
        return any >> random.nextInt(54);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }

    /** JSON for the value in any layout: white space, members in any order, escapes that are not needed. */
    String loosely(Json value) {
        return space()
                + switch (value) {
                    case Json.Obj object ->
                        "{"
                                + joined(
                                        shuffled(object.names()),
                                        name -> space() + quoted(name) + space() + ":"
                                                + loosely(object.find(name).orElseThrow()))
                                + "}";
                    case Json.Arr list -> "[" + joined(list.elements(), this::loosely) + "]";
                    case Json.Str text -> quoted(text.value());
                    case Json.Int number -> Long.toString(number.value());
                    case Json.Bool flag -> Boolean.toString(flag.value());
                    case Json.Null() -> "null";
                }
                + space();
    }

    private String space() {
        return random.nextInt(8) == 0 ? " \n\r\t".substring(random.nextInt(4)) : "";
    }

    private <T> String joined(List<T> parts, Function<T, String> write) {
        return parts.isEmpty()
                ? space()
                : String.join(",", parts.stream().map(write).toList());
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> mixed = new ArrayList<>(list);
        if (random.nextInt(4) == 0) {
            Collections.shuffle(mixed, random);
        }
        return mixed;
    }

    private String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            boolean must = c < ' ' || c == '"' || c == '\\';
            int form = random.nextInt(10);
            int shortForm = "\"\\/\b\f\n\r\t".indexOf(c);
            if (shortForm >= 0 && (must ? form > 0 : form == 0)) {
                out.append('\\').append("\"\\/bfnrt".charAt(shortForm));
            } else if (must || form == 1) {
                String digits = random.nextBoolean() ? "\\u%04x" : "\\u%04X";
                Character.toString(c).chars().forEach(unit -> out.append(String.format(Locale.ROOT, digits, unit)));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }
}
