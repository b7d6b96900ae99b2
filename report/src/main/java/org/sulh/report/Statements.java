package org.sulh.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.Factuality;
import org.sulh.model.Stance;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Section;

/** What the speakers hold, ask, promise, threaten and hope, as against what is said to have been done. */
final class Statements {
    private enum Kind {
        POSITION("Positions"),
        DEMAND("Demands"),
        COMMITMENT("Commitments"),
        THREAT("Threats"),
        SUPPOSED("Spoken of as possible, not as having happened"),
        HOPE("Hopes"),
        STATEMENT("Other statements");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    private Statements() {}

    static Optional<Section> section(Desk desk) {
        Map<Kind, List<Claim>> kinds = new EnumMap<>(Kind.class);
        for (Claim claim : desk.lookup().claims()) {
            findKind(claim).ifPresent(kind -> kinds.computeIfAbsent(kind, k -> new ArrayList<>())
                    .add(claim));
        }
        List<Item> items = kinds.entrySet().stream()
                .map(kind -> Item.of(kind.getKey().title, desk.tellings().of(kind.getValue())))
                .toList();
        return Desk.section("words", "Positions, demands and commitments", items);
    }

    private static Optional<Kind> findKind(Claim claim) {
        Optional<Kind> byType =
                switch (claim.event().type().slug()) {
                    case "position" -> Optional.of(Kind.POSITION);
                    case "demand" -> Optional.of(Kind.DEMAND);
                    case "commitment" -> Optional.of(Kind.COMMITMENT);
                    case "threat" -> Optional.of(Kind.THREAT);
                    case "statement" -> Optional.of(Kind.STATEMENT);
                    default -> Optional.empty();
                };
        if (claim.stance() == Stance.HOPES) {
            return Optional.of(Kind.HOPE);
        }
        if (byType.isPresent()) {
            return byType;
        }
        if (claim.stance() == Stance.DEMANDS) {
            return Optional.of(Kind.DEMAND);
        }
        return claim.factuality() == Factuality.HYPOTHETICAL ? Optional.of(Kind.SUPPOSED) : Optional.empty();
    }
}
