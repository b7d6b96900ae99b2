package org.sulh.testkit.world;

import org.sulh.model.Coordinates;

/**
 * A town of a world.
 *
 * @param name invented
 * @param district the name of the largest town near it
 * @param at where it lies
 * @param size beside that of the largest, above 0 to 1
 */
public record Town(String name, String district, Coordinates at, double size) {}
