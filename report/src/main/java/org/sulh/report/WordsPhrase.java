package org.sulh.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sulh.model.Claim;
import org.sulh.model.Participant;
import org.sulh.model.Stance;
import org.sulh.report.page.PlainWords;

/** What a speaker holds, asks, promises, threatens, says or hopes, with the words themselves. */
final class WordsPhrase {
    private static final Vocabulary VOCABULARY = Vocabulary.english();
    private static final String OPENING_MARKS = "\"“„«‘";
    private static final String MARKS = "\"“”„«»";

    private final Roles roles;
    private final SpeakerPhrase speakers;

    WordsPhrase(Roles roles, SpeakerPhrase speakers) {
        this.roles = roles;
        this.speakers = speakers;
    }

    /** What follows the speaker, where the claim is of words and gives them. */
    Optional<String> find(Claim claim) {
        boolean isWords = VOCABULARY.isWords(claim.event().type());
        Optional<String> bare = findBare(claim);
        if (bare.isEmpty() || !(isWords || claim.stance() == Stance.HOPES)) {
            return Optional.empty();
        }
        if (claim.stance() == Stance.HOPES) {
            return Optional.of(hope(claim, bare.get()));
        }
        return Optional.of(isOwn(claim) ? own(claim, bare.get()) : ofAnother(claim));
    }

    /** The words that a claim gives, in quotation marks where they stand so in its document. */
    static Optional<String> findContent(Claim claim) {
        return findBare(claim).map(bare -> {
            boolean verbatim = findPlace(claim, bare).isPresent();
            boolean marked = bare.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
            return verbatim && !marked ? "“" + bare + "”" : bare;
        });
    }

    private static Optional<String> findBare(Claim claim) {
        return claim.event().content().map(text -> {
            String words = PlainWords.of(text);
            boolean stop = words.endsWith(".") && words.length() > 1;
            return stop ? words.substring(0, words.length() - 1) : words;
        });
    }

    private String hope(Claim claim, String bare) {
        String verb = VOCABULARY.clauseVerb(claim.stance(), claim.factuality(), speakers.isPlural(claim));
        return verb + said(claim, bare);
    }

    private String own(Claim claim, String bare) {
        String verb = VOCABULARY.ownVerb(claim.event().type(), speakers.isPlural(claim));
        String to = addressed(claim);
        boolean clause = to.isEmpty() && VOCABULARY.isStatement(claim.event().type());
        return verb
                + to
                + (clause ? said(claim, bare) : ": " + findContent(claim).orElse(bare));
    }

    /** The speaker tells of the words of another. */
    private String ofAnother(Claim claim) {
        boolean plural = speakers.isPlural(claim);
        String verb = ClaimPhrase.isRefusal(claim) && claim.stance() != Stance.NEITHER_CONFIRMS_NOR_DENIES
                ? VOCABULARY.refusal(claim.event().type(), plural)
                : VOCABULARY.clauseVerb(claim.stance(), claim.factuality(), plural) + " "
                        + VOCABULARY.joint(claim.event().type());
        List<String> holders = roles.doers(claim.event());
        String who = holders.isEmpty() ? "somebody" : Series.and(holders);
        boolean several = holders.size() > 1 || VOCABULARY.isPlural(who);
        String holds = VOCABULARY.joint(claim.event().type()).equals("of")
                ? ""
                : " " + VOCABULARY.ownVerb(claim.event().type(), several) + addressed(claim);
        return verb + " " + who + holds + ": " + findContent(claim).orElse("");
    }

    /** After a verb: as a clause with "that", or after a colon where the words are direct speech or no clause. */
    private static String said(Claim claim, String bare) {
        if (bare.startsWith("to ")) {
            return " " + bare;
        }
        Optional<Integer> place = findPlace(claim, bare);
        boolean direct = place.isEmpty()
                ? !Character.isLowerCase(bare.charAt(0))
                : place.get() == 0 || OPENING_MARKS.indexOf(before(claim, place.get())) >= 0;
        if (direct) {
            return ": " + findContent(claim).orElse(bare);
        }
        return bare.startsWith("that ") ? " " + bare : " that " + bare;
    }

    private String addressed(Claim claim) {
        List<String> targets = roles.targets(claim.event());
        String preposition = VOCABULARY.ownPreposition(claim.event().type());
        String before = preposition.isEmpty() ? " " : " " + preposition + " ";
        return targets.isEmpty() ? "" : before + Series.and(targets);
    }

    /** Whether the speaker tells what it holds, asks, promises or threatens itself. */
    static boolean isOwn(Claim claim) {
        if (ClaimPhrase.isRefusal(claim)) {
            return false;
        }
        Set<String> actors =
                claim.event().actors().stream().map(Participant::key).collect(Collectors.toSet());
        return actors.isEmpty()
                ? !SpeakerPhrase.isOwnVoice(claim)
                        || VOCABULARY.isStatement(claim.event().type())
                : actors.equals(
                        Set.of(claim.asserter().actor().orElse(claim.asserter().text())));
    }

    /** Where the words stand in the quotation. */
    private static Optional<Integer> findPlace(Claim claim, String bare) {
        return claim.quote().map(quote -> PlainWords.of(quote).indexOf(bare)).filter(at -> at >= 0);
    }

    private static char before(Claim claim, int place) {
        String quote = PlainWords.of(claim.quote().orElse(""));
        return quote.substring(0, place).stripTrailing().isEmpty()
                ? '"'
                : quote.charAt(quote.substring(0, place).stripTrailing().length() - 1);
    }
}
