package org.sulh.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.EventType;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.model.Taxonomy;
import org.sulh.record.fold.Stated;
import org.sulh.record.fold.Stated.Standing;
import picocli.CommandLine.Option;

/** Which claims of a record are meant; all that is given has to hold. */
final class ClaimFilter {
    @Option(names = "--incident", paramLabel = "ID", description = "Claims of an incident, such as i-17.3.")
    private Optional<String> incident = Optional.empty();

    @Option(names = "--document", paramLabel = "ID", description = "Claims of a document.")
    private Optional<String> document = Optional.empty();

    @Option(names = "--speaker", paramLabel = "WORDS", description = "Claims of speakers whose name holds these words.")
    private Optional<String> speaker = Optional.empty();

    @Option(names = "--actor", paramLabel = "ACTOR", description = "Claims that say this actor did it (slug or words).")
    private Optional<String> actor = Optional.empty();

    @Option(names = "--type", paramLabel = "TYPE", description = "Claims of a kind of act, such as air-strike.")
    private Optional<String> type = Optional.empty();

    @Option(names = "--level", paramLabel = "LEVEL", description = "Claims of incidents of a level, such as contested.")
    private Optional<String> level = Optional.empty();

    @Option(
            names = "--standing",
            paramLabel = "WORD",
            description = "unreviewed, confirmed, rejected, corrected, superseded, or all.")
    private Optional<String> standing = Optional.empty();

    /** Whether anything was asked for. */
    boolean isGiven() {
        return List.of(incident, document, speaker, actor, type, level, standing).stream()
                .anyMatch(Optional::isPresent);
    }

    /** @param usual the standing that is meant where none is given */
    List<Stated> select(RecordIndex index, Standing usual) {
        Optional<Incident> one = incident.map(index::getIncident);
        Optional<String> of =
                document.map(id -> index.getDocument(id).document().id());
        Optional<Level> wanted = level.map(ClaimFilter::level);
        type.ifPresent(ClaimFilter::requireType);
        Map<String, Level> levels = new HashMap<>();
        for (Assessment assessment : index.conclusions().assessments()) {
            levels.put(assessment.incident(), assessment.level());
        }
        List<Stated> selected = new ArrayList<>();
        for (Stated stated : index.conclusions().state().claims()) {
            Claim claim = stated.claim();
            Optional<Incident> in = index.findIncidentOf(claim.id());
            boolean holds = isStanding(stated, usual)
                    && one.map(i -> i.claims().contains(claim.id())).orElse(true)
                    && of.map(claim.document()::equals).orElse(true)
                    && speaker.map(words -> holds(claim.asserter().text(), words))
                            .orElse(true)
                    && actor.map(words -> claim.event().actors().stream()
                                    .anyMatch(a -> a.key().equals(words) || holds(a.text(), words)))
                            .orElse(true)
                    && type.map(claim.event().type().slug()::equals).orElse(true)
                    && wanted.map(l -> in.map(i -> levels.get(i.id()) == l).orElse(false))
                            .orElse(true);
            if (holds) {
                selected.add(stated);
            }
        }
        return selected;
    }

    private boolean isStanding(Stated stated, Standing usual) {
        if (standing.isEmpty()) {
            return stated.standing() == usual;
        }
        return standing.get().equals("all") || stated.standing() == standing(standing.get());
    }

    private static Standing standing(String word) {
        for (Standing each : Standing.values()) {
            if (each.formName().equals(word)) {
                return each;
            }
        }
        throw new UsageException(
                "--standing " + word + ": is one of unreviewed, confirmed, rejected, corrected, superseded, all");
    }

    private static void requireType(String word) {
        if (!word.matches("[a-z0-9]+(-[a-z0-9]+)*") || !Taxonomy.standard().contains(new EventType(word))) {
            throw new UsageException("--type " + word + ": is no type of the taxonomy");
        }
    }

    private static Level level(String word) {
        try {
            return Level.ofFormName(word);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--level " + word + ": is no level; see the glossary", e);
        }
    }

    private static boolean holds(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
