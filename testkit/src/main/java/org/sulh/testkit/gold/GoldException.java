package org.sulh.testkit.gold;

import java.util.List;

/** Coded texts cannot be used as they stand. Each problem is one line: {@code FILE: where: reason; mend}. */
public final class GoldException extends Exception {
    private final List<String> problems;

    public GoldException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
