package org.sulh.pack;

import java.util.LinkedHashMap;
import java.util.Map;
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
import org.sulh.model.Procedure.Panel;
import org.sulh.model.Procedure.Proof;
import org.sulh.model.Procedure.Provision;
import org.sulh.model.Procedure.Quorum;
import org.sulh.model.Procedure.Recusal;
import org.sulh.model.Procedure.Votes;

/** Reads {@code procedure.yaml}. */
final class ProcedureFile {
    static final String NAME = "procedure.yaml";

    /** Clocks that may have a deadline. */
    static final Set<String> CLOCKS = Words.set("inquiry notice reply visit finding compliance");

    private static final Set<String> KEYS = Words.set("adoption attribution standard_of_proof "
            + String.join(" ", CLOCKS) + " panel quorum votes recusal appeal");

    private ProcedureFile() {}

    static Optional<Procedure> read(Fields file) {
        return file.read(
                KEYS,
                f -> new Procedure(
                        f.findOne("adoption", keys("signatures roles"), ProcedureFile::adoption),
                        f.findOne("attribution", keys("at_least lead"), ProcedureFile::attribution),
                        f.findOne("standard_of_proof", keys("standard"), ProcedureFile::proof),
                        CLOCKS.stream().flatMap(clock -> deadline(f, clock)).toList(),
                        f.findOne("panel", keys("seats"), ProcedureFile::panel),
                        f.findOne(
                                "quorum",
                                keys("members of"),
                                q -> new Quorum(provision(q), q.whole("members"), q.texts("of"))),
                        f.findOne("votes", keys("majority"), ProcedureFile::votes),
                        f.findOne("recusal", keys("tied"), r -> new Recusal(provision(r), r.flag("tied"))),
                        f.findOne(
                                "appeal",
                                keys("to hours suspends"),
                                a -> new Appeal(provision(a), a.texts("to"), a.whole("hours"), a.flag("suspends"))),
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

    private static Panel panel(Fields f) {
        Map<String, Integer> seats = new LinkedHashMap<>();
        f.findEntry("seats").ifPresent(s -> s.values().keySet().forEach(role -> seats.put(role, s.whole(role))));
        return new Panel(provision(f), seats);
    }

    private static Votes votes(Fields f) {
        return new Votes(provision(f), f.oneOf("majority", Majority.values(), Majority::formName));
    }

    private static Stream<Deadline> deadline(Fields f, String clock) {
        return f.findOne(clock, keys("hours"), d -> new Deadline(provision(d), clock, d.whole("hours"))).stream();
    }
}
