package org.sulh.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.extract.actor.ActorLexicon;
import org.sulh.extract.actor.ActorMention;
import org.sulh.extract.field.Abbreviations;
import org.sulh.extract.field.FieldLine;
import org.sulh.extract.field.FieldWords;
import org.sulh.model.Actor;

/** Who is named in the statements of one terse document: by the dictionary, and by the short names of its theatre. */
final class FieldNames {
    private static final String FIRE = "@fire-units|@see|of|from_weapon";

    private final ActorLexicon lexicon;
    private final FieldWords words;
    private final Map<String, String> shortNames;

    FieldNames(ActorLexicon lexicon, FieldWords words, Abbreviations abbreviations, String context) {
        this.lexicon = lexicon;
        this.words = words;
        this.shortNames = abbreviations.listIn(context);
    }

    /** The names in a statement, from left to right, not overlapping. */
    List<ActorMention> read(FieldLine line, List<ActorMention> known) {
        List<ActorMention> found = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            int at = i;
            if (!isWeapon(line, i)) {
                Optional<ActorMention> dictionary = known.stream()
                        .filter(m -> m.first() == at)
                        .filter(m -> !isWeaponElsewhere(line, at))
                        .findFirst();
                shortName(line, i).or(() -> dictionary).ifPresent(m -> {
                    if (found.isEmpty() || found.getLast().last() < m.first()) {
                        found.add(m);
                    }
                });
            }
        }
        found.sort(Comparator.comparingInt(ActorMention::first));
        return found;
    }

    private Optional<ActorMention> shortName(FieldLine line, int at) {
        return shortNames.entrySet().stream()
                .filter(e -> line.word(at).equals(e.getKey())
                        || line.word(at).startsWith(e.getKey() + "-")
                        || line.word(at).startsWith(e.getKey() + "/"))
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, String> e) -> -e.getKey().length()))
                .flatMap(e -> lexicon.findActor(e.getValue()).stream())
                .map(actor -> new ActorMention(actor, Actor.Alias.Kind.NAME, Optional.empty(), at, at))
                .findFirst();
    }

    /** "SAF" is small-arms fire where it is counted or heard, and where no such force is about. */
    private boolean isWeapon(FieldLine line, int at) {
        if (!line.word(at).matches("SAF|AA|SA")) {
            return false;
        }
        boolean after = at > 0 && words.has(line, at - 1, at, FIRE);
        boolean before = at + 1 < line.size()
                && words.has(line, at + 1, at + 2, "heard|from|gun|observed|and_RPG|@count-of-fire");
        return after && !line.word(at - 1).equals("of")
                || before && !line.word(at).equals("AA")
                || line.word(at + 1).equals("gun");
    }

    private boolean isWeaponElsewhere(FieldLine line, int at) {
        return line.word(at).matches("SAF|AA|SA") && !shortNames.containsKey(line.word(at));
    }
}
