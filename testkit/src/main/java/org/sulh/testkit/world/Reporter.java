package org.sulh.testkit.world;

import java.util.Optional;
import org.sulh.model.Asserter;
import org.sulh.model.Source;

/**
 * One who reports in a world.
 *
 * @param source as the mechanism knows it, with the letter that a grader gave
 * @param kind what it is
 * @param name as a report names it
 * @param quality how well it tells what happened from rumours, 0 to 1; nobody in the world knows it
 * @param home the town it is nearest to
 */
public record Reporter(Source source, ReporterKind kind, String name, double quality, Town home) {
    String slug() {
        return source.id();
    }

    /** The actor that its statements are made for: its own, or the party that it is the voice of. */
    Optional<String> actor() {
        return switch (kind) {
            case PARTY, ARMED_GROUP, MEDIATOR, OBSERVER, MONITOR, SENSOR -> Optional.of(source.id());
            case PARTY_OUTLET -> source.affiliation();
            case AGENCY, OUTLET, DATASET -> Optional.empty();
        };
    }

    /** The party that it is or speaks for. */
    Optional<String> side() {
        return switch (kind) {
            case PARTY, ARMED_GROUP -> Optional.of(source.id());
            case PARTY_OUTLET -> source.affiliation();
            case MEDIATOR, OBSERVER, MONITOR, SENSOR, AGENCY, OUTLET, DATASET -> Optional.empty();
        };
    }

    boolean leansTo(String party) {
        return source.ties().stream().anyMatch(tie -> tie.to().equals(party));
    }

    Asserter asserter() {
        return new Asserter(name, actor(), Optional.empty(), kind.speaker());
    }
}
