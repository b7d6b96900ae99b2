package org.sulh.extract.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sulh.model.CasualtyKind;
import org.sulh.model.TextSpan;

/** Invented words. */
class HarmReaderTest {
    private final FieldWords words = new FieldWords();
    private final HarmReader reader = new HarmReader(words);

    private FieldLine line(String text) {
        TextSpan all = new TextSpan(0, text.length());
        return FieldStatements.line(text, all, all, words);
    }

    private List<Harm> read(String text) {
        FieldLine line = line(text);
        return reader.read(line, 0, line.size());
    }

    @Test
    void figuresStandBeforeWhatBefellThem() {
        assertThat(read("2 KIA, 3 WIA"))
                .extracting(Harm::kind)
                .containsExactly(CasualtyKind.KILLED, CasualtyKind.INJURED);
        assertThat(read("2 KIA, 3 WIA")).extracting(h -> h.best().orElse(-1)).containsExactly(2, 3);
    }

    @Test
    void figuresMayStandBehind() {
        assertThat(read("Cas: KIA: 4")).extracting(h -> h.best().orElse(-1)).containsExactly(4);
    }

    @Test
    void ageIsNoFigure() {
        assertThat(read("1 x male (17) WIA"))
                .extracting(h -> h.best().orElse(-1))
                .containsExactly(1);
    }

    @Test
    void calibreIsNoFigure() {
        assertThat(read("hit by 82 mm, shepherd wounded"))
                .extracting(h -> h.best().orElse(-1))
                .containsExactly(1);
    }

    @Test
    void rangeHasNoBestFigure() {
        Harm harm = read("2-4 civ killed").getFirst();

        assertThat(harm.low()).hasValue(2);
        assertThat(harm.high()).hasValue(4);
        assertThat(harm.best()).isEmpty();
    }

    @Test
    void nobodyIsToldInManyWords() {
        FieldLine line = line("Nil cas or damage.");

        assertThat(reader.isNobody(line, 0, line.size())).isTrue();
        assertThat(reader.read(line, 0, line.size())).isEmpty();
    }
}
