package org.sulh.register.checkpoint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sulh.register.note.Cosignature;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.Note;
import org.sulh.register.note.NoteSignature;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.Decimal;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/**
 * Which logs and witnesses are trusted, and whose cosignatures make a checkpoint one to rely on (C2SP tlog-policy). With
 * groups, each side can name witnesses of its own and the quorum ask for some of each.
 *
 * @param logs keys of the logs; may be empty where the log is known from elsewhere
 * @param witnesses by their names in the policy
 * @param groups by name, in the order of definition
 * @param quorum name of a witness or group, or nothing when no cosignature is asked for
 */
public record Policy(List<Peer> logs, Map<String, Peer> witnesses, Map<String, Group> groups, Optional<String> quorum) {
    private static final String NONE = "none";
    /** Logs, and as many witnesses, and as many groups; the format asks for at least 32. A note has no more signatures. */
    private static final int MAX_OF_A_KIND = 100;

    /** A log or witness, with the address at which it can be asked. */
    public record Peer(VerifierKey key, Optional<String> url) {}

    /**
     * Some of several.
     *
     * @param threshold how many of the members have to have signed
     */
    public record Group(int threshold, List<String> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    /**
     * Who cosigned a checkpoint, and whether that is enough.
     *
     * @param times by the witness's name in the policy, each by its own clock
     * @param missing witnesses of the policy without a cosignature
     * @param isMet whether the quorum is there
     */
    public record Cosigned(Map<String, Instant> times, List<String> missing, boolean isMet) {
        /** The middle one of the witnesses' times, the earlier of two: no one clock decides it. */
        public Optional<Instant> medianTime() {
            List<Instant> sorted = times.values().stream().sorted().toList();
            return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
        }
    }

    public Policy {
        logs = List.copyOf(logs);
        witnesses = Collections.unmodifiableMap(new LinkedHashMap<>(witnesses));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /** The policy that asks for no cosignature. */
    public static Policy none() {
        return new Policy(List.of(), Map.of(), Map.of(), Optional.empty());
    }

    /**
     * Some of several witnesses, named by their keys.
     *
     * @throws MalformedException when a key stands there twice, or the threshold is not between 1 and their number; 0 of no
     *     witnesses is the policy that asks for none
     */
    public static Policy of(Collection<VerifierKey> keys, int threshold) {
        if (keys.isEmpty()) {
            if (threshold == 0) {
                return none();
            }
            throw new MalformedException("a threshold of " + threshold + " of no witnesses");
        }
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>();
        for (VerifierKey key : keys) {
            // The name and the id: two witnesses may share a name.
            String name = key.name() + "/" + key.id();
            names.add(name);
            text.append("witness ").append(name).append(' ').append(key).append('\n');
        }
        text.append("group witnesses ").append(threshold).append(' ').append(String.join(" ", names));
        return parse(Utf8.encode(text + "\nquorum witnesses\n"));
    }

    /** @throws MalformedException with the number of the line when the bytes are no policy */
    public static Policy parse(byte[] bytes) {
        return new Reader().read(Utf8.decode(bytes));
    }

    /**
     * Who of the policy cosigned a checkpoint.
     *
     * @throws ForgedException when a cosignature of one of them does not verify
     */
    public Cosigned check(Note checkpoint) {
        List<VerifierKey> keys = witnesses.values().stream().map(Peer::key).toList();
        Map<VerifierKey, NoteSignature> verified = checkpoint.verify(keys);
        Map<String, Instant> times = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        witnesses.forEach((name, witness) -> {
            NoteSignature line = verified.get(witness.key());
            if (line == null) {
                missing.add(name);
            } else {
                times.put(name, Cosignature.time(line));
            }
        });
        boolean isMet = quorum.map(name -> signed(name, times.keySet())).orElse(true);
        return new Cosigned(times, missing, isMet);
    }

    private boolean signed(String name, Set<String> cosigners) {
        Group group = groups.get(name);
        if (group == null) {
            return cosigners.contains(name);
        }
        return group.members().stream()
                        .filter(member -> signed(member, cosigners))
                        .count()
                >= group.threshold();
    }

    /** Reads a policy line by line. */
    private static final class Reader {
        private final List<Peer> logs = new ArrayList<>();
        private final Map<String, Peer> witnesses = new LinkedHashMap<>();
        private final Map<String, Group> groups = new LinkedHashMap<>();
        private final Set<String> members = new HashSet<>();
        private Optional<String> quorum = Optional.empty();
        private boolean hasQuorum;

        Policy read(String text) {
            if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' || c == 0x7f)) {
                throw new MalformedException("a policy holds no control characters but tab and newline");
            }
            int number = 0;
            for (String line : text.split("\n", -1)) {
                number++;
                // Of what is trimmed, only space and tab are left here.
                String trimmed = line.trim();
                if (trimmed.isEmpty() || trimmed.startsWith("#")) {
                    continue;
                }
                try {
                    readLine(List.of(trimmed.split("[ \t]+")));
                    if (Math.max(logs.size(), Math.max(witnesses.size(), groups.size())) > MAX_OF_A_KIND) {
                        throw new MalformedException("a policy of more than " + MAX_OF_A_KIND + " of a kind");
                    }
                } catch (MalformedException e) {
                    throw new MalformedException("line " + number + ": " + e.getMessage());
                }
            }
            if (!hasQuorum) {
                throw new MalformedException("a policy needs a line \"quorum NAME\" or \"quorum none\"");
            }
            return new Policy(logs, witnesses, groups, quorum);
        }

        private void readLine(List<String> words) {
            switch (words.getFirst()) {
                case "log" -> {
                    requireWords(words, 2, 3, "log KEY [URL]");
                    logs.add(peer(words.subList(1, words.size()), KeyType.ED25519, logs.stream()));
                }
                case "witness" -> {
                    requireWords(words, 3, 4, "witness NAME KEY [URL]");
                    Peer witness =
                            peer(words.subList(2, words.size()), KeyType.COSIGNATURE, witnesses.values().stream());
                    witnesses.put(newName(words.get(1)), witness);
                }
                case "group" -> {
                    requireWords(words, 4, Integer.MAX_VALUE, "group NAME all|any|K MEMBER...");
                    readGroup(newName(words.get(1)), words.get(2), words.subList(3, words.size()));
                }
                case "quorum" -> {
                    requireWords(words, 2, 2, "quorum NAME");
                    if (hasQuorum) {
                        throw new MalformedException("a second quorum; a policy has one");
                    }
                    hasQuorum = true;
                    quorum = words.get(1).equals(NONE) ? Optional.empty() : Optional.of(knownName(words.get(1)));
                }
                default ->
                    throw new MalformedException("\"" + words.getFirst()
                            + "\" begins no line of a policy; log, witness, group and quorum do");
            }
        }

        private static void requireWords(List<String> words, int least, int most, String form) {
            if (words.size() < least || words.size() > most) {
                throw new MalformedException("a line of this kind reads: " + form);
            }
        }

        private static Peer peer(List<String> keyAndUrl, KeyType type, Stream<Peer> others) {
            VerifierKey key = VerifierKey.parse(keyAndUrl.getFirst());
            if (key.type() != type) {
                throw new MalformedException("the key of " + key.name() + " is not of the type that belongs here");
            }
            if (others.anyMatch(other -> other.key().hasSamePublicKeyAs(key))) {
                throw new MalformedException("the key of " + key.name() + " stands here twice");
            }
            return new Peer(key, keyAndUrl.stream().skip(1).findFirst());
        }

        private void readGroup(String name, String threshold, List<String> names) {
            for (String member : names) {
                if (!members.add(knownName(member))) {
                    throw new MalformedException(member + " is already a member of a group; it can count only once");
                }
            }
            long k =
                    switch (threshold) {
                        case "all" -> names.size();
                        case "any" -> 1;
                        default -> Decimal.parse(threshold);
                    };
            if (k < 1 || k > names.size()) {
                throw new MalformedException("a threshold of " + k + " of " + names.size());
            }
            groups.put(name, new Group((int) k, names));
        }

        private String newName(String name) {
            if (name.equals(NONE) || isKnown(name)) {
                throw new MalformedException("the name " + name + " is taken");
            }
            return name;
        }

        private String knownName(String name) {
            if (!isKnown(name)) {
                throw new MalformedException("no witness or group " + name + " before this line");
            }
            return name;
        }

        private boolean isKnown(String name) {
            return witnesses.containsKey(name) || groups.containsKey(name);
        }
    }
}
