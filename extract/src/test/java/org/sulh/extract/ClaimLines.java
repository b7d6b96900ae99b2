package org.sulh.extract;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sulh.model.Asserter;
import org.sulh.model.Casualties;
import org.sulh.model.Claim;
import org.sulh.model.Event;
import org.sulh.model.Participant;
import org.sulh.model.Place;
import org.sulh.model.Scope;
import org.sulh.model.TimeWindow;

/** Claims as lines that a person can review: each sentence once, below it what is claimed in it. */
final class ClaimLines {
    private ClaimLines() {}

    static String of(List<Claim> claims) {
        StringBuilder lines = new StringBuilder();
        String sentence = "";
        for (int i = 0; i < claims.size(); i++) {
            String quote = claims.get(i).quote().orElse("").replaceAll("\\s+", " ");
            if (!quote.equals(sentence)) {
                lines.append(sentence.isEmpty() ? "" : "\n")
                        .append("> ")
                        .append(quote)
                        .append('\n');
                sentence = quote;
            }
            lines.append(line(i + 1, claims.get(i), claims)).append('\n');
        }
        return lines.toString();
    }

    private static String line(int number, Claim claim, List<Claim> all) {
        Event event = claim.event();
        List<String> parts = new ArrayList<>();
        parts.add(event.type().slug() + (event.setsOff() ? " (sets off)" : ""));
        participants("by", event.actors()).ifPresent(parts::add);
        participants("to", event.targets()).ifPresent(parts::add);
        event.means().ifPresent(m -> parts.add("with " + m));
        parts.add(time(event.time()));
        event.place().ifPresent(p -> parts.add(place(p)));
        event.casualties().forEach(c -> parts.add(toll(c)));
        event.content().ifPresent(c -> parts.add("\"" + c.replaceAll("\\s+", " ") + "\""));
        claim.denies().ifPresent(d -> parts.add("denies " + numberOf(d, all)));
        String said = claim.said().map(d -> ", said " + d).orElse("");
        String via = claim.via().isEmpty() ? "" : ", via " + String.join("+", claim.via());
        return number + ". " + speaker(claim.asserter()) + via + said + ": "
                + claim.stance().formName() + " "
                + claim.factuality().formName() + (claim.scope() == Scope.AGGREGATE ? " aggregate" : "") + ": "
                + String.join("; ", parts);
    }

    private static String numberOf(String id, List<Claim> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return Integer.toString(i + 1);
            }
        }
        return "a claim that is not here";
    }

    private static String speaker(Asserter asserter) {
        return asserter.text() + " (" + asserter.kind().formName()
                + asserter.actor().map(a -> " " + a).orElse("")
                + asserter.role().map(r -> ", " + r).orElse("") + ")";
    }

    private static Optional<String> participants(String word, List<Participant> participants) {
        return participants.isEmpty()
                ? Optional.empty()
                : Optional.of(word + " "
                        + participants.stream().map(ClaimLines::participant).collect(joining(" + ")));
    }

    private static String participant(Participant participant) {
        return participant.actor().orElse("?") + " '" + participant.text() + "'"
                + participant.role().map(r -> " as " + r).orElse("");
    }

    private static String time(TimeWindow time) {
        String days = time.start().equals(time.end())
                ? time.start().map(Object::toString).orElse("?")
                : time.start().map(Object::toString).orElse("?") + ".."
                        + time.end().map(Object::toString).orElse("?");
        return "when " + days + time.text().map(t -> " '" + t + "'").orElse("");
    }

    private static String place(Place place) {
        return "at " + place.name() + " (" + place.precision().formName()
                + place.country().map(c -> " " + c).orElse("")
                + (place.radiusKm() > 0 ? " " + StrictMath.round(place.radiusKm()) + " km" : "") + ")";
    }

    private static String toll(Casualties toll) {
        return toll.kind().formName() + " " + figure(toll.low()) + "/" + figure(toll.best()) + "/" + figure(toll.high())
                + (toll.of().equals(Casualties.ALL) ? "" : " " + toll.of());
    }

    private static String figure(OptionalInt figure) {
        return figure.isPresent() ? Integer.toString(figure.getAsInt()) : "-";
    }
}
