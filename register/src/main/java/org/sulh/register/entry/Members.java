package org.sulh.register.entry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sulh.register.wire.MalformedException;

/**
 * The members of an object whose form is known, taken one by one: what is missing, of another type or left over at the
 * {@link #end} is refused with a {@link MalformedException} that names it. For one thread.
 */
public final class Members {
    private final Json.Obj object;
    private final String what;
    private final BitSet taken = new BitSet();

    /** @param what the object is, for messages: "a key" */
    public Members(Json.Obj object, String what) {
        this.object = object;
        this.what = what;
    }

    /** @throws MalformedException when the value is not an object */
    public static Members of(Json value, String what) {
        if (value instanceof Json.Obj object) {
            return new Members(object, what);
        }
        throw new MalformedException(what + " is an object");
    }

    public Json value(String name) {
        return find(name).orElseThrow(() -> new MalformedException(what + " needs " + JsonWriter.quoted(name)));
    }

    /** A string that is not blank. */
    public String text(String name) {
        return asText(name, value(name));
    }

    /** A string that is not blank, or nothing when there is no such member. */
    public Optional<String> findText(String name) {
        return find(name).map(value -> asText(name, value));
    }

    public long number(String name) {
        return asNumber(name, value(name));
    }

    /** A number, or nothing when there is no such member. */
    public OptionalLong findNumber(String name) {
        return find(name).map(value -> OptionalLong.of(asNumber(name, value))).orElse(OptionalLong.empty());
    }

    public boolean flag(String name) {
        if (value(name) instanceof Json.Bool(boolean flag)) {
            return flag;
        }
        throw isNot(name, "true or false");
    }

    public Json.Obj object(String name) {
        if (value(name) instanceof Json.Obj found) {
            return found;
        }
        throw isNot(name, "an object");
    }

    /** An object, or nothing when there is no such member. */
    public Optional<Json.Obj> findObject(String name) {
        return find(name).map(value -> {
            if (value instanceof Json.Obj found) {
                return found;
            }
            throw isNot(name, "an object");
        });
    }

    /** Whether a flag is there and true. */
    public boolean findFlag(String name) {
        return find(name).isPresent() && flag(name);
    }

    /** A list, empty when there is no such member. */
    public List<Json> findList(String name) {
        return find(name).isPresent() ? list(name) : List.of();
    }

    /** A list of strings that are not blank, empty when there is no such member. */
    public List<String> findTexts(String name) {
        return find(name).isPresent() ? texts(name) : List.of();
    }

    public List<Json> list(String name) {
        if (value(name) instanceof Json.Arr(List<Json> elements)) {
            return elements;
        }
        throw isNot(name, "a list");
    }

    /** A list of strings that are not blank; it may be empty. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Json element : list(name)) {
            texts.add(asText(name, element));
        }
        return texts;
    }

    /** What stands for a sealed value. */
    public Commitment commitment(String name) {
        return Commitment.read(value(name));
    }

    /** @throws MalformedException when a member was not taken: it is unknown, and might be meant to change the rest */
    public void end() {
        int place = taken.nextClearBit(0);
        if (place < object.size()) {
            throw new MalformedException(what + " has no " + JsonWriter.quoted(object.nameAt(place)));
        }
    }

    private Optional<Json> find(String name) {
        int place = object.placeOf(name);
        if (place < 0) {
            return Optional.empty();
        }
        taken.set(place);
        return Optional.of(object.valueAt(place));
    }

    private String asText(String name, Json value) {
        if (!(value instanceof Json.Str(String text))) {
            throw isNot(name, "text");
        }
        if (text.isBlank()) {
            throw new MalformedException(JsonWriter.quoted(name) + " of " + what + " is empty");
        }
        return text;
    }

    private long asNumber(String name, Json value) {
        if (value instanceof Json.Int(long number)) {
            return number;
        }
        throw isNot(name, "a whole number");
    }

    private MalformedException isNot(String name, String wanted) {
        return new MalformedException(JsonWriter.quoted(name) + " of " + what + " is not " + wanted);
    }
}
