package org.sulh.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sulh.register.note.ForgedException;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** Commitments, and showing what they stand for. */
class SealedTest {
    /** 32 bytes: 0, 1, 2 and so on. */
    private static final String SALT = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Test
    void aCommitmentHasExactlyTheseDigits() {
        // Made with Python's hmac over the canonical form written by hand.
        assertThat(sealed("\"Kabul\"").commitment())
                .hasToString("24ba1ede5ddded9836430cd5010f0866b6868e71da4f48cbd934b22cf0f52069");
        assertThat(sealed("{\"a\":\"é\",\"n\":1}").commitment().toJson())
                .isEqualTo(Json.Obj.EMPTY.with(
                        "hmac-sha256", "151f783154efeab68ed99fc32f19585c15caf4695f4ea0f6ff8323e8971e607c"));
    }

    @Test
    void oneValueSealedTwiceHasDifferentCommitments() {
        Sealed one = Sealed.seal(Json.of("Kabul"), Mechanism.chance(1));
        Sealed other = Sealed.seal(Json.of("Kabul"), Mechanism.chance(2));

        assertThat(one.commitment()).isNotEqualTo(other.commitment());
        assertThat(one).isNotEqualTo(other).hasToString("sealed " + one.commitment());
    }

    @Test
    void aSealedValueIsReadAsItWasWritten() {
        Sealed sealed = Sealed.seal(Json.Obj.EMPTY.with("place", "کابل").with("count", 3), Mechanism.chance(3));

        assertThat(Sealed.parse(sealed.toBytes())).isEqualTo(sealed);
        assertThat(Utf8.decode(sealed("[null,true]").toBytes()))
                .isEqualTo("{\"salt\":\"" + SALT + "\",\"value\":[null,true]}");
    }

    @Test
    void refusesWhatIsNoSealedValue() {
        for (String wrong : List.of(
                "{}",
                "[]",
                "{\"salt\":\"" + SALT + "\"}",
                "{\"salt\":\"" + Base64.getEncoder().encodeToString(new byte[31]) + "\",\"value\":1}",
                "{\"salt\":\"" + SALT + "\",\"value\":1,\"x\":1}",
                "{\"salt\":\"" + SALT + "\", \"value\":1}",
                "{\"value\":1,\"salt\":\"" + SALT + "\"}",
                "{\"salt\":\"x\",\"value\":1}")) {
            assertThatThrownBy(() -> Sealed.parse(Utf8.encode(wrong))).as(wrong).isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void aDisclosedFieldIsProvenByTheEntry() {
        Sealed content = Sealed.seal(Json.of("shots heard at dawn"), Mechanism.chance(1));
        Sealed other = Sealed.seal(Json.of("all quiet"), Mechanism.chance(1));
        byte[] entry = new Mechanism()
                .entry(
                        "document",
                        "north",
                        Json.Obj.EMPTY
                                .with("content", content.commitment().toJson())
                                .with("language", "en"),
                        Mechanism.NORTH)
                .toBytes();

        Disclosed disclosed = new Disclosed(5, "content", content);
        assertThat(disclosed.verify(entry)).isEqualTo(Json.of("shots heard at dawn"));
        assertThat(Disclosed.parse(disclosed.toBytes())).isEqualTo(disclosed);
        assertThatThrownBy(() -> new Disclosed(5, "content", other).verify(entry))
                .isInstanceOf(ForgedException.class)
                .hasMessage("entry 5 commits to another value of \"content\"");
        assertThatThrownBy(() -> new Disclosed(5, "author", content).verify(entry))
                .isInstanceOf(ForgedException.class)
                .hasMessage("entry 5 has no field \"author\"");
        assertThatThrownBy(() -> new Disclosed(5, "language", content).verify(entry))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void aDisclosedFieldHasExactlyTheseBytes() {
        assertThat(Utf8.decode(new Disclosed(5, "content", sealed("\"Kabul\"")).toBytes()))
                .isEqualTo("{\"entry\":5,\"field\":\"content\",\"salt\":\"" + SALT + "\",\"value\":\"Kabul\"}");
        assertThatThrownBy(() -> Disclosed.parse(
                        Utf8.encode("{\"entry\":-1,\"field\":\"a\",\"salt\":\"" + SALT + "\",\"value\":1}")))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Disclosed.parse(Utf8.encode("{\"salt\":\"" + SALT + "\",\"value\":1}")))
                .hasMessage("a disclosed field needs \"entry\"");
    }

    private static Sealed sealed(String value) {
        return Sealed.parse(Utf8.encode("{\"salt\":\"" + SALT + "\",\"value\":" + value + "}"));
    }
}
