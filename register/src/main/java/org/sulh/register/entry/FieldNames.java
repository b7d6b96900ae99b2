package org.sulh.register.entry;

import java.util.List;
import org.sulh.register.wire.MalformedException;

/**
 * Names of sealed fields of one entry, for opening or erasing them.
 *
 * @param entry index of the entry, 0 or more
 * @param names one or more, increasing
 */
public record FieldNames(long entry, List<String> names) {
    /** @throws MalformedException when there is no name, or they are not increasing */
    public FieldNames {
        names = List.copyOf(names);
        if (entry < 0) {
            throw new MalformedException("there is no entry " + entry);
        }
        if (names.isEmpty()) {
            throw new MalformedException("no field is named");
        }
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i - 1).compareTo(names.get(i)) >= 0) {
                throw new MalformedException("fields are named in increasing order, none twice");
            }
        }
    }

    static FieldNames read(Members members) {
        return new FieldNames(members.number("entry"), members.texts("fields"));
    }

    Json.Obj toData() {
        return Json.Obj.EMPTY.with("entry", entry).with("fields", Json.ofTexts(names));
    }
}
