package org.sulh.record.fold;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sulh.model.Asserter;

/**
 * Exchanges two parties' slugs in a value: in whole words of it that are a slug, or name one as roles, sources and
 * conditions do ({@code party:a}, {@code a/speaker}, {@code 'a'}); and in what speakers are called, where origins are told by
 * what is left of "the Varland minister" without the party's name. What people wrote in sentences stays.
 *
 * <p>It goes through records of the project, lists, sets, maps and optionals, whatever they are, so that nothing which is
 * added later is left out. Everything else is taken as it is.
 */
final class Relabelling {
    private static final String OWN = "org.sulh.";
    /** Values of the register stand for bytes that were signed. */
    private static final String REGISTER = "org.sulh.register.";

    private final String one;
    private final String other;
    private final Pattern marked;
    private final SpokenNames spoken;

    Relabelling(String one, String other) {
        this.one = one;
        this.other = other;
        this.spoken = new SpokenNames(one, other);
        String either = "(" + Pattern.quote(one) + "|" + Pattern.quote(other) + ")";
        this.marked = Pattern.compile("(?<=^|['\":])" + either + "(?=$|['\"/])");
    }

    private String exchanged(String slug) {
        return slug.equals(one) ? other : one;
    }

    /** A text with the slugs exchanged that are marked as such. */
    String text(String text) {
        return text.contains(one) || text.contains(other)
                ? marked.matcher(text).replaceAll(found -> exchanged(found.group()))
                : text;
    }

    /** A value with the slugs exchanged. */
    @SuppressWarnings("unchecked")
    <T> T of(T value) {
        return (T) copy(value);
    }

    private Object copy(Object value) {
        return switch (value) {
            case String text -> text(text);
            case Optional<?> optional -> optional.map(this::copy);
            case List<?> list -> list(list);
            case Set<?> set -> new LinkedHashSet<>(list(new ArrayList<>(set)));
            case SortedMap<?, ?> map -> map(map, new TreeMap<>());
            case Map<?, ?> map -> map(map, new LinkedHashMap<>());
            case Asserter asserter ->
                new Asserter(
                        spoken.exchanged(asserter.text()),
                        asserter.actor().map(this::text),
                        asserter.role().map(spoken::exchanged),
                        asserter.kind());
            case Record record when isOwn(record.getClass()) -> record(record);
            default -> value;
        };
    }

    private static boolean isOwn(Class<?> type) {
        return type.getName().startsWith(OWN) && !type.getName().startsWith(REGISTER);
    }

    private List<Object> list(List<?> list) {
        List<Object> copies = new ArrayList<>(list.size());
        list.forEach(element -> copies.add(copy(element)));
        return copies;
    }

    private Map<Object, Object> map(Map<?, ?> map, Map<Object, Object> copies) {
        map.forEach((key, element) -> copies.put(copy(key), copy(element)));
        return copies;
    }

    private Record record(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Object[] copies = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                var accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                copies[i] = copy(accessor.invoke(record));
            }
            var constructor = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(copies);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(record.getClass() + " cannot be copied with other names", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " cannot be read", e);
        }
    }
}
