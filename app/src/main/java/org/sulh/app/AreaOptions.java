package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.model.Coordinates;
import org.sulh.model.watch.Area;
import org.sulh.pack.Pack;
import picocli.CommandLine.Option;

/** An area as arguments give it. */
final class AreaOptions {
    private static final Pattern POINT = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,6})?),(-?\\d{1,3}(?:\\.\\d{1,6})?)");

    @Option(names = "--zone", paramLabel = "ID", description = "A zone of the agreement.")
    private Optional<String> zone = Optional.empty();

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "A country (two letters); beside a zone or a point, the country in which it lies.")
    private Optional<String> country = Optional.empty();

    @Option(names = "--everywhere", description = "All that the agreement is about.")
    private boolean everywhere;

    @Option(names = "--point", paramLabel = "LAT,LON", description = "A point in degrees, as in 40.5,45.1.")
    private Optional<String> point = Optional.empty();

    @Option(names = "--place", paramLabel = "NAME", description = "Name of the point.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--radius", paramLabel = "METRES", description = "How far round the point; default: 1000.")
    private int radius = 1000;

    /** The area; a country that stands beside another area is none. */
    Optional<Area> find(Pack pack) {
        List<Area> areas = new ArrayList<>();
        try {
            zone.map(id -> known(id, pack)).ifPresent(areas::add);
            point.map(this::around).ifPresent(areas::add);
            if (everywhere) {
                areas.add(new Area.Everywhere());
            }
            if (areas.isEmpty()) {
                country.map(Area.Country::new).ifPresent(areas::add);
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException(Sulh.message(e), e);
        }
        if (areas.size() > 1) {
            throw new UsageException("give one of --zone, --point and --everywhere");
        }
        return areas.stream().findFirst();
    }

    Area get(Pack pack) {
        return find(pack)
                .orElseThrow(() -> new UsageException("say where: --zone, --country, --point or --everywhere"));
    }

    Optional<Area.Country> country() {
        try {
            return country.map(Area.Country::new);
        } catch (IllegalArgumentException e) {
            throw new UsageException(Sulh.message(e), e);
        }
    }

    private static Area known(String id, Pack pack) {
        List<String> zones =
                pack.agreement().zones().stream().map(known -> known.id()).toList();
        if (!zones.contains(id)) {
            throw new UsageException("the agreement has no zone " + id
                    + (zones.isEmpty() ? ": it has none" : "; it has " + String.join(", ", zones)));
        }
        return new Area.InZone(id);
    }

    private Area around(String text) {
        Matcher matcher = POINT.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException("--point " + text + ": a point reads like 40.5,45.1");
        }
        return new Area.Around(
                name.orElse(text),
                new Coordinates(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))),
                radius);
    }
}
