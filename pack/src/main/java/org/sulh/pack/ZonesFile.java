package org.sulh.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Coordinates;
import org.sulh.model.NamedPlace.CalledBy;
import org.sulh.model.Zone;
import org.sulh.model.Zone.Polygon;
import org.sulh.model.Zone.Ring;

/** Reads {@code zones.geojson} (RFC 7946): a collection of features, each a Polygon or MultiPolygon. */
final class ZonesFile {
    static final String NAME = "zones.geojson";

    private static final Set<String> KEYS = Words.set("type name bbox features");
    private static final Set<String> FEATURE = Words.set("type id bbox geometry properties");
    private static final Set<String> PROPERTIES =
            Words.set("id name called_by kind status source disputed of unsure_km");
    private static final Set<String> GEOMETRY = Words.set("type bbox coordinates");
    private static final String MEND = "write a corner as [longitude, latitude] in degrees";

    private ZonesFile() {}

    static Optional<List<Zone>> read(Fields file) {
        return file.read(KEYS, f -> {
            require(f, "FeatureCollection");
            return f.list("features", FEATURE, ZonesFile::feature).stream()
                    .flatMap(Optional::stream)
                    .toList();
        });
    }

    /** Empty when its properties or its geometry have a mistake, which is then noted. */
    private static Optional<Zone> feature(Fields f) {
        require(f, "Feature");
        if (!f.values().containsKey("geometry") || !f.values().containsKey("properties")) {
            throw f.wrong("properties", "a feature without properties or geometry is no zone", "add both");
        }
        Optional<List<Polygon>> polygons = f.findOne("geometry", GEOMETRY, ZonesFile::geometry);
        return polygons.flatMap(area -> f.findOne("properties", PROPERTIES, p -> zone(p, area)));
    }

    private static Zone zone(Fields p, List<Polygon> polygons) {
        return new Zone(
                p.text("id"),
                p.translations("name"),
                calledBy(p),
                p.text("kind"),
                AgreementFile.status(p),
                p.findText("source"),
                p.flag("disputed"),
                p.findText("of"),
                p.findDecimal("unsure_km").orElse(0),
                polygons);
    }

    private static List<CalledBy> calledBy(Fields p) {
        return p.findEntry("called_by")
                .map(names -> names.values().keySet().stream()
                        .map(actor -> new CalledBy(actor, names.text(actor)))
                        .toList())
                .orElse(List.of());
    }

    private static void require(Fields f, String type) {
        if (!f.text("type").equals(type)) {
            throw f.wrong("type", "'" + f.text("type") + "' stands where GeoJSON has " + type, "write " + type);
        }
    }

    private static List<Polygon> geometry(Fields g) {
        YamlValue coordinates = g.values().get("coordinates");
        if (coordinates == null) {
            throw g.wrong("coordinates", "is missing", "add the corners");
        }
        return switch (g.text("type")) {
            case "Polygon" -> List.of(polygon(coordinates));
            case "MultiPolygon" ->
                elements(coordinates).stream().map(ZonesFile::polygon).toList();
            default -> throw g.wrong("type", "'" + g.text("type") + "' is no area", "write Polygon or MultiPolygon");
        };
    }

    private static Polygon polygon(YamlValue value) {
        List<Ring> rings = elements(value).stream().map(ZonesFile::ring).toList();
        if (rings.isEmpty()) {
            throw new WrongValue(value.line(), "a polygon has no ring", MEND);
        }
        return new Polygon(rings.getFirst(), rings.subList(1, rings.size()));
    }

    private static Ring ring(YamlValue value) {
        List<Coordinates> points = new ArrayList<>();
        for (YamlValue corner : elements(value)) {
            points.add(corner(corner));
        }
        try {
            return new Ring(points);
        } catch (IllegalArgumentException e) {
            throw new WrongValue(
                    value.line(),
                    String.valueOf(e.getMessage()),
                    "give its corners in order and the first again as last");
        }
    }

    /** A height, which may stand third, is passed over. */
    private static Coordinates corner(YamlValue value) {
        List<YamlValue> numbers = elements(value);
        if (numbers.size() < 2 || numbers.size() > 3) {
            throw new WrongValue(value.line(), "a corner has " + numbers.size() + " numbers", MEND);
        }
        try {
            return new Coordinates(number(numbers.get(1)), number(numbers.getFirst()));
        } catch (IllegalArgumentException e) {
            throw new WrongValue(value.line(), String.valueOf(e.getMessage()), MEND);
        }
    }

    private static double number(YamlValue value) {
        if (value instanceof YamlValue.Scalar scalar
                && !scalar.isText()
                && !scalar.text().isEmpty()) {
            try {
                return Double.parseDouble(scalar.text());
            } catch (NumberFormatException e) {
                throw new WrongValue(value.line(), "'" + scalar.text() + "' is no number", MEND);
            }
        }
        throw new WrongValue(value.line(), "a corner holds " + value.kind(), MEND);
    }

    private static List<YamlValue> elements(YamlValue value) {
        if (value instanceof YamlValue.Sequence sequence) {
            return sequence.elements();
        }
        throw new WrongValue(value.line(), "coordinates are " + value.kind() + " where a list is due", MEND);
    }
}
