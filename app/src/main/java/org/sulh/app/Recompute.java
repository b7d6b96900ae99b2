package org.sulh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sulh.record.entry.StateDigest;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.record.fold.Adoption;
import org.sulh.record.fold.Conclusions;
import org.sulh.record.fold.Digested;
import org.sulh.record.fold.Digests;
import org.sulh.record.fold.Engine;
import org.sulh.record.fold.Fold;
import org.sulh.record.fold.OpenedEntry;
import org.sulh.record.fold.Opener;
import org.sulh.record.fold.RecordState;
import org.sulh.record.folder.PackCopies;
import org.sulh.record.folder.Replay;
import org.sulh.register.entry.Envelope;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.tile.EntryBundle;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogReader;
import org.sulh.register.tile.LogSource;

/**
 * Draws all conclusions anew from the entries of a log whose bytes are sound, and compares them with the last state digest
 * that was entered for each view. Cost: see {@code docs/benchmarks.md}.
 */
final class Recompute {
    private final LogSource source;
    private final long size;
    private final PackCopies shelf;
    private final Fold.Signatories signatories;
    private final Terminal terminal;
    private final List<String> faults = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    /** As the last view that was compared knows them. */
    private List<Adoption> adoptions = List.of();

    private final Map<String, Object> figures = new LinkedHashMap<>();

    Recompute(LogSource source, long size, PackCopies shelf, Fold.Signatories signatories, Terminal terminal) {
        this.source = source;
        this.size = size;
        this.shelf = shelf;
        this.signatories = signatories;
        this.terminal = terminal;
    }

    /** Compares the view of an opener with its last digest, if one was entered. */
    void compare(View view, Opener opener) {
        Map<View, Digested> last = lastDigests();
        Fold fold = new Fold(view, opener, signatories, shelf);
        Optional<Digested> digested = Optional.ofNullable(last.get(view));
        long at = digested.map(d -> d.digest().index()).orElse(size);
        replay(fold, 0, at);
        List<Long> missing = fold.listMissing();
        RecordState state = fold.state();
        adoptions = state.adoptions();
        if (adoptions.isEmpty()) {
            notices.add("no pack was adopted, so there is nothing to conclude");
            return;
        }
        if (!isPackSound(state)) {
            return;
        }
        terminal.showProgress("drawing conclusions");
        Conclusions conclusions = Conclusions.of(state, shelf);
        StateDigest found = Digests.of(conclusions);
        terminal.clearProgress();
        replay(fold, at, size);
        RecordState whole = fold.state();
        adoptions = whole.adoptions();
        tell(view, conclusions, whole);
        digested.ifPresentOrElse(
                entered -> hold(view, entered, found, missing),
                () -> notices.add("no state digest of the " + view.formName() + " view was entered; there is nothing to"
                        + " compare with"));
    }

    private void replay(Fold fold, long from, long to) {
        Replay.run(
                source,
                from,
                to,
                size,
                bytes -> OpenedEntry.of(Envelope.parse(bytes)),
                fold::accept,
                new Progress(terminal, "recompute", to));
    }

    /** Whether each pack that was adopted is here as it was; what was changed is named. */
    private boolean isPackSound(RecordState state) {
        boolean sound = true;
        for (Adoption adoption : state.adoptions()) {
            if (shelf.find(adoption.pack().pack()).isPresent()) {
                continue;
            }
            sound = false;
            String name = nameOf(adoption);
            boolean told = false;
            for (Map.Entry<Path, PackCopies.Found> copy : shelf.found().entrySet()) {
                if (copy.getValue().pack().id().equals(adoption.pack().agreement())) {
                    faults.add(unlike(copy.getKey(), copy.getValue(), adoption));
                    told = true;
                }
            }
            for (var broken : shelf.broken().entrySet()) {
                faults.add(broken.getKey() + " cannot be read: "
                        + broken.getValue().mistakes().getFirst());
                told = true;
            }
            if (!told) {
                notices.add("the " + name + " (" + adoption.pack().pack()
                        + ") is not here, so nothing was recomputed; give its folder with --pack");
            }
        }
        return sound;
    }

    private static String nameOf(Adoption adoption) {
        return "pack " + adoption.pack().agreement() + " version "
                + adoption.pack().version() + ", adopted by entry " + adoption.index();
    }

    private static String unlike(Path folder, PackCopies.Found copy, Adoption adoption) {
        return folder + " is not the " + nameOf(adoption) + ": "
                + String.join("; ", adoption.pack().seals().differences(copy.seals()));
    }

    /** Holds the packs that somebody brings against those that were adopted, also where the record has its own. */
    void holdPacks(Collection<Path> brought) {
        for (Path folder : brought) {
            PackCopies.Found copy = shelf.found().get(folder);
            if (copy == null) {
                faults.add(folder + " cannot be read: "
                        + Objects.requireNonNull(shelf.broken().get(folder))
                                .mistakes()
                                .getFirst());
            } else if (adoptions.stream()
                    .noneMatch(adoption ->
                            adoption.pack().pack().equals(copy.seals().packHash()))) {
                faults.add(adoptions.reversed().stream()
                        .filter(adoption ->
                                adoption.pack().agreement().equals(copy.pack().id()))
                        .findFirst()
                        .map(adoption -> unlike(folder, copy, adoption))
                        .orElse(folder + " is a pack of " + copy.pack().id() + ", which the record has not adopted"));
            }
        }
    }

    private void tell(View view, Conclusions conclusions, RecordState whole) {
        figures.put("incidents", conclusions.incidents().size());
        figures.put("claims", conclusions.claims().size());
        figures.put("outcomes", conclusions.breaches().size());
        if (view == View.SHARED) {
            figures.put("passedOver", whole.passedOver());
            if (whole.passedOver() > 0) {
                notices.add(whole.passedOver()
                        + " sealed entries, and entries that speak of them, were passed over in the shared view");
            }
        }
        whole.unused()
                .forEach(unused -> notices.add(
                        "entry " + unused.index() + " (" + unused.kind() + ") changes nothing: " + unused.reason()));
    }

    private void hold(View view, Digested entered, StateDigest found, List<Long> missing) {
        StateDigest digest = entered.digest();
        String which = "the state digest of the " + view.formName() + " view, entry " + entered.index();
        if (!digest.engine().equals(Engine.VERSION)) {
            notices.add(which + ", is not comparable: it was drawn by " + digest.engine() + ", this is "
                    + Engine.VERSION + differing(digest, found));
            return;
        }
        if (view == View.INTERNAL && digest.passedOver() != found.passedOver()) {
            notices.add(which + ", is not comparable: sealed values were erased, or are not in this vault");
            return;
        }
        if (!missing.isEmpty()) {
            notices.add(which + ", is not comparable: what the entries "
                    + String.join(", ", missing.stream().map(String::valueOf).toList())
                    + " seal was disclosed to the public, and is not here; put it into the folder disclosed");
            return;
        }
        List<String> differences = Digests.differences(digest, found);
        if (!differences.isEmpty()
                || digest.passedOver() != found.passedOver()
                || !digest.pack().equals(found.pack())) {
            faults.add(which + ", of the first " + digest.index() + " entries differs from what they lead to"
                    + (differences.isEmpty() ? "" : " in: " + String.join(", ", differences)));
            return;
        }
        notices.add("recomputed from " + digest.index() + " entries, " + view.formName() + " view: "
                + String.join(", ", digest.types().keySet()) + " are as entry " + entered.index() + " says");
        figures.put(view.formName(), entered.index());
        if (digest.index() + 1 < size && size - digest.index() > 2) {
            notices.add("the last " + (size - digest.index()) + " entries are under no state digest of the "
                    + view.formName() + " view yet");
        }
    }

    private static String differing(StateDigest digest, StateDigest found) {
        List<String> differences = Digests.differences(digest, found);
        return differences.isEmpty()
                ? "; both conclude the same"
                : "; they differ in: " + String.join(", ", differences);
    }

    /** The last digest of each view, looked for from the end. */
    private Map<View, Digested> lastDigests() {
        Map<View, Digested> last = new EnumMap<>(View.class);
        for (long first = (size - 1) / TileRow.WIDTH * TileRow.WIDTH;
                first >= 0 && last.size() < View.values().length;
                first -= TileRow.WIDTH) {
            EntryBundle bundle = new LogReader(source, size).getBundle(LogPath.of(LogPath.ENTRIES, first, size));
            for (int i = bundle.width() - 1; i >= 0; i--) {
                var body = Envelope.parse(bundle.entry(i)).body();
                if (body.kind().equals(StateDigest.KIND)) {
                    StateDigest digest = StateDigest.read(body.data());
                    last.putIfAbsent(digest.fold(), new Digested(first + i, digest));
                }
            }
        }
        return last;
    }

    boolean hasDigest(View view) {
        return lastDigests().containsKey(view);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    List<String> notices() {
        return List.copyOf(notices);
    }

    Map<String, Object> figures() {
        return figures;
    }
}
