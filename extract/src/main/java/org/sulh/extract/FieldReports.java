package org.sulh.extract;

import java.util.Optional;
import org.sulh.extract.actor.ActorLexicon;
import org.sulh.extract.actor.Reference;
import org.sulh.extract.field.Abbreviations;
import org.sulh.extract.field.FieldReader;
import org.sulh.extract.field.FieldReport;
import org.sulh.extract.field.FieldWords;
import org.sulh.extract.field.HarmReader;
import org.sulh.extract.field.ObservationTable;
import org.sulh.extract.field.VoiceReader;
import org.sulh.model.Document;
import org.sulh.model.SpeakerKind;

/** Reading of reports in the style of the field, beside the grammar of sentences. Holds what is read at the start. */
final class FieldReports {
    private static final int HEAD = 200;

    private final FieldReader reader;
    private final Abbreviations abbreviations = new Abbreviations();
    private final ActorLexicon lexicon;
    private final FieldWords words;
    private final ObservationTable table;
    private final HarmReader harms;
    private final VoiceReader voices;

    FieldReports(ActorLexicon lexicon) {
        this.lexicon = lexicon;
        this.words = new FieldWords();
        this.reader = new FieldReader(words);
        this.table = new ObservationTable(words);
        this.harms = new HarmReader(words);
        this.voices = new VoiceReader(words);
    }

    /** What of a document is terse. */
    FieldReport find(Document document) {
        return reader.read(document);
    }

    /**
     * The drafting of one document's terse statements.
     *
     * @param narrator whose report it is, where known; else the observer that its head names
     */
    FieldDrafting drafting(Document document, FieldReport report, Optional<Reference> narrator) {
        String head =
                document.text().substring(0, Math.min(HEAD, document.text().length()));
        Optional<Reference> mission = narrator.or(() -> report.isEmpty()
                ? Optional.empty()
                : lexicon.findIn(head)
                        .filter(a -> a.kind() == SpeakerKind.OBSERVER)
                        .map(a -> new Reference(a.name(), Optional.of(a.id()), Optional.empty(), a.kind(), false)));
        FieldNames names = new FieldNames(
                lexicon,
                words,
                abbreviations,
                document.text() + "\n" + document.outlet().orElse(""));
        return new FieldDrafting(
                document, report, mission, names, new FieldDrafting.Layers(words, table, harms, voices));
    }
}
