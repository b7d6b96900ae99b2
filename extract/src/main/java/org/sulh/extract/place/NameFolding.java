package org.sulh.extract.place;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form under which the spellings of a name meet: "Spīn-Bōldak" and "spin boldak", "Al Ḩudaydah" and "al
 * hudaydah". Folding twice gives the same as folding once. Compiler and reader of the gazetteer use the same folding; a
 * change here needs a new index.
 */
final class NameFolding {
    private NameFolding() {}

    /** Without marks, in lower case, special letters made plain, punctuation gone or a single space; may be empty. */
    static String fold(String name) {
        String decomposed = Normalizer.normalize(
                Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); ) {
            int letter = decomposed.codePointAt(i);
            i += Character.charCount(letter);
            if (isDropped(letter)) {
                continue;
            }
            if (isGap(letter)) {
                gap = !folded.isEmpty();
                continue;
            }
            if (gap) {
                folded.append(' ');
                gap = false;
            }
            appendPlain(letter, folded);
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** Folded and without spaces, where "Spinboldak" meets "Spin Boldak". */
    static String foldTight(String name) {
        return fold(name).replace(" ", "");
    }

    private static boolean isDropped(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.FORMAT, Character.ENCLOSING_MARK -> true;
            // Modifier letters, hamza and ayn, and the apostrophes that stand for them, are written or left at will.
            case Character.MODIFIER_LETTER, Character.MODIFIER_SYMBOL -> true;
            default -> "'’‘`´.·ʿʾ،".indexOf(letter) >= 0;
        };
    }

    private static boolean isGap(int letter) {
        return !Character.isLetterOrDigit(letter) && Character.getType(letter) != Character.COMBINING_SPACING_MARK;
    }

    private static void appendPlain(int letter, StringBuilder folded) {
        switch (letter) {
            case 'ı' -> folded.append('i');
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ħ' -> folded.append('h');
            case 'ŧ' -> folded.append('t');
            case 'ə', 'ǝ' -> folded.append('a');
            case 'ŋ' -> folded.append('n');
            case 'ɓ' -> folded.append('b');
            case 'ɗ' -> folded.append('d');
            case 'ƙ' -> folded.append('k');
            case 'ƴ' -> folded.append('y');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case 'ς' -> folded.append('σ');
            // Persian, Urdu, Pashto and Arabic keyboards give different letters for the same one.
            case 'ي', 'ى', 'ې', 'ۍ', 'ے', 'ئ' -> folded.append('ی');
            case 'ك', 'ګ' -> folded.append('ک');
            case 'ة', 'ۀ', 'ہ', 'ۂ', 'ھ' -> folded.append('ه');
            default -> folded.appendCodePoint(letter);
        }
    }
}
