package org.sulh.record.fold;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.sulh.model.watch.Call;
import org.sulh.record.entry.CallEntry;
import org.sulh.record.entry.CommitmentEntry;
import org.sulh.record.entry.CoverageEntry;
import org.sulh.record.entry.Payload;
import org.sulh.register.entry.RefusedException;
import org.sulh.register.entry.Role;

/** Who may say what, where one kind of entry says different things. */
final class Rights {
    private Rights() {}

    /**
     * Checks the entries of such kinds, and lets others pass.
     *
     * @param roles of those who sign, asked for where they matter
     * @throws RefusedException when nobody with these roles may enter this
     */
    static void require(Payload payload, Supplier<List<Role>> roles) {
        switch (payload) {
            case CoverageEntry.Plan plan -> require("plans a watch", roles.get(), "registrar", "analyst", "chair");
            case CoverageEntry.Report report ->
                require("reports of a watch", roles.get(), "monitor", "registrar", "analyst");
            case CommitmentEntry.Stated stated -> require("states a commitment", roles.get(), "registrar", "analyst");
            case CommitmentEntry.Seen seen ->
                require("has seen something of a commitment", roles.get(), "monitor", "analyst");
            case CommitmentEntry.Withdrawn withdrawn ->
                require("withdraws a sighting", roles.get(), "monitor", "analyst");
            case CallEntry(Call call) -> requireOwn(call, roles.get());
            default -> {}
        }
    }

    private static void require(String what, Collection<Role> roles, String... allowed) {
        if (roles.stream().map(Role::text).noneMatch(List.of(allowed)::contains)) {
            throw new RefusedException("who " + what + " is " + String.join(" or ", Arrays.asList(allowed)));
        }
    }

    /** A party logs its own calls. */
    private static void requireOwn(Call call, Collection<Role> roles) {
        boolean isOwn = roles.stream().map(Role::text).anyMatch(role -> List.of(
                        "registrar",
                        "analyst",
                        "chair",
                        "party:" + call.from().of(),
                        "party:" + call.to().of())
                .contains(role));
        if (!isOwn) {
            throw new RefusedException("a party logs calls of its own officers, and this one is between "
                    + call.from().of() + " and " + call.to().of());
        }
    }

    /** Who is to keep a commitment is no witness of it. */
    static void requireWitness(String of, Collection<Role> roles) {
        if (roles.contains(new Role("party:" + of))) {
            throw new RefusedException(
                    "what is seen of a commitment is not entered by " + of + ", which is to keep it");
        }
    }
}
