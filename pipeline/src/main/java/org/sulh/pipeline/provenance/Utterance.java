package org.sulh.pipeline.provenance;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.SpeakerKind;
import org.sulh.pipeline.compare.OwnVoice;
import org.sulh.pipeline.compare.Speaker;
import org.sulh.pipeline.compare.Wording;

/**
 * A claim with all that its origin is known by, worked out once.
 *
 * @param claim the claim
 * @param polarity what it does to the happening
 * @param speaker who says it
 * @param quote content words of its passage; empty where there is none
 * @param voices keys of the voices it may go back to when it has no speaker of its own: the agencies cited, else the
 *     outlet, else the document; empty for a claim with a speaker
 */
record Utterance(Claim claim, Polarity polarity, Speaker speaker, Wording quote, List<Voice> voices) {
    Utterance {
        voices = List.copyOf(voices);
    }

    static Utterance of(Claim claim, Optional<Document> document) {
        return new Utterance(
                claim,
                Polarity.of(claim),
                Speaker.of(claim.asserter()),
                Wording.of(claim.quote().orElse("")),
                voices(claim, document));
    }

    boolean hasSpeaker() {
        return voices.isEmpty();
    }

    private static List<Voice> voices(Claim claim, Optional<Document> document) {
        SpeakerKind kind = claim.asserter().kind();
        boolean voiceless = kind == SpeakerKind.OUTLET || kind == SpeakerKind.UNNAMED;
        if (!voiceless || claim.asserter().actor().isPresent()) {
            return List.of();
        }
        if (!claim.via().isEmpty()) {
            return claim.via().stream().map(Voice::agency).toList();
        }
        if (kind == SpeakerKind.OUTLET && !OwnVoice.isUnnamed(claim.asserter())) {
            return List.of(Voice.outlet(claim.asserter().text()));
        }
        return List.of(document.flatMap(Document::outlet)
                .map(Voice::outlet)
                .orElseGet(() -> Voice.document(
                        claim.document(), document.map(Document::name).orElse(claim.document()))));
    }

    /**
     * Where a claim comes from that has no speaker of its own.
     *
     * @param key what two are compared by; an agency and an outlet of one name are one voice
     * @param origin in words
     */
    record Voice(String key, String origin) {
        static Voice agency(String slug) {
            String name = slug.length() <= 4 ? slug.toUpperCase(java.util.Locale.ROOT) : slug;
            return new Voice(OwnVoice.key(slug), "report by " + name);
        }

        static Voice outlet(String name) {
            return new Voice(OwnVoice.key(name), "report of " + name + " in its own voice");
        }

        static Voice document(String id, String name) {
            return new Voice(id, "report of " + name + " in its own voice");
        }
    }
}
