package org.sulh.extract.toll;

import java.util.Optional;
import org.sulh.model.CasualtyKind;

/**
 * A toll in a sentence.
 *
 * @param kind what befell them
 * @param quantity how many
 * @param word the word that says what befell them
 * @param people the noun for those counted, where there is one
 */
public record Toll(CasualtyKind kind, Quantity quantity, int word, Optional<Integer> people) {}
