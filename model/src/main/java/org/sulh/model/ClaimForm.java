package org.sulh.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON form of a {@link Claim}, as a tree of maps, lists, strings and numbers that any JSON library prints and
 * reads. Unknown fields are absent; only the three figures of a toll are always there, as null when unknown, so that a
 * table made of them has its columns.
 */
public final class ClaimForm {
    private ClaimForm() {}

    /** The claim as a tree, fields in the order in which a person reads them. */
    public static Map<String, Object> toTree(Claim claim) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", claim.id());
        tree.putAll(content(claim));
        tree.put("extractor", claim.extractor());
        tree.put("confidence", StrictMath.rint(claim.confidence() * 1000) / 1000);
        return tree;
    }

    /**
     * {@code c-} and the first 16 hex digits of SHA-256 over the canonical JSON (RFC 8785) of the claim without id,
     * confidence and extractor, figures of a toll that are unknown left out. The same statement read by a better
     * extractor keeps its id.
     */
    static String id(Claim claim) {
        byte[] canonical = CanonicalJson.write(withoutNulls(content(claim))).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical);
            return "c-" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Map<String, Object> content(Claim claim) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("document", claim.document());
        claim.span().ifPresent(s -> {
            Map<String, Object> span = new LinkedHashMap<>();
            span.put("start", s.start());
            span.put("end", s.end());
            tree.put("span", span);
        });
        claim.quote().ifPresent(q -> tree.put("quote", q));
        tree.put("asserter", asserter(claim.asserter()));
        tree.put("via", claim.via());
        claim.said().ifPresent(day -> tree.put("said", day.toString()));
        tree.put("stance", claim.stance().formName());
        tree.put("factuality", claim.factuality().formName());
        tree.put("scope", claim.scope().formName());
        claim.denies().ifPresent(d -> tree.put("denies", d));
        tree.put("event", event(claim.event()));
        return tree;
    }

    private static Map<String, Object> asserter(Asserter asserter) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("text", asserter.text());
        asserter.actor().ifPresent(a -> tree.put("actor", a));
        asserter.role().ifPresent(r -> tree.put("role", r));
        tree.put("kind", asserter.kind().formName());
        return tree;
    }

    private static Map<String, Object> event(Event event) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", event.type().slug());
        tree.put("actors", event.actors().stream().map(ClaimForm::participant).toList());
        tree.put("targets", event.targets().stream().map(ClaimForm::participant).toList());
        tree.put("time", time(event.time()));
        event.place().ifPresent(p -> tree.put("place", place(p)));
        tree.put(
                "casualties",
                event.casualties().stream().map(ClaimForm::casualties).toList());
        event.means().ifPresent(m -> tree.put("means", m));
        if (event.setsOff()) {
            tree.put("setsOff", true);
        }
        event.content().ifPresent(c -> tree.put("content", c));
        return tree;
    }

    private static Map<String, Object> participant(Participant participant) {
        Map<String, Object> tree = new LinkedHashMap<>();
        participant.actor().ifPresent(a -> tree.put("actor", a));
        tree.put("text", participant.text());
        participant.role().ifPresent(r -> tree.put("role", r));
        return tree;
    }

    private static Map<String, Object> time(TimeWindow time) {
        Map<String, Object> tree = new LinkedHashMap<>();
        time.start().ifPresent(s -> tree.put("start", s.toString()));
        time.end().ifPresent(e -> tree.put("end", e.toString()));
        tree.put("precision", time.precision().formName());
        time.text().ifPresent(t -> tree.put("text", t));
        return tree;
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", place.name());
        tree.put("text", place.text());
        place.at().ifPresent(at -> {
            tree.put("lat", at.lat());
            tree.put("lon", at.lon());
            tree.put("radiusKm", place.radiusKm());
        });
        tree.put("precision", place.precision().formName());
        place.country().ifPresent(c -> tree.put("country", c));
        place.adm1().ifPresent(a -> tree.put("adm1", a));
        return tree;
    }

    private static Map<String, Object> casualties(Casualties casualties) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("kind", casualties.kind().formName());
        tree.put("low", figure(casualties.low()));
        tree.put("best", figure(casualties.best()));
        tree.put("high", figure(casualties.high()));
        tree.put("of", casualties.of());
        @SuppressWarnings("NullAway") // a map of the form may hold nulls for the three figures
        Map<String, Object> form = tree;
        return form;
    }

    private static @Nullable Integer figure(OptionalInt figure) {
        return figure.isPresent() ? figure.getAsInt() : null;
    }

    private static Object withoutNulls(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> kept = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                if (value != null) {
                    kept.put((String) key, withoutNulls(value));
                }
            });
            return kept;
        }
        if (node instanceof List<?> list) {
            List<Object> kept = new ArrayList<>();
            list.forEach(element -> kept.add(withoutNulls(element)));
            return kept;
        }
        return node;
    }

    /**
     * The claim of a tree that a JSON library has read.
     *
     * @throws IllegalArgumentException with the field's name when a field is missing or of another type
     */
    public static Claim fromTree(Map<String, ?> tree) {
        Node node = new Node(tree, "claim");
        Node event = node.node("event");
        Node asserter = node.node("asserter");
        return new Claim(
                node.text("id"),
                node.text("document"),
                node.findNode("span").map(s -> new TextSpan(s.number("start"), s.number("end"))),
                node.findText("quote"),
                new Asserter(
                        asserter.text("text"),
                        asserter.findText("actor"),
                        asserter.findText("role"),
                        SpeakerKind.ofFormName(asserter.text("kind"))),
                node.texts("via"),
                node.findText("said").map(LocalDate::parse),
                Stance.ofFormName(node.text("stance")),
                Factuality.ofFormName(node.text("factuality")),
                Scope.ofFormName(node.text("scope")),
                node.findText("denies"),
                new Event(
                        new EventType(event.text("type")),
                        event.nodes("actors").stream()
                                .map(ClaimForm::participant)
                                .toList(),
                        event.nodes("targets").stream()
                                .map(ClaimForm::participant)
                                .toList(),
                        time(event.node("time")),
                        event.findNode("place").map(ClaimForm::place),
                        event.nodes("casualties").stream()
                                .map(ClaimForm::casualties)
                                .toList(),
                        event.findText("means"),
                        event.findFlag("setsOff"),
                        event.findText("content")),
                node.text("extractor"),
                node.decimal("confidence"));
    }

    private static Participant participant(Node node) {
        return new Participant(node.findText("actor"), node.text("text"), node.findText("role"));
    }

    private static TimeWindow time(Node node) {
        return new TimeWindow(
                node.findText("start").map(LocalDate::parse),
                node.findText("end").map(LocalDate::parse),
                TimePrecision.ofFormName(node.text("precision")),
                node.findText("text"));
    }

    private static Place place(Node node) {
        boolean located = node.has("lat") && node.has("lon");
        return new Place(
                node.text("name"),
                node.text("text"),
                located ? Optional.of(new Coordinates(node.decimal("lat"), node.decimal("lon"))) : Optional.empty(),
                located ? node.decimal("radiusKm") : 0,
                PlacePrecision.ofFormName(node.text("precision")),
                node.findText("country"),
                node.findText("adm1"));
    }

    private static Casualties casualties(Node node) {
        return new Casualties(
                CasualtyKind.ofFormName(node.text("kind")),
                node.findNumber("low"),
                node.findNumber("best"),
                node.findNumber("high"),
                node.text("of"));
    }

    /** A map of the tree with the path that error messages name. */
    private record Node(Map<?, ?> map, String path) {
        boolean has(String field) {
            return map.get(field) != null;
        }

        String text(String field) {
            return findText(field).orElseThrow(() -> missing(field, "a text"));
        }

        Optional<String> findText(String field) {
            return find(field, String.class, "a text");
        }

        int number(String field) {
            return findNumber(field).orElseThrow(() -> missing(field, "a whole number"));
        }

        OptionalInt findNumber(String field) {
            Optional<Integer> number = find(field, Integer.class, "a whole number");
            return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
        }

        double decimal(String field) {
            return find(field, Number.class, "a number")
                    .orElseThrow(() -> missing(field, "a number"))
                    .doubleValue();
        }

        boolean findFlag(String field) {
            return find(field, Boolean.class, "true or false").orElse(false);
        }

        Node node(String field) {
            return findNode(field).orElseThrow(() -> missing(field, "an object"));
        }

        Optional<Node> findNode(String field) {
            return find(field, Map.class, "an object").map(m -> new Node(m, path + "." + field));
        }

        List<Node> nodes(String field) {
            return elements(field, Map.class, "objects").stream()
                    .map(m -> new Node(m, path + "." + field))
                    .toList();
        }

        List<String> texts(String field) {
            return elements(field, String.class, "texts");
        }

        private <T> List<T> elements(String field, Class<T> type, String what) {
            List<T> elements = new ArrayList<>();
            for (Object element : find(field, List.class, "a list").orElse(List.of())) {
                if (!type.isInstance(element)) {
                    throw missing(field, "a list of " + what);
                }
                elements.add(type.cast(element));
            }
            return elements;
        }

        private <T> Optional<T> find(String field, Class<T> type, String what) {
            Object value = map.get(field);
            if (value != null && !type.isInstance(value)) {
                throw missing(field, what);
            }
            return Optional.ofNullable(value).map(type::cast);
        }

        private IllegalArgumentException missing(String field, String what) {
            return new IllegalArgumentException(path + "." + field + " must be " + what);
        }
    }
}
