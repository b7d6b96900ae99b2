package org.sulh.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.model.OriginGroup;

/** A small analysis in the making, with only what a test is about. */
final class Scene {
    private final List<Document> documents;
    private final List<Claim> claims = new ArrayList<>();
    private final List<OriginGroup> groups = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    private Scene(List<Document> documents) {
        this.documents = documents;
    }

    static Scene of(Document... documents) {
        return new Scene(List.of(documents));
    }

    static Document document(String name) {
        return Exercise.document("d-" + name, name, "2031-03-14", "An exercise. " + name);
    }

    /** Claims that are in no incident. */
    Scene claims(ClaimDraft... drafts) {
        Arrays.stream(drafts).map(ClaimDraft::claim).forEach(claims::add);
        return this;
    }

    /** Claims of one incident, which takes time and place of the first. */
    Scene incident(ClaimDraft... drafts) {
        List<Claim> together = Arrays.stream(drafts).map(ClaimDraft::claim).toList();
        Claim first = together.getFirst();
        claims.addAll(together);
        incidents.add(new Incident(
                "i-" + incidents.size(),
                first.event().type(),
                first.event().time(),
                first.event().place(),
                first.scope(),
                together.stream().map(Claim::id).toList(),
                List.of()));
        return this;
    }

    /** Assesses the incident that was added last. */
    Scene level(Level level, String... questions) {
        assessments.add(new Assessment(
                incidents.getLast().id(),
                level,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("So it is."),
                List.of(questions),
                List.of()));
        return this;
    }

    /** Assesses the incident that was added last by one origin, which has these claims. */
    Scene weighed(String group, List<ClaimDraft> origin) {
        groups.add(new OriginGroup(
                group, "one origin", origin.stream().map(d -> d.claim().id()).toList(), List.of()));
        assessments.add(new Assessment(
                incidents.getLast().id(),
                Level.REPORTED,
                0,
                List.of(new Assessment.Contribution(group, "outlet-own-voice", 900_000, "one origin: so it is")),
                List.of(),
                List.of(),
                List.of(),
                List.of("So it is."),
                List.of(),
                List.of()));
        return this;
    }

    /** Puts the claims of the incident that was added last in one origin. */
    Scene ofOneOrigin() {
        groups.add(new OriginGroup(
                "o-" + groups.size(), "one origin", incidents.getLast().claims(), List.of()));
        return this;
    }

    Scene notice(String notice) {
        notices.add(notice);
        return this;
    }

    Analysis analysis() {
        return new Analysis(
                documents,
                claims,
                groups,
                incidents,
                assessments,
                Names.of(List.of(), List.of()),
                Optional.of(Exercise.AS_OF),
                Optional.empty(),
                notices);
    }
}
