package org.sulh.model.cases;

import java.util.List;

/**
 * One who signed an entry.
 *
 * @param holder of the key
 * @param roles for which the key is registered at that place of the register, such as {@code chair} or {@code
 *     party:varland}
 */
public record Signatory(String holder, List<String> roles) {
    public Signatory {
        roles = List.copyOf(roles);
    }
}
