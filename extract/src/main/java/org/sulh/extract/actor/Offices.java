package org.sulh.extract.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.DataFile;
import org.sulh.model.SpeakerKind;

/** Reads holders of offices who are not named: "a spokesperson for the army", "the governor of X", "an official". */
final class Offices {
    private final Map<String, Boolean> offices = new LinkedHashMap<>();
    private final Map<String, String> whose = new LinkedHashMap<>();
    private final Descriptions descriptions;

    Offices(Descriptions descriptions) {
        this.descriptions = descriptions;
        for (DataFile.Row row : DataFile.beside(Offices.class, "offices.csv").rows()) {
            offices.put(row.get("words"), Boolean.parseBoolean(row.get("unnamed")));
            if (!row.get("whose").isEmpty()) {
                whose.put(row.get("words"), row.get("whose"));
            }
        }
    }

    boolean isOffice(String words) {
        return offices.containsKey(words);
    }

    /** The office that a phrase names. */
    Optional<String> find(Sentence sentence, int head) {
        return Phrase.longest(sentence, head, offices::containsKey);
    }

    /** @param owners those whose office it is, as far as the text tells */
    Reference read(Sentence sentence, int head, String office, List<Reference> owners, Cast cast) {
        boolean unnamed = offices.getOrDefault(office, true);
        Optional<Reference> known = cast.lastPerson().filter(p -> p.role()
                .filter(r -> r.toLowerCase(Locale.ROOT).contains(office))
                .isPresent());
        boolean definite = sentence.findDependent(head, "det")
                .filter(d -> sentence.hasLemma(d, "the"))
                .isPresent();
        if (definite && owners.isEmpty() && known.isPresent()) {
            return known.get();
        }
        boolean local = descriptions
                .sortOf(sentence, head)
                .filter(s -> s == Descriptions.Sort.LOCAL)
                .isPresent();
        Optional<Reference> owner = owners.stream()
                .findFirst()
                .or(() -> organisation(sentence, head, office))
                .or(() -> unnamed ? Optional.empty() : ofPlace(sentence, head, local, cast));
        Reference holder = new Reference(
                Phrase.withOwner(sentence, head),
                owner.flatMap(Reference::actor),
                Optional.of(office),
                unnamed ? SpeakerKind.UNNAMED : owner.map(Reference::kind).orElse(SpeakerKind.UNNAMED),
                false);
        if (!sentence.token(head).isPlural()) {
            cast.sawOfficeHolder(holder);
        }
        return holder;
    }

    private static Optional<Reference> ofPlace(Sentence sentence, int head, boolean local, Cast cast) {
        return local
                ? Descriptions.stateOfPlace(sentence, head, cast).or(cast::findOnlyState)
                : Descriptions.stateNamedBy(sentence, head, cast);
    }

    boolean isUnnamed(String office) {
        return offices.getOrDefault(office, true);
    }

    /** "the Secretary-General" is the United Nations', unless another is named. */
    private Optional<Reference> organisation(Sentence sentence, int head, String office) {
        return Optional.ofNullable(whose.get(office))
                .filter(w -> sentence.token(head).isProperNoun())
                .map(w -> new Reference(office, Optional.of(w), Optional.empty(), SpeakerKind.OBSERVER, false));
    }
}
