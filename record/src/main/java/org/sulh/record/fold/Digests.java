package org.sulh.record.fold;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sulh.record.entry.StateDigest;

/**
 * The digests of what was concluded: for each type SHA-256 over its lines, each the canonical JSON of one thing and a line
 * feed, sorted by their ids. Two who conclude the same have the same digests, and who differs sees in which type.
 */
public final class Digests {
    private static final byte[] LINE_END = {'\n'};
    /** Lines are written by several threads, so many at a time. */
    private static final int CHUNK = 1 << 14;

    private Digests() {}

    /** The digest of all conclusions, as it is entered. */
    public static StateDigest of(Conclusions conclusions) {
        SortedMap<String, String> types = new TreeMap<>();
        Lines.byType(conclusions).forEach((type, lines) -> types.put(type, digest(lines)));
        RecordState state = conclusions.state();
        return new StateDigest(
                state.view(),
                state.size(),
                state.findPack().orElseThrow().pack().pack(),
                Engine.VERSION,
                state.passedOver(),
                types);
    }

    private static String digest(SortedMap<String, Supplier<byte[]>> lines) {
        MessageDigest sha = sha256();
        List<Supplier<byte[]>> inOrder = List.copyOf(lines.values());
        for (int from = 0; from < inOrder.size(); from += CHUNK) {
            List<byte[]> written = inOrder.subList(from, Math.min(from + CHUNK, inOrder.size())).parallelStream()
                    .map(Supplier::get)
                    .toList();
            for (byte[] line : written) {
                sha.update(line);
                sha.update(LINE_END);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /**
     * What differs between two digests of the same entries, in words.
     *
     * @param entered what was entered
     * @param found what was recomputed
     */
    public static List<String> differences(StateDigest entered, StateDigest found) {
        Stream<String> types = Stream.concat(entered.types().keySet().stream(), found.types().keySet().stream())
                .distinct()
                .sorted()
                .filter(type -> !String.valueOf(entered.types().get(type))
                        .equals(String.valueOf(found.types().get(type))));
        return types.toList();
    }

    /** The line of each thing, by type and id, to show what differs. */
    public static Map<String, SortedMap<String, Supplier<byte[]>>> lines(Conclusions conclusions) {
        return Lines.byType(conclusions);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
