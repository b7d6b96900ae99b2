package org.sulh.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sulh.model.Finding.StandardOfProof;
import org.sulh.model.Probability;
import org.sulh.model.Procedure;
import org.sulh.model.Procedure.Adoption;
import org.sulh.model.Procedure.Appeal;
import org.sulh.model.Procedure.Attribution;
import org.sulh.model.Procedure.Deadline;
import org.sulh.model.Procedure.Majority;
import org.sulh.model.Procedure.Proof;
import org.sulh.model.Procedure.Provision;
import org.sulh.model.Procedure.Quorum;
import org.sulh.model.Procedure.Recusal;
import org.sulh.model.Procedure.Votes;

/** Reads {@code procedure.yaml}. */
final class ProcedureFile {
    static final String NAME = "procedure.yaml";

    /** Steps of a case that may have a deadline. */
    private static final Set<String> STEPS = Words.set("notice reply visit finding compliance");

    private static final Set<String> KEYS = Words.set(
            "adoption attribution standard_of_proof " + String.join(" ", STEPS) + " quorum votes recusal appeal");

    private ProcedureFile() {}

    static Optional<Procedure> read(Fields file) {
        return file.read(
                KEYS,
                f -> new Procedure(
                        f.findOne("adoption", keys("signatures roles"), ProcedureFile::adoption),
                        f.findOne("attribution", keys("at_least lead"), ProcedureFile::attribution),
                        f.findOne("standard_of_proof", keys("standard"), ProcedureFile::proof),
                        STEPS.stream().flatMap(step -> deadline(f, step)).toList(),
                        Optional.empty(),
                        f.findOne(
                                "quorum",
                                keys("members of"),
                                q -> new Quorum(provision(q), q.whole("members"), q.texts("of"))),
                        f.findOne("votes", keys("majority"), ProcedureFile::votes),
                        f.findOne("recusal", keys("tied"), r -> new Recusal(provision(r), r.flag("tied"))),
                        f.findOne(
                                "appeal",
                                keys("to hours"),
                                a -> new Appeal(provision(a), a.texts("to"), a.whole("hours"), false)),
                        Optional.empty()));
    }

    private static Set<String> keys(String own) {
        return Words.set(own + " status source text");
    }

    private static Provision provision(Fields f) {
        return new Provision(AgreementFile.status(f), f.findText("source"), f.findTranslations("text"));
    }

    private static Adoption adoption(Fields f) {
        return new Adoption(provision(f), f.whole("signatures"), f.texts("roles"));
    }

    private static Attribution attribution(Fields f) {
        return new Attribution(provision(f), new Probability(f.whole("at_least")), new Probability(f.whole("lead")));
    }

    private static Proof proof(Fields f) {
        return new Proof(provision(f), f.oneOf("standard", StandardOfProof.values(), StandardOfProof::formName));
    }

    private static Votes votes(Fields f) {
        return new Votes(provision(f), f.oneOf("majority", Majority.values(), Majority::formName));
    }

    private static Stream<Deadline> deadline(Fields f, String step) {
        return f.findOne(step, keys("hours"), d -> new Deadline(provision(d), step, d.whole("hours"))).stream();
    }

    /** Roles of the register that may sign for a pack; a party's is {@code party:} and its slug. */
    static List<String> roles(List<String> parties) {
        return Stream.concat(
                        Stream.of("chair", "guarantor", "analyst", "monitor", "registrar", "witness", "operator"),
                        parties.stream().map(party -> "party:" + party))
                .toList();
    }
}
