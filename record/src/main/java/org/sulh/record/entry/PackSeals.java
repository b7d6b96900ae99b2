package org.sulh.record.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sulh.register.entry.PackHash;
import org.sulh.register.merkle.Hash;
import org.sulh.register.wire.MalformedException;

/**
 * The hashes of a pack: of each file, which make the hash of the whole, and of each part that a person can name, such as a
 * clause or a row of the evidence table, so that a change is found down to it.
 *
 * <p>The hash of the pack is SHA-256 over the lines that {@code sha256sum} prints for its files, sorted by path: anybody
 * can compute it.
 *
 * @param files SHA-256 of each file in 64 hexadecimal digits, by its path in the pack
 * @param parts the first 16 digits of SHA-256 over each part's text, by its name
 */
public record PackSeals(SortedMap<String, String> files, SortedMap<String, String> parts) {
    private static final int PART_DIGITS = 16;

    /** @throws MalformedException when there is no file, or a hash has another form */
    public PackSeals {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        if (files.isEmpty()) {
            throw new MalformedException("a pack without files");
        }
        files.forEach((name, hash) -> check(name, hash, 64));
        parts.forEach((name, hash) -> check(name, hash, PART_DIGITS));
    }

    private static void check(String name, String hash, int digits) {
        if (!hash.matches("[0-9a-f]{" + digits + "}")) {
            throw new MalformedException("the hash of '" + name + "' has not " + digits + " hexadecimal digits");
        }
        if (name.isBlank() || name.indexOf('\n') >= 0) {
            throw new MalformedException("a file or part of a pack has a name of one line");
        }
    }

    /**
     * The hashes of a pack.
     *
     * @param files contents by path
     * @param parts texts by name
     */
    public static PackSeals of(Map<String, byte[]> files, Map<String, String> parts) {
        SortedMap<String, String> fileHashes = new TreeMap<>();
        files.forEach((name, bytes) -> fileHashes.put(name, HexFormat.of().formatHex(sha256(bytes))));
        SortedMap<String, String> partHashes = new TreeMap<>();
        parts.forEach((name, text) -> partHashes.put(
                name,
                HexFormat.of()
                        .formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)))
                        .substring(0, PART_DIGITS)));
        return new PackSeals(fileHashes, partHashes);
    }

    /** SHA-256 over the lines {@code <hash>  <path>}. */
    public PackHash packHash() {
        StringBuilder lines = new StringBuilder();
        files.forEach(
                (name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
        return new PackHash(Hash.of(sha256(lines.toString().getBytes(StandardCharsets.UTF_8))));
    }

    /** What differs in a pack from what was adopted, in words: parts first, then files no part of which tells it. */
    public List<String> differences(PackSeals found) {
        List<String> words = new ArrayList<>();
        compare(parts, found.parts, "", words);
        if (words.isEmpty()) {
            compare(files, found.files, "the file ", words);
        }
        return List.copyOf(words);
    }

    private static void compare(
            Map<String, String> adopted, Map<String, String> found, String what, List<String> words) {
        adopted.forEach((name, hash) -> {
            String other = found.get(name);
            if (other == null) {
                words.add(what + name + " is missing");
            } else if (!other.equals(hash)) {
                words.add(what + name + " was changed");
            }
        });
        found.keySet().stream()
                .filter(name -> !adopted.containsKey(name))
                .forEach(name -> words.add(what + name + " was added"));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
