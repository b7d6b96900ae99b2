package org.sulh.report;

import java.util.Collection;
import java.util.OptionalInt;
import org.sulh.model.Casualties;

/** Tolls in words: never narrower than the figures, so that "over 70" is not shown as 70. */
final class TollPhrase {
    private final Names names;

    TollPhrase(Names names) {
        this.names = names;
    }

    /** As in "71 or more killed and 3 civilians injured". */
    String of(Collection<Casualties> casualties) {
        return Series.and(casualties.stream().map(this::of).toList());
    }

    String of(Casualties casualties) {
        String befell = casualties.kind().formName();
        String count = count(casualties);
        return switch (casualties.of()) {
            case Casualties.ALL -> count + " " + befell;
            case "civilians" ->
                (count.equals("none") ? "no" : count) + (count.equals("1") ? " civilian " : " civilians ") + befell;
            default -> count + " " + befell + " (of " + names.groupOfPeople(casualties.of()) + ")";
        };
    }

    private static String count(Casualties casualties) {
        OptionalInt low = casualties.low();
        OptionalInt best = casualties.best();
        OptionalInt high = casualties.high();
        if (high.isPresent() && low.isPresent() && low.getAsInt() == high.getAsInt()) {
            return low.getAsInt() == 0 ? "none" : Integer.toString(low.getAsInt());
        }
        String middle = best.isPresent() ? "about " + best.getAsInt() : "";
        String range;
        if (low.isPresent() && high.isPresent()) {
            range = low.getAsInt() + " to " + high.getAsInt();
        } else if (low.isPresent()) {
            range = low.getAsInt() + " or more";
        } else if (high.isPresent()) {
            range = "up to " + high.getAsInt();
        } else {
            range = "";
        }
        if (middle.isEmpty()) {
            return range.isEmpty() ? "an unknown number" : range;
        }
        boolean sameFigure = best.equals(low) || best.equals(high);
        return range.isEmpty() || (sameFigure && high.isEmpty()) ? middle : middle + " (" + range + ")";
    }
}
