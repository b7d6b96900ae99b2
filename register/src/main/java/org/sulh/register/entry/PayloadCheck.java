package org.sulh.register.entry;

/** What a kind of entry asks of its payload. For any number of threads, and the same answer every time. */
@FunctionalInterface
public interface PayloadCheck {
    /** @throws org.sulh.register.wire.MalformedException when the payload is not as the kind wants it */
    void check(Json.Obj data);
}
