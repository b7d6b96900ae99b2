package org.sulh.record.fold;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sulh.model.ApparentBreach;
import org.sulh.model.Assessment;
import org.sulh.model.Assessment.Contribution;
import org.sulh.model.Casualties;
import org.sulh.model.Incident;
import org.sulh.model.OriginGroup;
import org.sulh.model.Responsibility;
import org.sulh.model.SideToll;
import org.sulh.register.entry.Json;

/**
 * The line of each conclusion: what of it is compared. Whole numbers, ids and words of the glossary; sentences made for
 * people follow from these and are left out. Of a claim the id says all, since it follows from the content.
 */
final class Lines {
    private static final double MICRO = 1e6;
    private static final double METRES = 1000;

    private Lines() {}

    static Map<String, SortedMap<String, Supplier<byte[]>>> byType(Conclusions conclusions) {
        Map<String, SortedMap<String, Supplier<byte[]>>> types = new LinkedHashMap<>();
        types.put(
                "claim",
                lines(conclusions.state().claims(), stated -> stated.claim().id(), Lines::claim));
        types.put("incident", lines(conclusions.incidents(), Incident::id, Lines::incident));
        types.put("origin-group", lines(conclusions.groups(), OriginGroup::id, Lines::group));
        types.put("assessment", lines(conclusions.assessments(), Assessment::incident, Lines::assessment));
        types.put("outcome", lines(conclusions.breaches(), Lines::idOf, Lines::breach));
        types.putAll(ObservedLines.byType(conclusions));
        types.put("case", CaseLines.lines(conclusions.state().cases()));
        return types;
    }

    static <T> SortedMap<String, Supplier<byte[]>> lines(
            List<T> things, Function<T, String> id, Function<T, Json> line) {
        SortedMap<String, Supplier<byte[]>> lines = new TreeMap<>();
        things.forEach(
                thing -> lines.put(id.apply(thing), () -> line.apply(thing).toCanonicalBytes()));
        return lines;
    }

    private static Json claim(Stated stated) {
        return Json.Obj.of(Map.of(
                "id", Json.of(stated.claim().id()),
                "ordinal", Json.of(stated.ordinal().toString()),
                "standing", Json.of(stated.standing().formName())));
    }

    private static Json incident(Incident incident) {
        Map<String, Json> line = new TreeMap<>();
        line.put("id", Json.of(incident.id()));
        line.put("type", Json.of(incident.type().slug()));
        incident.time().start().map(LocalDate::toString).ifPresent(day -> line.put("start", Json.of(day)));
        incident.time().end().map(LocalDate::toString).ifPresent(day -> line.put("end", Json.of(day)));
        line.put("precision", Json.of(incident.time().precision().formName()));
        incident.place().ifPresent(place -> {
            line.put("place", Json.of(place.name()));
            place.at().ifPresent(at -> {
                line.put("latMicro", Json.of((long) StrictMath.rint(at.lat() * MICRO)));
                line.put("lonMicro", Json.of((long) StrictMath.rint(at.lon() * MICRO)));
                line.put("radiusM", Json.of((long) StrictMath.rint(place.radiusKm() * METRES)));
            });
        });
        line.put("scope", Json.of(incident.scope().formName()));
        line.put("claims", Json.ofTexts(incident.claims()));
        line.put(
                "links", new Json.Arr(incident.links().stream().map(Lines::link).toList()));
        return Json.Obj.of(line);
    }

    private static Json link(Incident.Link link) {
        return new Json.Arr(List.of(Json.of(link.first()), Json.of(link.second()), Json.of(link.weight())));
    }

    private static Json group(OriginGroup group) {
        return Json.Obj.of(Map.of("id", Json.of(group.id()), "claims", Json.ofTexts(group.claims())));
    }

    private static Json assessment(Assessment assessment) {
        Map<String, Json> line = new TreeMap<>();
        line.put("incident", Json.of(assessment.incident()));
        line.put("level", Json.of(assessment.level().formName()));
        line.put("prior", Json.of(assessment.prior()));
        line.put("evidence", Json.of(assessment.evidence()));
        line.put("happenedPpm", Json.of(assessment.happened().partsPerMillion()));
        line.put("contributions", contributions(assessment.contributions()));
        line.put(
                "responsibility",
                new Json.Arr(assessment.responsibility().stream()
                        .map(Lines::responsibility)
                        .toList()));
        line.put(
                "casualties",
                new Json.Arr(
                        assessment.casualties().stream().map(Lines::casualties).toList()));
        line.put(
                "tolls",
                new Json.Arr(assessment.tolls().stream().map(Lines::toll).toList()));
        return Json.Obj.of(line);
    }

    private static Json contributions(List<Contribution> contributions) {
        return new Json.Arr(contributions.stream()
                .<Json>map(each -> new Json.Arr(
                        List.of(Json.of(each.group()), Json.of(each.relation()), Json.of(each.evidence()))))
                .toList());
    }

    private static Json responsibility(Responsibility responsibility) {
        String candidate =
                switch (responsibility.candidate()) {
                    case Responsibility.Named named -> "actor:" + named.actor();
                    case Responsibility.Rest rest -> rest.formName();
                };
        return Json.Obj.of(Map.of(
                "candidate", Json.of(candidate),
                "prior", Json.of(responsibility.prior()),
                "contributions", contributions(responsibility.contributions()),
                "ppm", Json.of(responsibility.probability().partsPerMillion())));
    }

    private static Json toll(SideToll toll) {
        Map<String, Json> line = new TreeMap<>();
        toll.by().ifPresent(by -> line.put("by", Json.of(by)));
        line.put("interest", Json.of(toll.interest().formName()));
        line.put("range", casualties(toll.range()));
        line.put("groups", Json.ofTexts(toll.groups()));
        return Json.Obj.of(line);
    }

    private static Json casualties(Casualties casualties) {
        Map<String, Json> line = new TreeMap<>();
        line.put("kind", Json.of(casualties.kind().formName()));
        line.put("of", Json.of(casualties.of()));
        casualties.low().ifPresent(low -> line.put("low", Json.of(low)));
        casualties.best().ifPresent(best -> line.put("best", Json.of(best)));
        casualties.high().ifPresent(high -> line.put("high", Json.of(high)));
        return Json.Obj.of(line);
    }

    private static String idOf(ApparentBreach breach) {
        return breach.incident() + " " + breach.clause() + " " + breach.party();
    }

    private static Json breach(ApparentBreach breach) {
        Map<String, Json> line = new TreeMap<>();
        line.put("id", Json.of(idOf(breach)));
        line.put("outcome", Json.of(breach.outcome().formName()));
        Map<String, Json> facts = new TreeMap<>();
        breach.facts()
                .forEach(fact -> facts.put(fact.name(), Json.of(fact.value().toString())));
        line.put("facts", Json.Obj.of(facts));
        line.put("missing", Json.ofTexts(breach.missing()));
        breach.exception().ifPresent(exception -> line.put("exception", Json.of(exception)));
        line.put("others", Json.ofTexts(breach.others()));
        line.put("version", Json.of(breach.version()));
        return Json.Obj.of(line);
    }
}
