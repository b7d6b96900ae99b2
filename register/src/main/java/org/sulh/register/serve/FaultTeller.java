package org.sulh.register.serve;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Tells an operator of faults, but not of one that was the last told: what strangers ask again is no news. */
final class FaultTeller implements Consumer<String> {
    private final Consumer<String> operator;
    private final AtomicReference<String> last = new AtomicReference<>("");

    FaultTeller(Consumer<String> operator) {
        this.operator = operator;
    }

    @Override
    public void accept(String fault) {
        if (!fault.equals(last.getAndSet(fault))) {
            operator.accept(fault);
        }
    }
}
