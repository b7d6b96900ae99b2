package org.sulh.register.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** Whatever arrives is refused with one line, or has the one form in which it would be written. */
class NoteFuzzTest {
    private static final List<VerifierKey> KEYS =
            List.of(VerifierKey.parse(KeysTest.PUBLIC), VerifierKey.parse(KeysTest.WITNESS));

    @FuzzTest
    void aNoteHasOneForm(byte[] bytes) {
        try {
            Note note = Note.parse(bytes);
            assertThat(note.toBytes()).isEqualTo(bytes);
            assertThat(Note.parse(note.toBytes())).isEqualTo(note);
            note.verify(KEYS).values().forEach(NoteSignature::signature);
        } catch (MalformedException | ForgedException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    @FuzzTest
    void aSignatureLineHasOneForm(byte[] bytes) {
        try {
            String line = Utf8.decode(bytes);
            assertThat(NoteSignature.parse(line)).hasToString(line);
        } catch (MalformedException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    @FuzzTest
    void aVerifierKeyHasOneForm(byte[] bytes) {
        try {
            String text = Utf8.decode(bytes);
            assertThat(VerifierKey.parse(text)).hasToString(text);
        } catch (MalformedException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    @FuzzTest
    void aSigningKeyHasOneForm(byte[] bytes) {
        try {
            String text = Utf8.decode(bytes);
            assertThat(SigningKey.parse(text).toPrivateText()).isEqualTo(text);
        } catch (MalformedException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }
}
