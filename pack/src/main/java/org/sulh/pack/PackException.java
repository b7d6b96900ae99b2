package org.sulh.pack;

import java.util.List;

/** A pack that cannot be used, with everything that is wrong with it. */
public final class PackException extends Exception {
    private static final long serialVersionUID = 1;

    private final List<String> mistakes;

    PackException(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Each mistake as {@code file[:line]: reason; mend}, in the order of the files; at least one. */
    public List<String> mistakes() {
        return mistakes;
    }
}
