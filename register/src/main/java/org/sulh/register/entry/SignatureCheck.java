package org.sulh.register.entry;

import org.sulh.register.note.ForgedException;
import org.sulh.register.note.VerifierKey;

/**
 * A signature of an admitted entry that nobody has verified yet. Can be run on any thread, in any order.
 *
 * @param index of the entry
 * @param key that the log holds under the id in the signature
 */
public record SignatureCheck(long index, Envelope envelope, EntrySignature signature, VerifierKey key)
        implements Runnable {
    /** @throws ForgedException when the signature does not verify */
    @Override
    public void run() {
        if (!key.verifies(envelope.message(), signature.toBytes())) {
            throw new ForgedException("entry " + index + " (" + envelope.body().kind() + "): the signature by "
                    + key.name() + " (" + key.id() + ") does not verify");
        }
    }
}
