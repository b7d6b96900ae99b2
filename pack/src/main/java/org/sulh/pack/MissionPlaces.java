package org.sulh.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sulh.model.NamedPlace;

/**
 * A mission's own places: one file in the form of a pack's {@code places.csv}, under any name and without a pack. The
 * actors of its {@code called_by} are not checked, since there may be no pack that lists them.
 */
public final class MissionPlaces {
    private static final long MOST_BYTES = 64L << 20;

    private MissionPlaces() {}

    /**
     * The places of a file, in its order.
     *
     * @throws PackException with every mistake as {@code file[:line]: reason; mend}
     */
    public static List<NamedPlace> load(Path file) throws PackException {
        Mistakes mistakes = new Mistakes();
        List<NamedPlace> places = read(file, mistakes);
        mistakes.throwIfAny();
        return List.copyOf(places);
    }

    private static List<NamedPlace> read(Path file, Mistakes mistakes) {
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            mistakes.add(name, "is not a file", "name a table of places in the form of a pack's " + PlacesFile.NAME);
            return List.of();
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                mistakes.add(name, "is larger than " + MOST_BYTES + " bytes", "split it");
                return List.of();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return PlacesFile.read(name, text.startsWith("\ufeff") ? text.substring(1) : text, mistakes);
        } catch (CharacterCodingException e) {
            mistakes.add(name, "is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            mistakes.add(name, "cannot be read: " + e, "check that it is a file and its permissions");
        }
        return List.of();
    }
}
