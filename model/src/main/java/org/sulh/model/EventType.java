package org.sulh.model;

/**
 * What kind of act a claim speaks of: a slug of a {@link Taxonomy}. A type and not an enum, because an agreement's pack
 * may bring types of its own.
 */
public record EventType(String slug) implements Comparable<EventType> {
    public EventType {
        Checks.slug(slug, "event type");
    }

    @Override
    public int compareTo(EventType other) {
        return slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
