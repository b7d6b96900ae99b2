package org.sulh.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sulh.model.Agreement;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Finding;
import org.sulh.model.Incident;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.watch.Area;
import org.sulh.model.watch.Coverage;
import org.sulh.record.fold.Conclusions;
import org.sulh.record.fold.Filed;
import org.sulh.record.fold.RecordState;
import org.sulh.report.Analysis;
import org.sulh.report.CoverageWords;
import org.sulh.report.Names;
import org.sulh.report.cases.CaseView;
import org.sulh.report.cases.NamedIn;

/** Gathers what is shown beside a case from what is concluded by now. */
final class CasePage {
    private static final double METRES = 1000;

    private final Conclusions conclusions;
    private final RecordState state;

    CasePage(Conclusions conclusions) {
        this.conclusions = conclusions;
        this.state = conclusions.state();
    }

    /** @param agreement by whose procedure the case goes */
    CaseView of(CaseFile file, Agreement agreement) {
        NamedIn named = NamedIn.of(file);
        return of(file, agreement, named.evidence(), named.incidents());
    }

    /** A case as it would be seen with one text more in it. */
    CaseView with(Finding.Text text, CaseFile file, Agreement agreement) {
        NamedIn named = NamedIn.of(file);
        Set<String> evidence = new LinkedHashSet<>(named.evidence());
        evidence.addAll(text.evidence());
        Set<String> incidents = new LinkedHashSet<>(named.incidents());
        incidents.add(text.incident());
        return of(file, agreement, evidence, incidents);
    }

    private CaseView of(CaseFile file, Agreement agreement, Set<String> evidence, Set<String> named) {
        Map<String, String> standsFor = new LinkedHashMap<>();
        Map<String, Incident> incidents = new LinkedHashMap<>();
        for (String id : named) {
            conclusions.findIncident(id).ifPresent(incident -> {
                standsFor.put(id, incident.id());
                incidents.put(incident.id(), incident);
            });
        }
        file.complaint().claims().stream()
                .flatMap(claim -> Optional.ofNullable(conclusions.ordinals().get(claim)).stream())
                .flatMap(ordinal -> conclusions.findIncident("i-" + ordinal).stream())
                .forEach(incident -> incidents.put(incident.id(), incident));
        return new CaseView(
                file,
                agreement,
                beside(agreement, evidence, List.copyOf(incidents.values())),
                standsFor,
                incidents.values().stream().flatMap(this::coverage).toList());
    }

    /** Who could look where and when the incident is said to have been. */
    private Stream<String> coverage(Incident incident) {
        Optional<LocalDate> from = incident.time().start();
        Optional<LocalDate> until = incident.time().end();
        if (from.isEmpty() || until.isEmpty()) {
            return Stream.empty();
        }
        Area area = incident.place()
                .flatMap(place -> place.at().map(at ->
                        (Area) new Area.Around(place.name(), at, (int) StrictMath.rint(place.radiusKm() * METRES))))
                .orElse(new Area.Everywhere());
        Coverage coverage = conclusions.watching().of(area, from.get(), until.get());
        Names names = Names.of(conclusions.pack().actors(), conclusions.pack().places());
        String days = from.equals(until) ? "" + from.get() : from.get() + " to " + until.get();
        return Stream.of(
                incident.id() + ", " + area.words() + ", " + days + ": " + new CoverageWords(names).counts(coverage));
    }

    private Analysis beside(Agreement agreement, Set<String> evidence, List<Incident> incidents) {
        Set<String> wanted = new HashSet<>(evidence);
        incidents.forEach(incident -> wanted.addAll(incident.claims()));
        List<Claim> claims = new ArrayList<>();
        Set<String> told = new HashSet<>();
        state.claims().forEach(stated -> {
            if (wanted.contains(stated.claim().id()) && told.add(stated.claim().id())) {
                claims.add(stated.claim());
            }
        });
        Set<String> documents = new HashSet<>(evidence);
        claims.forEach(claim -> documents.add(claim.document()));
        List<Document> shown = state.documents().values().stream()
                .filter(filed -> documents.contains(filed.document().id()))
                .map(Filed::document)
                .map(RecordView::document)
                .toList();
        return new Analysis(
                shown,
                claims,
                List.of(),
                incidents,
                incidents.stream()
                        .map(incident -> conclusions.getAssessment(incident.id()))
                        .toList(),
                Names.of(conclusions.pack().actors(), conclusions.pack().places()),
                Optional.of(state.today()),
                Optional.of(agreement),
                incidents.stream()
                        .flatMap(incident -> conclusions.listBreaches(incident.id()).stream())
                        .toList(),
                List.of());
    }
}
