package org.sulh.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.Clause;
import org.sulh.model.Coordinates;
import org.sulh.model.Definition;
import org.sulh.model.Ladder;
import org.sulh.model.Level;
import org.sulh.model.Procedure;
import org.sulh.model.Rule;
import org.sulh.model.Rule.Effect;
import org.sulh.model.SpeakerKind;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.model.Zone;

/** An invented agreement of the size of a real one: forty clauses in stages, eight definitions, ten zones of 72 corners. */
final class RulesBenchAgreement {
    private static final String OWN = "incident.doer == party";
    private static final int ZONES = 10;
    private static final int CORNERS = 72;

    private final List<Clause> clauses = new ArrayList<>();
    private final LocalDate first;

    private RulesBenchAgreement(LocalDate first) {
        this.first = first;
    }

    static List<Actor> actors(List<String> slugs) {
        return slugs.stream()
                .map(slug -> new Actor(
                        slug,
                        slug,
                        slug.endsWith("band") ? SpeakerKind.ARMED_GROUP : SpeakerKind.PARTY,
                        List.of(),
                        List.of(),
                        Optional.empty()))
                .toList();
    }

    static Agreement fortyClauses(LocalDate first, List<String> parties) {
        RulesBenchAgreement draft = new RulesBenchAgreement(first);
        for (int stage = 0; stage < 5; stage++) {
            String zone = "zone-" + stage;
            draft.add(Effect.PROHIBITS, "hostilities", List.of(), "fire && !defence", stage);
            draft.add(Effect.PROHIBITS, "posture", List.of(zone), "presence || heavy_weapon", stage);
            draft.add(Effect.PROHIBITS, "airspace", List.of(zone, "zone-9"), "true", stage);
            draft.add(Effect.PROHIBITS, "civilians", List.of(), "deadly || incident.type == 'detention'", stage);
            draft.add(Effect.PROHIBITS, "obstruction", List.of(), "!(party in incident.admitted_by)", stage);
            draft.add(Effect.PROHIBITS, "third-party", List.of(), "support && incident.doer_is_party", stage);
            draft.add(Effect.OBLIGES, "posture", List.of(), "party in incident.said_by || notified", stage);
            draft.add(Effect.PERMITS, "posture", List.of(zone), "'tank' in incident.means && !deadly", stage);
        }
        return new Agreement(
                "bench",
                "Agreement for measuring (invented)",
                "1",
                List.of("en"),
                List.of(),
                parties,
                List.of(),
                definitions(),
                draft.clauses,
                zones(),
                Procedure.none(),
                Ladder.none(),
                List.of(),
                List.of());
    }

    private void add(Effect effect, String family, List<String> zones, String condition, int stage) {
        Texts text = Texts.english("clause");
        Rule.Exemption exemption = new Rule.Exemption(
                "drill",
                text,
                TermStatus.PROPOSAL,
                "incident.first_day >= day('2031-06-01') && 'drone' in incident.means");
        Rule rule = new Rule(
                effect,
                List.of(family),
                zones,
                Optional.of(OWN),
                condition,
                stage % 2 == 0 ? Level.VERIFIED : Level.CORROBORATED,
                List.of(),
                effect == Effect.PROHIBITS && stage == 0 ? List.of(exemption) : List.of());
        clauses.add(new Clause(
                "k" + clauses.size(),
                text,
                TermStatus.PROPOSAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(first.plusDays(60L * stage)),
                Optional.empty(),
                List.of(),
                Optional.of(rule)));
    }

    private static List<Definition> definitions() {
        return List.of(
                definition("fire", "incident.family == 'hostilities'"),
                definition("defence", "incident.target_kinds.exists(kind, kind == 'armed-group')"),
                definition("deadly", "incident.killed_at_least > 0"),
                definition("presence", "incident.type in ['force-movement', 'fortification', 'line-crossing']"),
                definition(
                        "heavy-weapon",
                        "incident.type == 'heavy-weapons' && ('tank' in incident.means || 'howitzer' in incident.means)"),
                definition("support", "incident.type in ['harbouring', 'material-support']"),
                definition("notified", "incident.said_by.exists(who, who == incident.doer)"),
                definition("grave", "deadly && incident.killed_at_least >= 10"));
    }

    private static Definition definition(String id, String means) {
        Texts text = Texts.english(id);
        return new Definition(
                id, text, text, TermStatus.PROPOSAL, Optional.empty(), Optional.empty(), Optional.of(means));
    }

    private static List<Zone> zones() {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < ZONES; i++) {
            zones.add(new Zone(
                    "zone-" + i,
                    Texts.english("zone"),
                    List.of(),
                    "withdrawal",
                    TermStatus.PROPOSAL,
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    2,
                    List.of(new Zone.Polygon(ring(i * 0.5 - 2.5, i * 0.3 - 1.5, 0.4 + i * 0.1), List.of()))));
        }
        return zones;
    }

    private static Zone.Ring ring(double lat, double lon, double degrees) {
        List<Coordinates> corners = new ArrayList<>();
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * StrictMath.PI * i / CORNERS;
            corners.add(new Coordinates(lat + degrees * StrictMath.sin(angle), lon + degrees * StrictMath.cos(angle)));
        }
        corners.add(corners.getFirst());
        return new Zone.Ring(corners);
    }
}
