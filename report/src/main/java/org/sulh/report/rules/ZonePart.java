package org.sulh.report.rules;

import java.util.List;
import java.util.Optional;
import org.sulh.model.NamedPlace;
import org.sulh.model.Zone;
import org.sulh.report.page.HtmlWriter;

/** The zones: a sketch map, and what each number on it is. */
final class ZonePart {
    private final AgreementHtml page;
    private final HtmlWriter html;
    private final List<Zone> zones;
    private final List<NamedPlace> places;

    ZonePart(AgreementHtml page, List<Zone> zones, List<NamedPlace> places) {
        this.page = page;
        html = page.html();
        this.zones = zones;
        this.places = places;
    }

    void write() {
        if (zones.isEmpty()) {
            return;
        }
        page.section(
                "zones",
                "Zones",
                "A sketch that shows how the zones lie to each other, and nothing else. A dashed edge is disputed, a dotted one"
                        + " is proposed.",
                () -> {
                    new SketchMap(html, zones, places).write();
                    html.open("ol", "class", "zones").newLine();
                    zones.forEach(this::zone);
                    html.close().newLine();
                });
    }

    private void zone(Zone zone) {
        html.open("li", "id", Anchors.zone(zone.id())).newLine();
        html.element("strong", zone.name().plain(), "dir", "auto");
        page.mark(zone.status(), Optional.empty());
        if (zone.disputed()) {
            html.newLine().element("span", "disputed", "class", "mark disputed");
        }
        html.newLine();
        page.otherLanguages(zone.name());
        zone.calledBy().forEach(called -> page.line(page.actor(called.actor()) + " calls it", called.name()));
        page.line("Kind", AgreementHtml.words(zone.kind()));
        zone.of().ifPresent(party -> page.line("Of", page.actor(party)));
        page.line("How surely its edge is known", sureness(zone));
        page.source(zone.source());
        html.close().newLine();
    }

    private static String sureness(Zone zone) {
        long metres = StrictMath.round(zone.unsureKm() * 1_000);
        return metres == 0 ? "as drawn" : "within " + (metres % 1_000 == 0 ? metres / 1_000 + " km" : metres + " m");
    }
}
