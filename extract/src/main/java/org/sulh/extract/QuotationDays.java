package org.sulh.extract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Stance;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/**
 * On which day words were said, where the text does not give it.
 *
 * <p>A quotation with "today" or "tomorrow" is placed by what the document tells elsewhere: when the minister says that
 * talks "begin tomorrow", and the document dates the talks, he spoke the day before. Each such pair votes for a day of the
 * week up to publication; the day with most votes wins, the later when they tie. Otherwise a speaker's other statement
 * with a day, then the day of publication, unless the text sets the statement in some other time.
 */
final class QuotationDays {
    private static final int LONGEST_DELAY_DAYS = 7;

    private final Optional<LocalDate> published;

    QuotationDays(Optional<LocalDate> published) {
        this.published = published;
    }

    void settle(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.quoted && draft.said.isEmpty() && draft.hasRelativeTime()) {
                draft.said = vote(drafts, draft);
            }
        }
        // Words of one speaker in one quotation were said on one day; else the speaker's own dated statement.
        for (Draft draft : drafts) {
            boolean person =
                    draft.speaker.filter(s -> s.person() || draft.quoted).isPresent();
            if (person && draft.said.isEmpty() && !draft.saidAtOtherTime) {
                draft.said = drafts.stream()
                        .filter(d -> d.speakerKey().equals(draft.speakerKey()) && d.said.isPresent())
                        .findFirst()
                        .flatMap(d -> d.said);
            }
        }
        for (Draft draft : drafts) {
            if (draft.said.isEmpty() && !draft.saidAtOtherTime) {
                draft.said = sameSentence(drafts, draft).or(() -> published);
            }
        }
        Timing.carryOn(drafts, published);
    }

    private static Optional<LocalDate> sameSentence(List<Draft> drafts, Draft draft) {
        return drafts.stream()
                .filter(d -> d.span.equals(draft.span) && d.speakerKey().equals(draft.speakerKey()))
                .filter(d -> draft.speaker.isPresent())
                .flatMap(d -> d.said.stream())
                .findFirst();
    }

    private Optional<LocalDate> vote(List<Draft> drafts, Draft asked) {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        Map<LocalDate, Integer> votes = new HashMap<>();
        for (Draft told : drafts) {
            boolean sameSpeech = told.quoted && told.speakerKey().equals(asked.speakerKey()) && told.said.isEmpty();
            if (!sameSpeech || told.time.isEmpty() || !told.hasRelativeTime()) {
                continue;
            }
            for (Draft dated : drafts) {
                if (dated != told
                        && !dated.quoted
                        && dated.type.equals(told.type)
                        && dated.stance != Stance.DENIES
                        && dated.time.isPresent()) {
                    vote(votes, told, dated);
                }
            }
        }
        Optional<LocalDate> best = votes.keySet().stream()
                .max((a, b) -> votes.getOrDefault(a, 0).equals(votes.getOrDefault(b, 0))
                        ? a.compareTo(b)
                        : Integer.compare(votes.getOrDefault(a, 0), votes.getOrDefault(b, 0)));
        return best.or(() -> drafts.stream()
                .filter(d -> d != asked && d.speakerKey().equals(asked.speakerKey()))
                .flatMap(d -> d.said.stream())
                .findFirst());
    }

    private void vote(Map<LocalDate, Integer> votes, Draft told, Draft dated) {
        LocalDate printed = published.orElseThrow();
        TimeWindow known = dated.time.orElseThrow().resolve(published, Timing.isAhead(dated));
        if (known.precision() != TimePrecision.DAY) {
            return;
        }
        for (int delay = 0; delay <= LONGEST_DELAY_DAYS; delay++) {
            LocalDate day = printed.minusDays(delay);
            TimeWindow meant = told.time.orElseThrow().resolve(Optional.of(day), Timing.isAhead(told));
            if (meant.start().equals(known.start()) && meant.precision() == TimePrecision.DAY) {
                votes.merge(day, 1, Integer::sum);
            }
        }
    }
}
