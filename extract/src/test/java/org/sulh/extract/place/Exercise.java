package org.sulh.extract.place;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Coordinates;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;
import org.sulh.model.TextSpan;

/** Invented and selected places for tests. */
final class Exercise {
    private Exercise() {}

    static NamedPlace town(
            String name, String country, String adm1, double lat, double lon, long people, String... others) {
        return place(PlacePrecision.TOWN, name, country, adm1, lat, lon, people, others);
    }

    static NamedPlace place(
            PlacePrecision kind,
            String name,
            String country,
            String adm1,
            double lat,
            double lon,
            long people,
            String... others) {
        return new NamedPlace(
                name,
                List.of(others),
                kind,
                new Coordinates(lat, lon),
                DefaultRadius.km(kind, people),
                Optional.of(country).filter(c -> !c.isEmpty()),
                Optional.of(adm1).filter(a -> !a.isEmpty()),
                people,
                List.of());
    }

    static PlaceMention mention(String text) {
        return PlaceMention.of(text, new TextSpan(0, text.length()));
    }

    /** A little world with the usual traps in it. */
    static Gazetteer littleWorld() {
        return Gazetteer.of(List.of(
                place(PlacePrecision.COUNTRY, "Türkiye", "TR", "", 39, 35, 0, "Turkey", "Turkiye"),
                place(PlacePrecision.COUNTRY, "Georgia", "GE", "", 42, 43.5, 0),
                place(PlacePrecision.COUNTRY, "Lebanon", "LB", "", 33.8, 35.8, 0),
                place(PlacePrecision.COUNTRY, "Afghanistan", "AF", "", 33, 65, 0),
                place(PlacePrecision.PROVINCE, "Georgia", "US", "Georgia", 32.2, -82.9, 4_600_000),
                place(PlacePrecision.PROVINCE, "Kabul", "AF", "Kabul", 34.55, 69.2, 3_100_000),
                place(PlacePrecision.PROVINCE, "Alabama", "US", "Alabama", 32.8, -86.8, 2_900_000),
                town("Kabul", "AF", "Kabul", 34.528, 69.172, 3_043_532, "کابل", "Cabul"),
                town("Cabool", "US", "Missouri", 37.12, -92.1, 2_130, "Kabul"),
                town("Atlanta", "US", "Georgia", 33.75, -84.39, 420_000),
                town("Savannah", "US", "Georgia", 32.08, -81.1, 145_000),
                town("Tbilisi", "GE", "Tbilisi", 41.69, 44.83, 1_049_000),
                town("Tripoli", "LY", "Tripoli", 32.887, 13.187, 1_150_000),
                town("Tripoli", "LB", "North", 34.433, 35.844, 229_000),
                town("Sidon", "LB", "South", 33.557, 35.373, 163_000),
                town("Misrata", "LY", "Misrata", 32.375, 15.09, 386_000),
                town("Mobile", "US", "Alabama", 30.69, -88.04, 194_000),
                town("Spīn Bōldak", "AF", "Kandahar", 31.006, 66.4, 0, "Spin Buldak"),
                town("Lonely Hollow", "US", "Ohio", 40, -82, 1_200)));
    }
}
