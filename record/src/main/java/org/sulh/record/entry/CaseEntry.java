package org.sulh.record.entry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sulh.model.Finding;
import org.sulh.model.cases.CaseStep;
import org.sulh.register.entry.Json;

/**
 * The payload of an entry by which a step of a case is taken; its kind is a {@link CaseKind}. A step is never sealed, and
 * what it rests on is open or was disclosed: nobody is judged by what he may not see.
 *
 * @param step as it was taken
 */
public record CaseEntry(CaseStep step) implements Payload {
    /** Which kind of entry it is. */
    public CaseKind kind() {
        return CaseKind.of(step);
    }

    /**
     * SHA-256 over the canonical form of what a finding would say, in hexadecimal digits: by it members vote on a text and
     * sign it. It stands in no motion, since it follows from the text.
     */
    public static String hashOf(Finding.Text text) {
        try {
            byte[] bytes = StepForm.text(text).toCanonicalBytes();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public Json.Obj toData() {
        return StepForm.of(step);
    }
}
