package org.sulh.pipeline.rules;

/**
 * What is wrong with a condition of an agreement.
 *
 * @param part the part of the agreement, such as {@code clause t1} or {@code exception self-defence of t4}
 * @param key the key under which the condition stands: {@code condition}, {@code when} or {@code means}
 * @param line line within the condition, from 0
 * @param reason what is wrong
 * @param mend what to do
 */
public record RuleMistake(String part, String key, int line, String reason, String mend) {
    @Override
    public String toString() {
        return part + ": " + key + ": " + reason + "; " + mend;
    }
}
