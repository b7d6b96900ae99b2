package org.sulh.report;

import org.sulh.model.Claim;
import org.sulh.model.ClaimForm;

/** Claims as JSON lines: one object of the {@link ClaimForm} a line, as {@code sulh extract --json} prints them. */
public final class ClaimLines {
    private ClaimLines() {}

    /** The claim on one line, without an end of line. */
    public static String json(Claim claim) {
        return Json.line(ClaimForm.toTree(claim));
    }
}
