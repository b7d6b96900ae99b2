package org.sulh.register.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.sulh.register.wire.MalformedException;

/**
 * Reads JSON from bytes in one pass, strictly: what two readers of JSON could read differently is refused, and so is what
 * the writer of the canonical form would lose in silence (half of a surrogate pair, a number beyond 2^53 - 1, the first of
 * two members of one name).
 *
 * <p>Every {@link MalformedException} names the offset of the byte. For one thread.
 */
final class JsonReader {
    /** A number of more digits is beyond 2^53 - 1, and would overflow a long if there were some more. */
    private static final int MAX_DIGITS = 16;

    private final byte[] bytes;
    private final boolean canonical;
    private final JsonStrings strings;
    private int at;
    private int depth;

    private JsonReader(byte[] bytes, int maxSize, boolean canonical) {
        if (bytes.length > maxSize) {
            throw new MalformedException(bytes.length + " bytes, where at most " + maxSize + " are allowed");
        }
        this.bytes = bytes;
        this.canonical = canonical;
        this.strings = new JsonStrings(bytes, canonical);
    }

    /** A reader that takes JSON in any layout. */
    static JsonReader lenient(byte[] bytes, int maxSize) {
        return new JsonReader(bytes, maxSize, false);
    }

    /**
     * A reader that refuses whatever is not in the canonical form (RFC 8785): white space, members in another order,
     * escapes that are not needed.
     */
    static JsonReader canonical(byte[] bytes, int maxSize) {
        return new JsonReader(bytes, maxSize, true);
    }

    /** The one value that the bytes are. */
    Json whole() {
        Json value = value();
        requireEnd();
        return value;
    }

    /** Opens an object, up to the value of a member that has to be its first. */
    void openObject(String firstMember) {
        enter();
        expect("{\"" + firstMember + "\":");
    }

    /** Goes on to the value of the next member, which is known. */
    void nextMember(String name) {
        expect(",\"" + name + "\":");
    }

    /** Closes the object opened with {@link #openObject}, with which the bytes have to end. */
    void closeObject() {
        expect("}");
        depth--;
        requireEnd();
    }

    /** Offset of the next byte. */
    int offset() {
        return at;
    }

    Json value() {
        skipSpace();
        if (at == bytes.length) {
            throw malformed("the text ends where a value should stand");
        }
        return switch (bytes[at]) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> new Json.Str(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", new Json.Null());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> new Json.Int(number());
            default -> throw malformed("no value begins like this");
        };
    }

    private Json.Obj object() {
        enter();
        at++;
        Json.Obj object = canonical ? increasingMembers() : membersInAnyOrder();
        depth--;
        return object;
    }

    private Json.Obj increasingMembers() {
        List<String> names = new ArrayList<>();
        List<Json> values = new ArrayList<>();
        for (boolean first = true; !closes('}', first); first = false) {
            int nameAt = at;
            String name = memberName();
            if (!first && names.getLast().compareTo(name) >= 0) {
                boolean twice = names.contains(name);
                throw malformed(nameAt, twice ? twice(name) : "members are not in the order of the canonical form");
            }
            names.add(name);
            values.add(value());
        }
        return new Json.Obj(names, values);
    }

    private Json.Obj membersInAnyOrder() {
        TreeMap<String, Json> members = new TreeMap<>();
        for (boolean first = true; !closes('}', first); first = false) {
            skipSpace();
            int nameAt = at;
            String name = memberName();
            if (members.putIfAbsent(name, value()) != null) {
                throw malformed(nameAt, twice(name));
            }
        }
        return Json.Obj.of(members);
    }

    private static String twice(String name) {
        return "the member " + JsonWriter.quoted(name) + " stands twice";
    }

    /** Passes a name with its colon. */
    private String memberName() {
        skipSpace();
        if (at == bytes.length || bytes[at] != '"') {
            throw malformed("the name of a member should stand here");
        }
        String name = string();
        skipSpace();
        expect(":");
        return name;
    }

    private Json.Arr list() {
        enter();
        at++;
        List<Json> elements = new ArrayList<>();
        for (boolean first = true; !closes(']', first); first = false) {
            elements.add(value());
        }
        depth--;
        return new Json.Arr(elements);
    }

    /** Passes the end of an object or list, or the comma before its next part. */
    private boolean closes(char end, boolean first) {
        skipSpace();
        if (at < bytes.length && bytes[at] == end) {
            at++;
            return true;
        }
        if (!first) {
            if (at == bytes.length || bytes[at] != ',') {
                throw malformed("a comma or " + end + " should stand here");
            }
            at++;
        }
        return false;
    }

    private void enter() {
        if (++depth > Json.MAX_DEPTH) {
            throw malformed("more than " + Json.MAX_DEPTH + " values within each other");
        }
    }

    private Json word(String word, Json value) {
        expect(word);
        return value;
    }

    private long number() {
        boolean negative = bytes[at] == '-';
        if (negative) {
            at++;
        }
        int from = at;
        long value = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            value = 10 * value + (bytes[at] - '0');
            at++;
            if (at - from > MAX_DIGITS) {
                throw malformed(from, "a number beyond 2^53 - 1; carry it as a string");
            }
        }
        if (at == from) {
            throw malformed("a digit should stand here");
        }
        if (at < bytes.length && (bytes[at] == '.' || bytes[at] == 'e' || bytes[at] == 'E')) {
            throw malformed("a number with a fraction or an exponent; only whole numbers are allowed");
        }
        if (bytes[from] == '0' && (negative || at - from > 1)) {
            throw malformed(from, "a number with a leading zero, or minus zero");
        }
        if (value > Json.MAX_INT) {
            throw malformed(from, "a number beyond 2^53 - 1; carry it as a string");
        }
        return negative ? -value : value;
    }

    private String string() {
        String text = strings.read(at);
        at = strings.end();
        return text;
    }

    private void skipSpace() {
        while (at < bytes.length && isSpace(bytes[at])) {
            if (canonical) {
                throw malformed("white space, which the canonical form has not");
            }
            at++;
        }
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private void expect(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (at + i == bytes.length || bytes[at + i] != ascii.charAt(i)) {
                throw malformed(ascii + " should stand here");
            }
        }
        at += ascii.length();
    }

    private void requireEnd() {
        skipSpace();
        if (at != bytes.length) {
            throw malformed("something follows the end");
        }
    }

    private MalformedException malformed(String why) {
        return malformed(at, why);
    }

    static MalformedException malformed(int offset, String why) {
        return new MalformedException("at byte " + offset + ": " + why);
    }
}
