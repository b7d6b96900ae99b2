package org.sulh.pipeline.provenance;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.EventType;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Taxonomy;
import org.sulh.model.TextSpan;
import org.sulh.model.Trace;
import org.sulh.pipeline.compare.Happening;
import org.sulh.pipeline.compare.Naming;
import org.sulh.pipeline.compare.OwnVoice;
import org.sulh.pipeline.compare.Quotations;
import org.sulh.pipeline.compare.Speaker;
import org.sulh.pipeline.compare.Wording;

/**
 * A claim with all that its origin is known by, worked out once.
 *
 * @param claim the claim
 * @param polarity what it does to the happening
 * @param speaker who says it
 * @param quote content words of its passage; empty where there is none
 * @param matter content words of what was said or agreed; of the passage where that is not told
 * @param quotations the quotations of its document that it holds some of
 * @param voices keys of the voices it may go back to when it has no speaker of its own: the agencies cited, else the
 *     outlet, else the document; empty for a claim with a speaker
 */
record Utterance(
        Claim claim,
        Polarity polarity,
        Speaker speaker,
        Wording quote,
        Wording matter,
        List<TextSpan> quotations,
        List<Voice> voices) {
    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    Utterance {
        quotations = List.copyOf(quotations);
        voices = List.copyOf(voices);
    }

    static Utterance of(Claim claim, Optional<Trace> document) {
        String quote = claim.quote().orElse("");
        return new Utterance(
                claim,
                Polarity.of(claim),
                Speaker.of(claim.asserter()),
                Wording.of(quote),
                Wording.of(claim.event().content().orElse(quote)),
                quotations(claim, document),
                voices(claim, document));
    }

    EventType type() {
        return claim.event().type();
    }

    /** Whether it tells of a step or words between the parties, as against an act on the ground. */
    boolean isProcess() {
        return TAXONOMY.isProcess(type());
    }

    /** Whether the two can be in one incident: single or aggregate, a step or an act, both the same. */
    boolean mayMeet(Utterance other) {
        return claim.scope() == other.claim.scope()
                && isProcess() == other.isProcess()
                && Happening.mayBeSame(claim.event(), other.claim.event());
    }

    boolean hasSpeaker() {
        return voices.isEmpty();
    }

    /** Whether both stand in one quotation of one document. */
    boolean isInOneQuotation(Utterance other) {
        return claim.document().equals(other.claim.document()) && !Collections.disjoint(quotations, other.quotations);
    }

    private static List<TextSpan> quotations(Claim claim, Optional<Trace> document) {
        return claim.span()
                .flatMap(span -> document.map(trace -> new Quotations(trace.quotations()).overlapping(span)))
                .orElse(List.of());
    }

    private static List<Voice> voices(Claim claim, Optional<Trace> document) {
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
        return List.of(document.flatMap(Trace::outlet)
                .map(Voice::outlet)
                .orElseGet(() -> Voice.document(
                        claim.document(), document.map(Trace::name).orElse(claim.document()))));
    }

    /**
     * Where a claim comes from that has no speaker of its own.
     *
     * @param key what two are compared by; an agency and an outlet of one name are one voice
     * @param origin in words
     */
    record Voice(String key, String origin) {
        static Voice agency(String slug) {
            return new Voice(OwnVoice.key(slug), "report by " + Naming.actor(slug));
        }

        static Voice outlet(String name) {
            return new Voice(OwnVoice.key(name), "report of " + name + " in its own voice");
        }

        static Voice document(String id, String name) {
            return new Voice(id, "report of " + name + " in its own voice");
        }
    }
}
