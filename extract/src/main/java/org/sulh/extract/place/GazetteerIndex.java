package org.sulh.extract.place;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.sulh.model.Coordinates;
import org.sulh.model.NamedPlace;

/** The bytes of an index, read in the form of {@link GazetteerFormat}. */
final class GazetteerIndex {
    private final byte[] bytes;
    private final ByteBuffer ints;
    private final int placeCount;
    private final int nameCount;
    private final int nameStarts;
    private final int postingStarts;
    private final int postings;
    private final int labelStarts;
    private final int text;

    /** @throws IllegalStateException when the bytes are not an undamaged index */
    GazetteerIndex(byte[] bytes) {
        this.bytes = bytes;
        this.ints = ByteBuffer.wrap(bytes);
        if (bytes.length < GazetteerFormat.PLACES_AT
                || !Arrays.equals(
                        bytes,
                        0,
                        GazetteerFormat.MAGIC.length,
                        GazetteerFormat.MAGIC,
                        0,
                        GazetteerFormat.MAGIC.length)) {
            throw damaged("it does not begin as an index of this version");
        }
        ByteBuffer counts =
                ints.slice(GazetteerFormat.COUNTS_AT, GazetteerFormat.PLACES_AT - GazetteerFormat.COUNTS_AT);
        this.placeCount = counts.getInt();
        this.nameCount = counts.getInt();
        int postingCount = counts.getInt();
        int labelCount = counts.getInt();
        int textLength = counts.getInt();
        long expected = GazetteerFormat.PLACES_AT
                + (long) placeCount * GazetteerFormat.PLACE_LENGTH
                + 4L * (2L * (nameCount + 1L) + postingCount + labelCount + 1L)
                + textLength;
        if (placeCount < 0 || nameCount < 0 || postingCount < 0 || labelCount < 0 || expected != bytes.length) {
            throw damaged("it has " + bytes.length + " bytes where its counts need " + expected);
        }
        CRC32 crc = new CRC32();
        crc.update(bytes, GazetteerFormat.COUNTS_AT, bytes.length - GazetteerFormat.COUNTS_AT);
        if ((int) crc.getValue() != ints.getInt(GazetteerFormat.CRC_AT)) {
            throw damaged("its checksum does not fit its content");
        }
        this.nameStarts = GazetteerFormat.PLACES_AT + placeCount * GazetteerFormat.PLACE_LENGTH;
        this.postingStarts = nameStarts + 4 * (nameCount + 1);
        this.postings = postingStarts + 4 * (nameCount + 1);
        this.labelStarts = postings + 4 * postingCount;
        this.text = labelStarts + 4 * (labelCount + 1);
    }

    int placeCount() {
        return placeCount;
    }

    int nameCount() {
        return nameCount;
    }

    /** The number of a folded name, or a negative number. */
    int indexOf(String foldedName) {
        byte[] key = foldedName.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = nameCount - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(
                    bytes, text + nameStart(middle), text + nameStart(middle + 1), key, 0, key.length);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    String name(int name) {
        return textBetween(nameStart(name), nameStart(name + 1));
    }

    List<RankedPlace> places(int name) {
        return IntStream.range(postingStart(name), postingStart(name + 1))
                .map(this::posting)
                .mapToObj(place -> new RankedPlace(place(place), standing(place)))
                .toList();
    }

    /** Where the postings of a name start. */
    int postingStart(int name) {
        return ints.getInt(postingStarts + 4 * name);
    }

    int posting(int number) {
        return ints.getInt(postings + 4 * number);
    }

    /** The places between two parallels and two meridians, in degrees; goes through all of them. */
    IntStream within(double south, double north, double west, double east) {
        int[] micro = {micro(south), micro(north), micro(west), micro(east)};
        return IntStream.range(0, placeCount).filter(place -> {
            int lat = ints.getInt(recordAt(place));
            int lon = ints.getInt(recordAt(place) + 4);
            return lat >= micro[0] && lat <= micro[1] && lon >= micro[2] && lon <= micro[3];
        });
    }

    private static int micro(double degrees) {
        return (int) StrictMath.rint(degrees * 1e6);
    }

    Optional<String> country(int place) {
        int at = recordAt(place) + 16;
        return bytes[at] == 0 ? Optional.empty() : Optional.of(new String(bytes, at, 2, StandardCharsets.US_ASCII));
    }

    private Standing standing(int place) {
        return GazetteerFormat.STANDINGS.get(bytes[recordAt(place) + 19]);
    }

    NamedPlace place(int place) {
        int at = recordAt(place);
        int adm1 = ints.getInt(at + 24);
        return new NamedPlace(
                label(ints.getInt(at + 20)),
                List.of(),
                GazetteerFormat.KINDS.get(bytes[at + 18]),
                new Coordinates(ints.getInt(at) / 1e6, ints.getInt(at + 4) / 1e6),
                StrictMath.rint(ints.getInt(at + 12) * GazetteerFormat.RADIUS_UNIT_KM * 100) / 100,
                country(place),
                adm1 == GazetteerFormat.NO_LABEL ? Optional.empty() : Optional.of(label(adm1)),
                ints.getInt(at + 8),
                List.of());
    }

    private static int recordAt(int place) {
        return GazetteerFormat.PLACES_AT + place * GazetteerFormat.PLACE_LENGTH;
    }

    private int nameStart(int name) {
        return ints.getInt(nameStarts + 4 * name);
    }

    private String label(int label) {
        int at = labelStarts + 4 * label;
        return textBetween(ints.getInt(at), ints.getInt(at + 4));
    }

    private String textBetween(int start, int end) {
        return new String(bytes, text + start, end - start, StandardCharsets.UTF_8);
    }

    private static IllegalStateException damaged(String reason) {
        return new IllegalStateException("the gazetteer index is damaged: " + reason + "; build it again");
    }
}
