package org.sulh.extract.place;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sulh.model.Coordinates;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;

/**
 * A populated place as a line of the GeoNames dump has it.
 *
 * @param admin1 GeoNames' code of the first-order division; its codes are not ISO's
 */
record Town(
        String name,
        List<String> otherNames,
        Coordinates at,
        String country,
        String admin1,
        long population,
        Standing standing) {
    private static final int COLUMNS = 19;

    /** @throws IllegalArgumentException when the line has not the 19 columns of the dump, or no usable coordinates */
    static Town ofLine(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "a town has " + columns.length + " columns, not " + COLUMNS + ": " + line);
        }
        return new Town(
                columns[1],
                usableNames(Stream.concat(Stream.of(columns[2]), Arrays.stream(columns[3].split(",")))),
                new Coordinates(Double.parseDouble(columns[4]), Double.parseDouble(columns[5])),
                columns[8],
                columns[10],
                Long.parseLong(columns[14]),
                standing(columns[7]));
    }

    private static Standing standing(String featureCode) {
        return switch (featureCode) {
            case "PPLC" -> Standing.CAPITAL;
            case "PPLA" -> Standing.SEAT;
            default -> Standing.NONE;
        };
    }

    /** @param moreNames names that the source does not have */
    Optional<NamedPlace> toPlace(Optional<String> adm1, List<String> moreNames) {
        if (!isUsable(name)) {
            return Optional.empty();
        }
        return Optional.of(new NamedPlace(
                name,
                Stream.concat(otherNames.stream(), moreNames.stream()).toList(),
                PlacePrecision.TOWN,
                at,
                DefaultRadius.km(PlacePrecision.TOWN, population),
                Optional.of(country),
                adm1,
                population,
                List.of()));
    }

    private static List<String> usableNames(Stream<String> names) {
        Set<String> usable = new LinkedHashSet<>();
        names.filter(Town::isUsable).filter(n -> !isMachineMade(n)).forEach(usable::add);
        return List.copyOf(usable);
    }

    /** Not a code of an airport ("KBL"), not a scrap of one or two Latin letters, not a note in brackets. */
    static boolean isUsable(String name) {
        if (name.isBlank() || name.length() > 60 || name.chars().anyMatch(c -> "0123456789()[]/".indexOf(c) >= 0)) {
            return false;
        }
        boolean latin = name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        boolean otherScript = name.codePoints()
                .anyMatch(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
        if (latin && otherScript) {
            return false;
        }
        boolean code = name.length() <= 4 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return latin ? !code && NameFolding.fold(name).length() > 2 : otherScript;
    }

    /** GeoNames adds transliterations by rule, all in lower case ("ka bu er", "kabwl"), which nobody writes. */
    private static boolean isMachineMade(String name) {
        return name.chars().allMatch(c -> c < 128 && !Character.isUpperCase(c));
    }
}
