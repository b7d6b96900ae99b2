package org.sulh.pipeline.rules;

import java.util.List;
import java.util.stream.Collectors;

/** An agreement whose rules cannot be run, with every mistake of its conditions. */
public final class RulebookException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<RuleMistake> mistakes;

    RulebookException(List<RuleMistake> mistakes) {
        super(mistakes.stream().map(RuleMistake::toString).collect(Collectors.joining(System.lineSeparator())));
        this.mistakes = List.copyOf(mistakes);
    }

    /** In the order of the agreement; at least one. */
    public List<RuleMistake> mistakes() {
        return mistakes;
    }
}
