package org.sulh.app;

/** What the process answers when it ends. */
final class ExitCode {
    static final int DONE = 0;
    /** A check found something wrong. */
    static final int FOUND_WRONG = 1;
    /** Bad usage, or an input that could not be used; the others were still worked on. */
    static final int BAD_INPUT = 2;
    /** A fault of the program itself. */
    static final int FAULT = 70;

    private ExitCode() {}
}
