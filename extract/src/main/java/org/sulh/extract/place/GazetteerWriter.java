package org.sulh.extract.place;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.sulh.model.NamedPlace;

/** Writes places in the form of {@link GazetteerFormat}. The same places in the same order give the same bytes. */
final class GazetteerWriter {
    private final TreeMap<byte[], TreeSet<Integer>> placesByName = new TreeMap<>(Arrays::compareUnsigned);
    private final Map<String, Integer> labelNumbers = new HashMap<>();
    private final List<byte[]> labels = new ArrayList<>();
    private final List<RankedPlace> places;

    private GazetteerWriter(List<RankedPlace> places) {
        this.places = places;
    }

    /**
     * @param places with all their names in {@code otherNames}; what they are {@code calledBy} is not kept
     * @param digest SHA-256 of what they were made from
     */
    static byte[] write(List<RankedPlace> places, byte[] digest) {
        return new GazetteerWriter(places).toBytes(digest);
    }

    private byte[] toBytes(byte[] digest) {
        ByteBuffer records = ByteBuffer.allocate(places.size() * GazetteerFormat.PLACE_LENGTH);
        for (int number = 0; number < places.size(); number++) {
            NamedPlace place = places.get(number).place();
            putRecord(records, place, places.get(number).standing());
            index(place.name(), number);
            for (String other : place.otherNames()) {
                index(other, number);
            }
        }
        List<byte[]> names = List.copyOf(placesByName.keySet());
        int postings = placesByName.values().stream().mapToInt(TreeSet::size).sum();
        int text = length(names) + length(labels);
        ByteBuffer out = ByteBuffer.allocate(GazetteerFormat.PLACES_AT
                + records.capacity()
                + 4 * (2 * (names.size() + 1) + postings + labels.size() + 1)
                + text);
        out.put(GazetteerFormat.MAGIC).put(Arrays.copyOf(digest, GazetteerFormat.DIGEST_LENGTH));
        out.position(GazetteerFormat.COUNTS_AT);
        out.putInt(places.size()).putInt(names.size()).putInt(postings).putInt(labels.size());
        out.putInt(text);
        out.put(records.flip());
        putStarts(out, 0, names);
        putPostings(out);
        putStarts(out, length(names), labels);
        names.forEach(out::put);
        labels.forEach(out::put);
        CRC32 crc = new CRC32();
        crc.update(out.array(), GazetteerFormat.COUNTS_AT, out.capacity() - GazetteerFormat.COUNTS_AT);
        out.putInt(GazetteerFormat.CRC_AT, (int) crc.getValue());
        return out.array();
    }

    private void putRecord(ByteBuffer records, NamedPlace place, Standing standing) {
        String country = place.country().orElse("\0\0");
        records.putInt((int) StrictMath.rint(place.at().lat() * 1e6));
        records.putInt((int) StrictMath.rint(place.at().lon() * 1e6));
        records.putInt((int) Math.min(place.population(), Integer.MAX_VALUE));
        records.putInt((int) StrictMath.rint(place.radiusKm() / GazetteerFormat.RADIUS_UNIT_KM));
        records.put((byte) country.charAt(0)).put((byte) country.charAt(1));
        records.put((byte) GazetteerFormat.KINDS.indexOf(place.precision()))
                .put((byte) GazetteerFormat.STANDINGS.indexOf(standing));
        records.putInt(label(place.name()));
        records.putInt(place.adm1().map(this::label).orElse(GazetteerFormat.NO_LABEL));
    }

    private void index(String name, int number) {
        String folded = NameFolding.fold(name);
        if (!folded.isEmpty()) {
            placesByName
                    .computeIfAbsent(folded.getBytes(StandardCharsets.UTF_8), _ -> new TreeSet<>())
                    .add(number);
        }
    }

    private int label(String text) {
        return labelNumbers.computeIfAbsent(text, _ -> {
            labels.add(text.getBytes(StandardCharsets.UTF_8));
            return labels.size() - 1;
        });
    }

    private void putPostings(ByteBuffer out) {
        int start = 0;
        for (TreeSet<Integer> numbers : placesByName.values()) {
            out.putInt(start);
            start += numbers.size();
        }
        out.putInt(start);
        placesByName.values().forEach(numbers -> numbers.forEach(out::putInt));
    }

    private static void putStarts(ByteBuffer out, int from, List<byte[]> texts) {
        int start = from;
        for (byte[] text : texts) {
            out.putInt(start);
            start += text.length;
        }
        out.putInt(start);
    }

    private static int length(List<byte[]> texts) {
        return texts.stream().mapToInt(text -> text.length).sum();
    }
}
