package org.sulh.report;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints trees of maps and lists as JSON, the same bytes on every machine. */
public final class Json {
    private static final JsonMapper LINE = JsonMapper.builder().build();
    private static final JsonMapper PAGE = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private Json() {}

    /** On one line, without an end of line. */
    public static String line(Object tree) {
        return LINE.writeValueAsString(tree);
    }

    /** Indented, with an end of line. */
    public static String page(Object tree) {
        return PAGE.writeValueAsString(tree) + "\n";
    }
}
