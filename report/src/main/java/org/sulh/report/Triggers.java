package org.sulh.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.EventType;
import org.sulh.model.Participant;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Section;

/** What set the hostilities off, as each speaker tells it; an account is an act and who did it. */
final class Triggers {
    private Triggers() {}

    static Optional<Section> section(Desk desk) {
        List<List<Claim>> accounts = listAccounts(desk);
        List<Item> items = accounts.stream()
                .map(claims -> Item.of(
                        Vocabulary.english().heading(claims.getFirst().event().type()) + ", as "
                                + desk.happenings().tellIt(claims),
                        desk.tellings().of(claims)))
                .toList();
        String title = accounts.size() > 1 ? "What set it off: rival accounts" : "What set it off";
        return Desk.section("triggers", title, items);
    }

    /** The accounts that differ, each with the claims that give it, in reading order. */
    static List<List<Claim>> listAccounts(Desk desk) {
        Map<Account, List<Claim>> accounts = new LinkedHashMap<>();
        desk.lookup().claims().stream()
                .filter(c -> c.event().setsOff())
                .forEach(c -> accounts.computeIfAbsent(Account.of(c), a -> new ArrayList<>()).add(c));
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
