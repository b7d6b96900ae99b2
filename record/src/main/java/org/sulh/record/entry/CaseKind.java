package org.sulh.record.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sulh.model.cases.CaseStep;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Kind;
import org.sulh.register.entry.Members;
import org.sulh.register.wire.MalformedException;

/**
 * The kinds of entries by which the steps of a case are taken. Who may sign one is said coarsely here, so that nobody can
 * flood a case who has no part in any; who may take a step at its stage is for the course of the agreement to say.
 */
public enum CaseKind {
    COMPLAINT,
    INQUIRY,
    NOTICE,
    REPLY,
    VISIT,
    CLOCK,
    PROVISIONAL,
    SESSION,
    MOTION,
    VOTE,
    FINDING,
    MEASURE,
    COMPLIANCE,
    APPEAL,
    REOPENING,
    CLOSURE;

    private static final Map<String, CaseKind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(CaseKind::word, Function.identity()));

    private final String word = Words.of(this);

    /** The name of the kind, as entries have it. */
    public String word() {
        return word;
    }

    /** The kind of an entry by its name, when it is one of these. */
    public static Optional<CaseKind> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The kind of entry by which a step is taken. */
    public static CaseKind of(CaseStep step) {
        return switch (step) {
            case CaseStep.Complaint complaint -> COMPLAINT;
            case CaseStep.Inquiry inquiry -> INQUIRY;
            case CaseStep.Notice notice -> NOTICE;
            case CaseStep.Reply reply -> REPLY;
            case CaseStep.VisitPlanned planned -> VISIT;
            case CaseStep.VisitMade made -> VISIT;
            case CaseStep.VisitDenied denied -> VISIT;
            case CaseStep.Clock clock -> CLOCK;
            case CaseStep.Provisional provisional -> PROVISIONAL;
            case CaseStep.SessionOpened opened -> SESSION;
            case CaseStep.SessionClosed closed -> SESSION;
            case CaseStep.Motion motion -> MOTION;
            case CaseStep.Vote vote -> VOTE;
            case CaseStep.Found found -> FINDING;
            case CaseStep.Measure measure -> MEASURE;
            case CaseStep.ComplianceReport report -> COMPLIANCE;
            case CaseStep.ComplianceCheck check -> COMPLIANCE;
            case CaseStep.Appeal appeal -> APPEAL;
            case CaseStep.AppealDecided decided -> APPEAL;
            case CaseStep.Reopening reopening -> REOPENING;
            case CaseStep.Closure closure -> CLOSURE;
        };
    }

    /** @throws MalformedException when it is not the payload of such an entry */
    public CaseEntry read(Json.Obj data) {
        Members members = new Members(data, "an entry of the kind " + word);
        try {
            CaseEntry entry = new CaseEntry(StepReader.read(this, members));
            members.end();
            return entry;
        } catch (IllegalArgumentException e) {
            throw new MalformedException("an entry of the kind " + word + ": " + e.getMessage());
        }
    }

    private Set<String> signers() {
        return switch (this) {
            case COMPLAINT -> Set.of("party:*", "monitor", "registrar", "analyst", "chair");
            case INQUIRY -> Set.of("chair", "analyst", "monitor", "registrar", "guarantor");
            case NOTICE -> Set.of("chair", "registrar", "analyst");
            case REPLY -> Set.of("party:*");
            case VISIT -> Set.of("monitor", "chair", "analyst", "registrar", "party:*");
            case CLOCK -> Set.of("chair", "registrar", "guarantor");
            case PROVISIONAL -> Set.of("chair", "guarantor", "party:*", "monitor");
            case SESSION -> Set.of("chair", "guarantor", "registrar", "monitor", "party:*");
            case MOTION -> Set.of("party:*", "guarantor", "chair", "monitor", "analyst");
            case VOTE -> Set.of("party:*", "guarantor", "chair", "monitor", "analyst");
            case FINDING -> Set.of("party:*", "guarantor", "chair", "monitor", "analyst");
            case MEASURE -> Set.of("chair", "guarantor", "party:*", "monitor");
            case COMPLIANCE -> Set.of("party:*", "monitor", "analyst", "chair", "guarantor", "registrar");
            case APPEAL -> Set.of("party:*", "guarantor", "chair");
            case REOPENING -> Set.of("chair", "guarantor", "party:*");
            case CLOSURE -> Set.of("chair", "party:*", "guarantor", "registrar");
        };
    }

    /** The kinds as the register knows them. */
    static List<Kind> all() {
        return Arrays.stream(values())
                .map(kind -> Kind.of(kind.word, kind.signers(), kind::read))
                .toList();
    }
}
