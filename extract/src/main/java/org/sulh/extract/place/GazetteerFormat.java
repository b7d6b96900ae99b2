package org.sulh.extract.place;

import java.util.List;
import org.sulh.model.PlacePrecision;

/**
 * The layout of {@code world.gaz}, big-endian, read in place without unpacking.
 *
 * <pre>
 *  0   8  magic "SULHGAZ2"
 *  8  32  SHA-256 of what it was made from
 * 40   4  CRC-32 of all bytes from 44 on
 * 44  20  counts: places P, names N, postings Q, labels L, bytes of text T
 * 64      P places of 28 bytes: latitude, longitude (micro-degrees), population, radius (tens of metres), country (two
 *         letters, or 0), kind (position in KINDS), standing (position in STANDINGS), label of its name, label of its first-order division or -1
 *         N+1 ints: where each folded name starts in the text; names ascend by their UTF-8 bytes
 *         N+1 ints: where each name's postings start
 *         Q   ints: postings, which are place numbers, ascending within a name
 *         L+1 ints: where each label starts in the text
 *         T   bytes of UTF-8: folded names, then labels
 * </pre>
 */
final class GazetteerFormat {
    static final byte[] MAGIC = {'S', 'U', 'L', 'H', 'G', 'A', 'Z', '2'};
    static final int DIGEST_AT = 8;
    static final int DIGEST_LENGTH = 32;
    static final int CRC_AT = 40;
    static final int COUNTS_AT = 44;
    static final int PLACES_AT = 64;
    static final int PLACE_LENGTH = 28;
    static final int NO_LABEL = -1;
    static final List<PlacePrecision> KINDS = List.of(
            PlacePrecision.POINT,
            PlacePrecision.TOWN,
            PlacePrecision.DISTRICT,
            PlacePrecision.PROVINCE,
            PlacePrecision.COUNTRY,
            PlacePrecision.UNKNOWN);
    static final List<Standing> STANDINGS = List.of(Standing.NONE, Standing.NOTED, Standing.SEAT, Standing.CAPITAL);
    static final double RADIUS_UNIT_KM = 0.01;

    private GazetteerFormat() {}
}
