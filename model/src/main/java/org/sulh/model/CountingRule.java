package org.sulh.model;

import java.util.List;
import java.util.Optional;

/**
 * A named way of counting, so that two totals can be told apart by their rules.
 *
 * @param id slug, unique in the agreement
 * @param text the rule in words
 * @param status whose it is
 * @param source whose practice it is, or the address where it is published; present unless it is a proposal
 * @param unit what counts as one
 * @param appliesTo families or types of the taxonomy that count; empty when all
 * @param scopes which scopes count; empty when both
 * @param levels which levels count; empty when all
 * @param zones ids of zones in which it counts, any one of which suffices; empty when everywhere
 * @param casualties how tolls are summed
 */
public record CountingRule(
        String id,
        Texts text,
        TermStatus status,
        Optional<String> source,
        Unit unit,
        List<String> appliesTo,
        List<Scope> scopes,
        List<Level> levels,
        List<String> zones,
        TollSum casualties) {
    /** What counts as one. */
    public enum Unit {
        /** A happening, however many tell of it. */
        INCIDENT,
        /** A statement, however many are of one happening. */
        CLAIM,
        /** An independent telling of a happening. */
        ORIGIN,
        /** A shot, shell or explosion, as far as a claim says how many. */
        PROJECTILE,
        /** A complaint that was brought under the procedure. */
        COMPLAINT;

        /** The word that packs use. */
        public String formName() {
            return Checks.formName(this);
        }
    }

    /** Which figure of an incident's tolls is summed. */
    public enum TollSum {
        /** None: tolls are not counted. */
        NONE,
        LOW,
        BEST,
        HIGH,
        /** Each side's figures for themselves. */
        BY_SIDE;

        /** The word that packs use. */
        public String formName() {
            return Checks.formName(this);
        }
    }

    public CountingRule {
        Checks.slug(id, "counting rule");
        Checks.source(status, source, "counting rule");
        appliesTo = List.copyOf(appliesTo);
        appliesTo.forEach(kind -> Checks.slug(kind, "applies_to"));
        scopes = List.copyOf(scopes);
        levels = List.copyOf(levels);
        zones = List.copyOf(zones);
    }
}
