package org.sulh.app;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.model.Claim;
import org.sulh.model.ClaimForm;
import org.sulh.model.EventType;
import org.sulh.model.Taxonomy;

/**
 * Changes fields of a claim as a person writes them: {@code field=value}, where the field is a short word or a path of the
 * claim's JSON form, and an empty value takes the field away.
 */
final class ClaimEdit {
    private static final Map<String, String> SHORT = Map.of(
            "type", "event.type",
            "means", "event.means",
            "content", "event.content",
            "start", "event.time.start",
            "end", "event.time.end",
            "speaker", "asserter.text",
            "speaker-actor", "asserter.actor",
            "speaker-kind", "asserter.kind",
            "speaker-role", "asserter.role");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,9})?(?:-(\\d{1,9})?)?");
    private static final List<String> TOLLS = List.of("killed", "injured", "captured", "missing");
    private static final List<String> LISTS = List.of("actor", "target");

    /** What can be changed, for help and messages. */
    static final String FIELDS =
            "type, actor, target (slugs or words, joined by commas), day, start, end, place, means, content, stance,"
                    + " factuality, scope, said, killed, injured (as 4, 3-5 or 3-), speaker, speaker-actor, speaker-role,"
                    + " speaker-kind, or a path of the claim's JSON form such as event.place.name";

    private final Map<String, Object> tree;

    private ClaimEdit(Map<String, Object> tree) {
        this.tree = tree;
    }

    /**
     * The claim with some fields changed, under the id that it then has.
     *
     * @param by who changes it, a slug
     * @throws UsageException when a change cannot be read, or leaves no claim
     */
    static Claim apply(Map<String, ?> claim, List<String> changes, String by) {
        ClaimEdit edit = new ClaimEdit(copy(claim));
        changes.forEach(edit::set);
        edit.tree.put("id", "c-0");
        edit.tree.put("extractor", "person/" + by);
        edit.tree.put("confidence", 1.0);
        return named(edit.tree);
    }

    private static Claim named(Map<String, Object> tree) {
        try {
            Claim claim = ClaimForm.fromTree(tree);
            if (!Taxonomy.standard().contains(new EventType(claim.event().type().slug()))) {
                throw new UsageException("'" + claim.event().type().slug() + "' is no type of the taxonomy");
            }
            return Claim.of(
                    claim.document(),
                    claim.span(),
                    claim.quote(),
                    claim.asserter(),
                    claim.via(),
                    claim.said(),
                    claim.stance(),
                    claim.factuality(),
                    claim.scope(),
                    claim.denies(),
                    claim.event(),
                    claim.extractor(),
                    claim.confidence());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UsageException("that is no claim: " + Sulh.message(e) + "; fields are " + FIELDS, e);
        }
    }

    private void set(String change) {
        int equals = change.indexOf('=');
        if (equals < 1) {
            throw new UsageException("'" + change + "': write field=value; fields are " + FIELDS);
        }
        String field = change.substring(0, equals).strip();
        String value = change.substring(equals + 1).strip();
        if (field.equals("day")) {
            put("event.time.start", value);
            put("event.time.end", value);
            put("event.time.precision", value.isEmpty() ? "unknown" : "day");
        } else if (field.equals("place")) {
            place(value);
        } else if (LISTS.contains(field)) {
            participants("event." + field + "s", value);
        } else if (TOLLS.contains(field)) {
            toll(field, value);
        } else {
            put(SHORT.getOrDefault(field, field), value);
        }
    }

    private void place(String name) {
        if (name.isEmpty()) {
            put("event.place", "");
            return;
        }
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("name", name);
        place.put("text", name);
        place.put("precision", "unknown");
        at("event").put("place", place);
    }

    private void participants(String path, String value) {
        List<Object> participants = new ArrayList<>();
        for (String name : value.split(",", -1)) {
            if (!name.isBlank()) {
                Map<String, Object> participant = new LinkedHashMap<>();
                String words = name.strip();
                if (words.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                    participant.put("actor", words);
                }
                participant.put("text", words);
                participants.add(participant);
            }
        }
        at("event").put(path.substring("event.".length()), participants);
    }

    private void toll(String kind, String value) {
        Matcher figures = FIGURES.matcher(value);
        if (!figures.matches()) {
            throw new UsageException(kind + "=" + value + ": write 4, 3-5, or 3- for at least three");
        }
        List<Object> tolls = new ArrayList<>();
        if (at("event").get("casualties") instanceof List<?> old) {
            old.stream()
                    .filter(toll -> !(toll instanceof Map<?, ?> map && kind.equals(map.get("kind"))))
                    .forEach(tolls::add);
        }
        Optional<Integer> low = Optional.ofNullable(figures.group(1)).map(Integer::valueOf);
        if (low.isPresent()) {
            Map<String, Object> toll = new LinkedHashMap<>();
            toll.put("kind", kind);
            toll.put("low", low.get());
            boolean range = value.contains("-");
            Optional<Integer> high = Optional.ofNullable(figures.group(2)).map(Integer::valueOf);
            (range ? high : low).ifPresent(figure -> toll.put("high", figure));
            if (!range) {
                toll.put("best", low.get());
            }
            toll.put("of", "all");
            tolls.add(toll);
        }
        at("event").put("casualties", tolls);
    }

    private void put(String path, String value) {
        int dot = path.lastIndexOf('.');
        Map<String, Object> node = dot < 0 ? tree : at(path.substring(0, dot));
        String name = path.substring(dot + 1);
        if (value.isEmpty()) {
            node.remove(name);
        } else {
            node.put(name, value.matches("true|false") ? (Object) Boolean.valueOf(value) : value);
        }
    }

    /** The object at a path, made where there is none. */
    @SuppressWarnings("unchecked") // the tree holds maps of strings only
    private Map<String, Object> at(String path) {
        Map<String, Object> node = tree;
        for (String name : path.split("\\.", -1)) {
            Object next = node.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
            if (!(next instanceof Map)) {
                throw new UsageException("'" + path + "' is no object of a claim");
            }
            node = (Map<String, Object>) next;
        }
        return node;
    }

    @SuppressWarnings("unchecked") // as above
    private static Map<String, Object> copy(Map<String, ?> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((name, value) ->
                copy.put(name, value instanceof Map<?, ?> map ? copy((Map<String, Object>) map) : value));
        return copy;
    }
}
