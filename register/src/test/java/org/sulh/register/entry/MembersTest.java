package org.sulh.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** Taking the members of an object one by one. */
class MembersTest {
    private final Members visit = new Members((Json.Obj) Json.parse(Utf8.encode("""
                    {"day":"2025-11-06","shots":3,"seen":true,"where":{"name":"Torkham"},"who":["a","b"],
                    "blank":" ","none":null,"mixed":["a",1]}""")), "a visit");

    @Test
    void givesMembersByTheirType() {
        assertThat(visit.text("day")).isEqualTo("2025-11-06");
        assertThat(visit.number("shots")).isEqualTo(3);
        assertThat(visit.flag("seen")).isTrue();
        assertThat(visit.object("where")).isEqualTo(Json.Obj.EMPTY.with("name", "Torkham"));
        assertThat(visit.texts("who")).containsExactly("a", "b");
        assertThat(visit.list("mixed")).isEqualTo(List.of(Json.of("a"), Json.of(1)));
        assertThat(visit.value("none")).isEqualTo(new Json.Null());
        assertThat(visit.findText("day")).contains("2025-11-06");
        assertThat(visit.findText("night")).isEmpty();
        assertThat(visit.findNumber("shots")).hasValue(3);
        assertThat(visit.findNumber("dead")).isEqualTo(OptionalLong.empty());
    }

    @Test
    void refusesWhatIsMissingOrOfAnotherType() {
        refused(() -> visit.text("night"), "a visit needs \"night\"");
        refused(() -> visit.text("shots"), "\"shots\" of a visit is not text");
        refused(() -> visit.findText("shots"), "\"shots\" of a visit is not text");
        refused(() -> visit.text("blank"), "\"blank\" of a visit is empty");
        refused(() -> visit.number("day"), "\"day\" of a visit is not a whole number");
        refused(() -> visit.findNumber("none"), "\"none\" of a visit is not a whole number");
        refused(() -> visit.flag("day"), "\"day\" of a visit is not true or false");
        refused(() -> visit.object("who"), "\"who\" of a visit is not an object");
        refused(() -> visit.list("where"), "\"where\" of a visit is not a list");
        refused(() -> visit.texts("mixed"), "\"mixed\" of a visit is not text");
        refused(() -> visit.commitment("where"), "a sealed field needs \"hmac-sha256\"");
        refused(() -> visit.commitment("day"), "a sealed field is an object");
    }

    @Test
    void refusesWhatNobodyAskedFor() {
        Members members = new Members(Json.Obj.EMPTY.with("a", 1).with("b", 2).with("c", 3), "a visit");
        members.number("a");
        members.number("a");
        members.findText("d");
        members.number("c");

        refused(members::end, "a visit has no \"b\"");
        members.number("b");
        members.end();
    }

    private static void refused(ThrowingCallable attempt, String why) {
        assertThatThrownBy(attempt).isInstanceOf(MalformedException.class).hasMessage(why);
    }
}
