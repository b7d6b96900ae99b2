package org.sulh.app;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sulh.model.Document;
import org.sulh.model.Source;
import org.sulh.model.Tie;
import org.sulh.pack.Pack;
import picocli.CommandLine.Option;

/** Who sends the documents that are taken in. Without any of these each outlet is a source of its own, of the press. */
final class SourceOptions {
    private static final char NOT_JUDGED = 'F';
    private static final String UNNAMED = "unnamed";
    private static final String PRESS = "press";

    @Option(
            names = "--source",
            paramLabel = "ID",
            description = "Who sends them, a slug such as monitor-team-3; default: the outlet that a document names.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What the source is: monitor, party, sensor, press (default), data-set, public.")
    private String kind = PRESS;

    @Option(
            names = "--affiliation",
            paramLabel = "ACTOR",
            description = "The party or mediator that the source belongs to, a slug of the pack.")
    private Optional<String> affiliation = Optional.empty();

    @Option(
            names = "--tie",
            paramLabel = "PARTY=WORDS",
            description = "A relation of the source to a party. Give it as often as needed.")
    private List<String> ties = new ArrayList<>();

    @Option(names = "--duplicate-free", description = "The source reports each happening at most once.")
    private boolean duplicateFree;

    /** Whether anything is said of the source beside its name. */
    boolean areGiven() {
        return !kind.equals(PRESS) || affiliation.isPresent() || !ties.isEmpty() || duplicateFree;
    }

    /**
     * Checks all that was given, before anything is entered.
     *
     * @throws UsageException when something cannot be, or names somebody whom the pack does not have
     */
    void check(Pack pack) {
        Source source = named(id.orElse(UNNAMED));
        Set<String> known = new TreeSet<>(pack.agreement().parties());
        pack.actors().forEach(actor -> known.add(actor.id()));
        source.ties().forEach(tie -> requireKnown("--tie", tie.to(), known));
        source.affiliation().ifPresent(actor -> requireKnown("--affiliation", actor, known));
    }

    private static void requireKnown(String option, String actor, Set<String> known) {
        if (!known.contains(actor)) {
            throw new UsageException(
                    option + " " + actor + ": the pack has no such actor; it has " + String.join(", ", known));
        }
    }

    /** The source of a document. */
    Source of(Document document) {
        return named(
                id.orElseGet(() -> document.outlet().map(SourceOptions::slug).orElse(UNNAMED)));
    }

    private Source named(String slug) {
        try {
            return new Source(
                    slug,
                    kind(),
                    affiliation,
                    ties.stream().map(SourceOptions::tie).toList(),
                    NOT_JUDGED,
                    duplicateFree);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--source: " + e.getMessage(), e);
        }
    }

    private Source.Kind kind() {
        for (Source.Kind each : Source.Kind.values()) {
            if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(kind)) {
                return each;
            }
        }
        throw new UsageException("--kind " + kind + ": is one of monitor, party, sensor, press, data-set, public");
    }

    private static Tie tie(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new UsageException("--tie " + text + ": write the party and the relation, as in PARTY=former ally");
        }
        return new Tie(text.substring(0, equals), text.substring(equals + 1), Optional.empty());
    }

    /** A name as a slug. */
    static String slug(String name) {
        String words = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return words.isEmpty() ? UNNAMED : words;
    }
}
