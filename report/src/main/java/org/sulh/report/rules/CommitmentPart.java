package org.sulh.report.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Commitment;
import org.sulh.model.Commitment.Milestone;
import org.sulh.model.Commitment.ToDo;
import org.sulh.model.Commitment.ToRefrain;
import org.sulh.model.Commitment.Unmeasured;
import org.sulh.model.Zone;
import org.sulh.report.Series;
import org.sulh.report.TimePhrase;
import org.sulh.report.page.HtmlWriter;

/** What was promised and what is demanded, and how it is seen, as a table. */
final class CommitmentPart {
    private static final String NOTE =
            "A promise is kept by the one who gave it. A demand is of the one who makes it: it binds nobody until the other side"
                    + " takes it on. How each is measured is part of this data, and like words have a like measure.";

    private final AgreementHtml page;
    private final HtmlWriter html;
    private final List<Commitment> commitments;
    private final List<Zone> zones;

    CommitmentPart(AgreementHtml page, List<Commitment> commitments, List<Zone> zones) {
        this.page = page;
        html = page.html();
        this.commitments = commitments;
        this.zones = zones;
    }

    void write() {
        if (!commitments.isEmpty()) {
            page.section(
                    "commitments",
                    "Promises and demands",
                    NOTE,
                    () -> page.table(
                            List.of("Commitment", "In words", "How it is seen", "Said", "Whose"),
                            commitments.stream().map(this::commitment).toList()));
        }
    }

    private List<Runnable> commitment(Commitment commitment) {
        return List.of(
                () -> {
                    html.open("span", "id", Anchors.commitment(commitment.id()));
                    html.element("span", who(commitment), "dir", "auto").close();
                },
                () -> page.texts(commitment.what(), commitment.status()),
                () -> duty(commitment),
                page.cell(commitment.on().map(TimePhrase::of).orElse("day not known")),
                () -> {
                    page.mark(commitment.status(), Optional.of(commitment.by()));
                    html.newLine()
                            .open("span", "class", "address")
                            .address(commitment.source())
                            .close();
                });
    }

    private String who(Commitment commitment) {
        return commitment.demanded()
                ? "Demand of " + page.actor(commitment.by()) + ", to be kept by " + page.actor(commitment.of())
                : "Promise of " + page.actor(commitment.of());
    }

    private void duty(Commitment commitment) {
        switch (commitment.duty()) {
            case ToDo duty -> {
                page.cell("to be done"
                                + duty.due()
                                        .map(due -> " by " + TimePhrase.of(due))
                                        .orElse("; no day is set"))
                        .run();
                page.list(duty.milestones(), this::milestone);
            }
            case ToRefrain duty -> page.cell(refrain(duty)).run();
            case Unmeasured duty -> {
                page.cell("cannot be measured:").run();
                page.texts(duty.why());
            }
        }
    }

    private void milestone(Milestone milestone) {
        page.cell(AgreementHtml.words(milestone.level().formName()) + ", seen by "
                        + Series.or(milestone.seenBy().stream()
                                .map(AgreementHtml::words)
                                .toList())
                        + ":")
                .run();
        page.texts(milestone.text());
    }

    private String refrain(ToRefrain duty) {
        List<String> words = new ArrayList<>();
        words.add("to be left: "
                + Series.or(duty.acts().stream().map(AgreementHtml::act).toList()));
        if (!duty.doers().isEmpty()) {
            words.add("by " + page.actors(duty.doers()));
        }
        if (!duty.targets().isEmpty()) {
            words.add("against " + page.actors(duty.targets()));
        }
        if (!duty.zones().isEmpty()) {
            words.add("in " + Series.or(duty.zones().stream().map(this::zone).toList()));
        }
        if (!duty.countries().isEmpty()) {
            words.add("in the country " + Series.or(duty.countries()));
        }
        duty.from().ifPresent(day -> words.add("from " + TimePhrase.of(day)));
        duty.until().ifPresent(day -> words.add("until " + TimePhrase.of(day)));
        return String.join("; ", words);
    }

    private String zone(String id) {
        return zones.stream()
                .filter(zone -> zone.id().equals(id))
                .map(zone -> zone.name().plain())
                .findFirst()
                .orElse(id);
    }
}
