package org.sulh.model;

import java.util.List;
import java.util.Optional;

/**
 * What a machine can run of a clause. Conditions are CEL, true or false; what they may use are the facts of an incident and
 * the definitions of the agreement.
 *
 * @param effect what the clause does
 * @param appliesTo families or types of the taxonomy that the clause speaks of, at least one
 * @param zones ids of the zones to which it is limited, any one of which suffices; empty when it holds everywhere
 * @param when what has to be so for the clause to speak of an incident at all; absent when nothing has to
 * @param condition of a prohibition: true is a breach; of an obligation: true is the duty met; of a permission: true is
 *     allowed
 * @param standard least level for an apparent breach, {@code corroborated} or {@code verified}
 * @param overrides ids of clauses that this one goes before
 * @param exemptions its exceptions, by which what seems a breach is none
 */
public record Rule(
        Effect effect,
        List<String> appliesTo,
        List<String> zones,
        Optional<String> when,
        String condition,
        Level standard,
        List<String> overrides,
        List<Exemption> exemptions) {
    /** What a clause does. */
    public enum Effect {
        PROHIBITS,
        OBLIGES,
        PERMITS;

        /** The word that packs use. */
        public String formName() {
            return Checks.formName(this);
        }
    }

    public Rule {
        appliesTo = List.copyOf(appliesTo);
        appliesTo.forEach(kind -> Checks.slug(kind, "applies_to"));
        Checks.that(!appliesTo.isEmpty(), "applies_to names at least one family or type");
        zones = List.copyOf(zones);
        zones.forEach(zone -> Checks.slug(zone, "zone"));
        Checks.text(when, "when");
        Checks.text(condition, "condition");
        Checks.that(
                standard == Level.CORROBORATED || standard == Level.VERIFIED,
                "standard " + standard.formName() + " is neither corroborated nor verified");
        overrides = List.copyOf(overrides);
        overrides.forEach(clause -> Checks.slug(clause, "overrides"));
        exemptions = List.copyOf(exemptions);
    }

    /**
     * An exception of a clause.
     *
     * @param id slug, unique in the clause
     * @param text the exception in words
     * @param status whose it is
     * @param condition CEL; true when the exception applies
     */
    public record Exemption(String id, Texts text, TermStatus status, String condition) {
        public Exemption {
            Checks.slug(id, "exception");
            Checks.text(condition, "condition");
        }
    }
}
