package org.sulh.app;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sulh.extract.Explanation;
import org.sulh.extract.PossibleClaim;
import org.sulh.extract.SentenceNotes;
import org.sulh.extract.actor.ActorMention;
import org.sulh.extract.event.EventMention;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;
import org.sulh.extract.place.PlaceCandidate;
import org.sulh.extract.place.PlaceResolution;
import org.sulh.extract.speech.Speech;
import org.sulh.extract.time.TimeExpression;
import org.sulh.extract.toll.Toll;
import org.sulh.model.Actor;
import org.sulh.model.Claim;
import org.sulh.model.TimeWindow;

/**
 * What was seen in each sentence of a document, as labelled lines for a person. Deterministic; words are numbered from 1 as
 * they stand.
 */
final class ExplanationText {
    private final StringBuilder text = new StringBuilder();
    private final Explanation explanation;
    private final Set<String> packActors = new HashSet<>();

    private ExplanationText(Explanation explanation, List<Actor> packActors) {
        this.explanation = explanation;
        packActors.forEach(a -> this.packActors.add(a.id()));
    }

    /** @param packActors actors of the pack that the document was read with */
    static String of(Explanation explanation, List<Actor> packActors) {
        return new ExplanationText(explanation, packActors).document();
    }

    /** One possible claim in a block of lines, with its document's name. */
    static String of(String name, PossibleClaim possible) {
        return "possible " + describe(possible) + "\n" + label("document", name)
                + label("words", oneLine(possible.quote()));
    }

    private String document() {
        text.append(explanation.document().name())
                .append(explanation.document().published().map(d -> ", " + d).orElse(", without a day"))
                .append('\n');
        int number = 1;
        for (SentenceNotes notes : explanation.sentences()) {
            text.append('\n');
            sentence(number++, notes);
        }
        return text.toString();
    }

    private void line(String label, String value) {
        text.append(label(label, value));
    }

    private static String label(String label, String value) {
        return String.format(Locale.ROOT, "  %-9s %s\n", label, value);
    }

    private void sentence(int number, SentenceNotes notes) {
        Sentence sentence = notes.sentence();
        text.append(number).append(". ").append(sentence).append('\n');
        sentence.tokens().forEach(t -> line("word", word(sentence, t)));
        notes.actors().forEach(a -> line("actor", actor(sentence, a)));
        notes.places().forEach(p -> line("place", place(p)));
        notes.times().forEach(t -> line("time", time(t)));
        notes.tolls().forEach(t -> line("toll", toll(sentence, t)));
        notes.speeches().forEach(s -> line("speech", speech(sentence, s)));
        notes.events().forEach(e -> line("act", event(sentence, e)));
        if (!notes.onTopic()) {
            line("paragraph", "is not about the conflict, and gives no claims");
        }
        notes.claims().forEach(c -> line("claim", claim(c)));
        notes.possible().forEach(p -> line("possible", describe(p)));
    }

    private static String word(Sentence sentence, Token token) {
        int head = sentence.head(token.index()).orElse(-1);
        return String.format(
                Locale.ROOT,
                "%3d %-16s %-16s %-5s %s%s",
                token.index() + 1,
                token.text(),
                token.lemma(),
                token.pos(),
                head < 0
                        ? "root"
                        : sentence.relation(token.index()) + " of " + (head + 1) + " "
                                + sentence.token(head).text(),
                token.entity() == Token.Entity.NONE
                        ? ""
                        : ", name of a " + token.entity().name().toLowerCase(Locale.ROOT));
    }

    private String actor(Sentence sentence, ActorMention mention) {
        String how = mention.person().isPresent()
                ? "as " + mention.person().get().role() + ", "
                : "by " + mention.alias().name().toLowerCase(Locale.ROOT) + ", ";
        return quoted(sentence.words(mention.first(), mention.last())) + " is "
                + mention.actor().id() + " (" + how
                + (packActors.contains(mention.actor().id()) ? "actor of the pack" : "general dictionary") + ")";
    }

    private static String place(PlaceResolution place) {
        String head = quoted(oneLine(place.mention().text()));
        if (place.candidates().isEmpty()) {
            return head + " is in no gazetteer";
        }
        String candidates =
                place.candidates().stream().map(ExplanationText::candidate).collect(Collectors.joining("; "));
        return head
                + String.format(
                        Locale.ROOT,
                        place.accepted() ? ", margin %.2f: %s" : " is not located, none is sure enough: %2$s",
                        place.margin(),
                        candidates);
    }

    private static String candidate(PlaceCandidate candidate) {
        return String.format(
                Locale.ROOT,
                "%s%s %.2f, %.2f (%s, score %.2f)",
                candidate.place().name(),
                candidate.place().country().map(c -> " " + c).orElse(""),
                candidate.place().at().lat(),
                candidate.place().at().lon(),
                candidate.match().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                candidate.score());
    }

    private String time(TimeExpression time) {
        TimeWindow window = time.resolve(explanation.document().published(), false);
        String start = window.start().map(Object::toString).orElse("");
        String end = window.end().map(Object::toString).orElse("");
        return quoted(time.words()) + " is "
                + (start.isEmpty() && end.isEmpty() ? "unknown" : start.equals(end) ? start : start + ".." + end)
                + (time.bound() == TimeExpression.Bound.AT
                        ? ""
                        : " (" + time.bound().name().toLowerCase(Locale.ROOT) + ")");
    }

    private static String toll(Sentence sentence, Toll toll) {
        String low = toll.quantity().low().isPresent()
                ? Integer.toString(toll.quantity().low().getAsInt())
                : "";
        String high = toll.quantity().high().isPresent()
                ? Integer.toString(toll.quantity().high().getAsInt())
                : "";
        return toll.kind().formName() + " " + (low.equals(high) ? low : low + ".." + high)
                + (toll.quantity().best().isPresent() && !low.equals(high)
                        ? ", about " + toll.quantity().best().getAsInt()
                        : "")
                + " by " + named(sentence, toll.word())
                + toll.people().map(p -> ", of " + named(sentence, p)).orElse("");
    }

    private static String speech(Sentence sentence, Speech speech) {
        return speech.attitude().name().toLowerCase(Locale.ROOT)
                + (speech.negated() ? ", negated" : "")
                + speech.cue().map(c -> ", by " + named(sentence, c)).orElse(", without a verb")
                + list(sentence, ", speaker ", speech.speaker())
                + list(sentence, ", accused ", speech.accused())
                + list(sentence, ", told ", speech.hearers());
    }

    private static String event(Sentence sentence, EventMention event) {
        return event.type() + " by " + named(sentence, event.trigger()) + " (events.csv:"
                + event.pattern().line() + ", "
                + event.frame().name().toLowerCase(Locale.ROOT) + ")"
                + list(sentence, ", actors ", event.actors())
                + list(sentence, ", targets ", event.targets());
    }

    private static String claim(Claim claim) {
        return claim.id() + " " + claim.stance().formName() + ", "
                + claim.factuality().formName() + ": " + claim.event().type() + ", said by "
                + quoted(claim.asserter().text());
    }

    private static String describe(PossibleClaim possible) {
        return "claim at " + possible.wordSpan().start() + ".."
                + possible.wordSpan().end() + ": " + possible.type() + " by " + quoted(possible.word())
                + " (events.csv:"
                + possible.line() + "); " + possible.why();
    }

    private static String list(Sentence sentence, String label, List<Integer> words) {
        return words.isEmpty()
                ? ""
                : words.stream().map(w -> named(sentence, w)).collect(Collectors.joining(", ", label, ""));
    }

    private static String named(Sentence sentence, int word) {
        return quoted(sentence.token(word).text()) + " " + (word + 1);
    }

    private static String quoted(String words) {
        return '"' + words + '"';
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
