package org.sulh.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sulh.model.Claim;
import org.sulh.model.EventType;
import org.sulh.model.Participant;

/** What set the hostilities off, as each speaker tells it; an account is an act and who did it. */
final class Triggers {
    private Triggers() {}

    /** The accounts in words where they differ, as in "an ambush by gunmen (3 Mar 2031), as report A tells it; …". */
    static Optional<String> findRivals(Desk desk) {
        List<List<Claim>> accounts = listAccounts(desk);
        return accounts.size() < 2
                ? Optional.empty()
                : Optional.of(accounts.stream().map(a -> account(a, desk)).collect(Collectors.joining("; ")));
    }

    private static String account(List<Claim> claims, Desk desk) {
        Claim first = claims.getFirst();
        Happening happening = desk.lookup().getHappening(first);
        String when = happening.time().isKnown() ? " (" + TimePhrase.of(happening.time()) + ")" : "";
        return desk.claims().act(first.event()) + when + ", as "
                + desk.happenings().tellIt(claims);
    }

    /** The accounts that differ, each with the claims that give it, in reading order. */
    static List<List<Claim>> listAccounts(Desk desk) {
        Map<Account, List<Claim>> accounts = new LinkedHashMap<>();
        desk.lookup().claims().stream().filter(c -> c.event().setsOff()).forEach(c -> accounts.computeIfAbsent(
                        Account.of(c), a -> new ArrayList<>())
                .add(c));
        return List.copyOf(accounts.values());
    }

    /** An act and those who did it, as one speaker tells it. */
    record Account(EventType type, List<String> actors) {
        static Account of(Claim claim) {
            return new Account(
                    claim.event().type(),
                    claim.event().actors().stream()
                            .map(Participant::key)
                            .distinct()
                            .sorted()
                            .toList());
        }
    }
}
