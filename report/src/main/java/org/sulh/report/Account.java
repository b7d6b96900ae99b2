package org.sulh.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Level;
import org.sulh.model.Place;
import org.sulh.report.page.Outline.Citation;

/** What is known of some claims, documents and incidents, in sentences, for the other rooms of the report. */
public final class Account {
    private final Analysis analysis;
    private final Lookup lookup;
    private final Desk desk;
    private final Map<String, Happening> incidents = new HashMap<>();

    public Account(Analysis analysis) {
        this.analysis = analysis;
        this.lookup = new Lookup(analysis);
        this.desk = new Desk(lookup);
        lookup.listHappenings().forEach(happening -> incidents.put(happening.id(), happening));
    }

    /**
     * A claim in one sentence.
     *
     * @param sentence who says what, with time, place and toll
     * @param quote the words of the document
     * @param source where they stand, as in "report A, characters 0–15"
     */
    public record Told(String sentence, Optional<String> quote, String source) {}

    /** The claim of an id. */
    public Optional<Told> findClaim(String id) {
        return lookup.claims(List.of(id)).stream().findFirst().map(this::tell);
    }

    private Told tell(Claim claim) {
        return new Told(
                desk.claims().sentence(claim),
                desk.tellings().quote(claim),
                String.join("; ", Citation.words(List.of(desk.tellings().citation(claim)))));
    }

    /** An incident as a head calls it, as in "6 Nov 2025 · Shelling · Arn". */
    public Optional<String> findIncident(String id) {
        return Optional.ofNullable(incidents.get(id)).map(desk.happenings()::head);
    }

    /** How far an incident is established. */
    public Optional<Level> findLevel(String incident) {
        return analysis.assessments().stream()
                .filter(assessment -> assessment.incident().equals(incident))
                .map(Assessment::level)
                .findFirst();
    }

    /** A document with its label, outlet and day, as in "report A: Line Daily, published 12 Oct 2025". */
    public Optional<String> findDocument(String id) {
        return analysis.documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .map(this::name);
    }

    private String name(Document document) {
        return lookup.getLabel(document.id()) + ": " + Labels.ownName(document)
                + document.published()
                        .map(day -> ", published " + TimePhrase.of(day))
                        .orElse(", no date");
    }

    /** Every document, in the order given, as {@link #findDocument} tells of it. */
    public List<String> listDocuments() {
        return analysis.documents().stream().map(this::name).toList();
    }

    /** How the sides call the places of the claims, where they differ. */
    public List<String> listPlaceNames() {
        Names names = analysis.names();
        Set<String> lines = new LinkedHashSet<>();
        List<Place> places = new ArrayList<>();
        lookup.listHappenings().forEach(happening -> happening.place().ifPresent(places::add));
        lookup.claims().forEach(claim -> claim.event().place().ifPresent(places::add));
        places.forEach(place ->
                names.findBothSidesNames(place).ifPresent(both -> lines.add(names.place(place) + ": " + both)));
        return List.copyOf(lines);
    }
}
