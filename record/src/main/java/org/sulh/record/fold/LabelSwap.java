package org.sulh.record.fold;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sulh.pack.Pack;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.PackHash;

/**
 * A record with two parties exchanged: in every entry, in the roles of those who signed and in the agreement. Whatever is
 * concluded from it has to be what is concluded from the record itself, with the two exchanged.
 *
 * <p>Ids keep their values, those of claims too, so that conclusions can be compared line by line. Lists within a line are
 * compared as sets: in what order equals are written down decides nothing.
 */
public final class LabelSwap {
    private final String one;
    private final String other;
    private final Relabelling names;
    private final Pattern word;

    /** @param one slug of a party, as {@code other} is of another */
    public LabelSwap(String one, String other) {
        this.one = one;
        this.other = other;
        this.names = new Relabelling(one, other);
        this.word = Pattern.compile(
                "(?<![A-Za-z0-9-])(" + Pattern.quote(one) + "|" + Pattern.quote(other) + ")(?![A-Za-z0-9-])");
    }

    /** All that was entered, exchanged. */
    public FoldMark of(FoldMark mark) {
        return names.of(mark);
    }

    /** The packs, exchanged, under the hashes that they have. */
    public PackShelf of(PackShelf shelf) {
        Map<PackHash, Optional<Pack>> exchanged = new HashMap<>();
        return hash -> exchanged.computeIfAbsent(hash, key -> shelf.find(key).map(this::of));
    }

    private Pack of(Pack pack) {
        return pack.with(names.of(pack.agreement()), names.of(pack.actors()), names.of(pack.places()));
    }

    /**
     * A line that is not the other's with the names exchanged.
     *
     * @param type of conclusion, as digests have them
     * @param id of the thing in the record itself
     * @param straight its line there; absent when it is not there
     * @param exchanged the line of the exchanged record, with the names exchanged back; absent when it is not there
     */
    public record Unlike(String type, String id, Optional<String> straight, Optional<String> exchanged) {}

    /** What differs beyond the names, in the order of types and ids. Cost: both are written out once. */
    public List<Unlike> compare(Conclusions straight, Conclusions exchanged) {
        Map<String, SortedMap<String, Supplier<byte[]>>> ones = Lines.byType(straight);
        Map<String, SortedMap<String, Supplier<byte[]>>> others = Lines.byType(exchanged);
        List<Unlike> unlike = new ArrayList<>();
        ones.forEach((type, lines) -> compare(type, lines, others.getOrDefault(type, new TreeMap<>()), unlike));
        return unlike;
    }

    private void compare(
            String type,
            SortedMap<String, Supplier<byte[]>> lines,
            SortedMap<String, Supplier<byte[]>> others,
            List<Unlike> unlike) {
        Map<String, Supplier<byte[]>> back = new HashMap<>();
        others.forEach((id, line) -> back.put(exchanged(id), line));
        Set<String> ids = new LinkedHashSet<>(lines.keySet());
        back.keySet().stream().sorted().forEach(ids::add);
        for (String id : ids) {
            Optional<String> here = Optional.ofNullable(lines.get(id)).map(line -> sorted(text(line)));
            Optional<String> there = Optional.ofNullable(back.get(id)).map(line -> sorted(exchanged(text(line))));
            if (!Objects.equals(here, there)) {
                unlike.add(new Unlike(type, id, here, there));
            }
        }
    }

    private String exchanged(String text) {
        return word.matcher(text).replaceAll(found -> found.group().equals(one) ? other : one);
    }

    private static String text(Supplier<byte[]> line) {
        return new String(line.get(), StandardCharsets.UTF_8);
    }

    private static String sorted(String line) {
        return text(
                () -> sorted(Json.parse(line.getBytes(StandardCharsets.UTF_8))).toCanonicalBytes());
    }

    private static Json sorted(Json json) {
        return switch (json) {
            case Json.Obj object -> {
                Map<String, Json> members = new HashMap<>();
                object.names()
                        .forEach(name ->
                                members.put(name, sorted(object.find(name).orElseThrow())));
                yield Json.Obj.of(members);
            }
            case Json.Arr array ->
                new Json.Arr(array.elements().stream()
                        .map(LabelSwap::sorted)
                        .sorted((a, b) -> text(a::toCanonicalBytes).compareTo(text(b::toCanonicalBytes)))
                        .toList());
            default -> json;
        };
    }
}
