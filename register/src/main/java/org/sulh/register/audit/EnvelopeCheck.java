package org.sulh.register.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sulh.register.entry.Authority;
import org.sulh.register.entry.PreparedEntry;
import org.sulh.register.entry.RefusedException;
import org.sulh.register.entry.SignatureCheck;
import org.sulh.register.note.ForgedException;
import org.sulh.register.tile.EntryBundle;
import org.sulh.register.wire.MalformedException;

/**
 * Checks signed entries: that each is well written, by whom it says, and by one who might enter it at that place.
 *
 * <p>After the first entry that may not stand where it stands nothing is judged any more, since what follows rests on it;
 * signatures already owed are still checked.
 */
public final class EnvelopeCheck implements EntryCheck {
    private final Authority authority;
    private boolean hasBroken;

    /** @param authority before the first entry */
    public EnvelopeCheck(Authority authority) {
        this.authority = authority;
    }

    /** An entry, or why it is none. */
    private record Parsed(@Nullable PreparedEntry entry, String reason) {}

    @Override
    public ReadBundle read(long firstIndex, EntryBundle bundle) {
        List<Parsed> parsed = new ArrayList<>(bundle.width());
        for (int i = 0; i < bundle.width(); i++) {
            parsed.add(parse(bundle.entry(i)));
        }
        return () -> judge(firstIndex, parsed);
    }

    private Parsed parse(byte[] bytes) {
        try {
            return new Parsed(authority.parse(bytes), "");
        } catch (MalformedException e) {
            return new Parsed(null, e.getMessage());
        }
    }

    private Callable<List<Fault>> judge(long firstIndex, List<Parsed> parsed) {
        List<SignatureCheck> owed = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < parsed.size() && !hasBroken; i++) {
            PreparedEntry entry = parsed.get(i).entry();
            if (entry == null) {
                faults.add(broken(firstIndex + i, parsed.get(i).reason()));
                continue;
            }
            try {
                owed.addAll(authority.admitOwing(firstIndex + i, entry));
            } catch (ForgedException | RefusedException e) {
                faults.add(broken(firstIndex + i, String.valueOf(e.getMessage())));
            }
        }
        return () -> {
            List<Fault> all = new ArrayList<>(faults);
            for (SignatureCheck check : owed) {
                try {
                    check.run();
                } catch (ForgedException e) {
                    all.add(Fault.at(check.index(), e.getMessage()));
                }
            }
            return all;
        };
    }

    private Fault broken(long index, String reason) {
        hasBroken = true;
        return Fault.at(index, reason + " (the entries after it were not judged)");
    }
}
