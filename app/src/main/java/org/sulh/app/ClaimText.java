package org.sulh.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sulh.model.Asserter;
import org.sulh.model.Casualties;
import org.sulh.model.Claim;
import org.sulh.model.Event;
import org.sulh.model.Participant;
import org.sulh.model.Place;
import org.sulh.model.Scope;
import org.sulh.model.TimeWindow;

/** One claim as a block of labelled lines for a person to check against the text. What is unknown has no line. */
final class ClaimText {
    private final StringBuilder block = new StringBuilder();

    private ClaimText() {}

    static String of(Claim claim) {
        ClaimText text = new ClaimText();
        Event event = claim.event();
        String toWhom = event.targets().isEmpty() ? "" : " -> " + participants(event.targets());
        text.line(
                claim.id(),
                claim.stance().formName() + ", " + claim.factuality().formName()
                        + (claim.scope() == Scope.AGGREGATE ? ", aggregate" : ""));
        text.line("  who says", speaker(claim));
        text.line(
                "  what",
                event.type().slug()
                        + event.means().map(m -> " with " + m).orElse("")
                        + (event.setsOff() ? ", which set the hostilities off" : ""));
        text.line("  who did", participants(event.actors()) + toWhom);
        text.line("  when", time(event.time()));
        text.line("  where", event.place().map(ClaimText::place).orElse(""));
        text.line("  toll", event.casualties().stream().map(ClaimText::toll).collect(Collectors.joining("; ")));
        text.line("  content", event.content().orElse(""));
        text.line("  words", claim.quote().map(q -> q.replaceAll("\\s+", " ")).orElse(""));
        return text.block.toString();
    }

    private void line(String label, String value) {
        if (!value.isBlank()) {
            block.append(label)
                    .append(" ".repeat(Math.max(1, 11 - label.length())))
                    .append(value)
                    .append('\n');
        }
    }

    private static String speaker(Claim claim) {
        Asserter asserter = claim.asserter();
        List<String> known = new ArrayList<>();
        asserter.role().ifPresent(known::add);
        asserter.actor().ifPresent(known::add);
        known.add(asserter.kind().formName());
        return asserter.text() + " (" + String.join(", ", known) + ")"
                + claim.said().map(day -> ", " + day).orElse("")
                + (claim.via().isEmpty() ? "" : ", via " + String.join(", ", claim.via()));
    }

    private static String participants(List<Participant> participants) {
        return participants.stream()
                .map(p -> p.text() + bracketed(p.actor(), p.role()))
                .collect(Collectors.joining("; "));
    }

    private static String bracketed(Optional<String> first, Optional<String> second) {
        String both = String.join(", ", first.stream().toList())
                + (first.isPresent() && second.isPresent() ? ", " : "")
                + second.orElse("");
        return both.isEmpty() ? "" : " (" + both + ")";
    }

    private static String time(TimeWindow time) {
        String start = time.start().map(Object::toString).orElse("");
        String end = time.end().map(Object::toString).orElse("");
        String days = start.equals(end) ? start : start + ".." + end;
        return (days + time.text().map(t -> " \"" + t + "\"").orElse("")).strip();
    }

    private static String place(Place place) {
        return place.name()
                + bracketed(place.adm1(), place.country())
                + place.at().map(at -> " " + at.lat() + ", " + at.lon()).orElse("");
    }

    private static String toll(Casualties toll) {
        return toll.kind().formName() + " " + figures(toll) + " (" + toll.of() + ")";
    }

    private static String figures(Casualties toll) {
        if (toll.low().equals(toll.high()) && toll.low().isPresent()) {
            return Integer.toString(toll.low().getAsInt());
        }
        String range = figure(toll.low()) + ".." + figure(toll.high());
        return toll.best().isPresent()
                ? "about " + toll.best().getAsInt() + (range.equals("..") ? "" : ", " + range)
                : range;
    }

    private static String figure(OptionalInt figure) {
        return figure.isPresent() ? Integer.toString(figure.getAsInt()) : "";
    }
}
