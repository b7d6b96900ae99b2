package org.sulh.testkit.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sulh.model.Asserter;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Event;
import org.sulh.model.Participant;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.TextBlock;
import org.sulh.model.TextSpan;

/**
 * Writes the tellings of one matter down as documents with their claims.
 *
 * @param matter the matter
 * @param plan of the world
 * @param ground of the world
 * @param chance of what is written
 */
record Scribe(Matter matter, WorldPlan plan, Ground ground, Chance chance) {
    private static final String EXTRACTOR = "synthetic@1";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /**
     * A telling written down.
     *
     * @param telling what was told
     * @param document where it stands
     * @param claims its claim, and the publisher's own beside it where it echoes
     * @param statement the sentence that the claims stand on
     * @param colour the other sentences
     * @param details what it gives of the matter
     * @param said day on which its speaker spoke
     * @param root index of the first-hand telling that it goes back to
     */
    record Written(
            Telling telling,
            Document document,
            List<Claim> claims,
            String statement,
            String colour,
            Details details,
            LocalDate said,
            int root) {}

    List<Written> write(List<Telling> tellings) {
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) {
            written.add(write(i, tellings.get(i), written));
        }
        return written;
    }

    private Written write(int index, Telling telling, List<Written> before) {
        Optional<Written> parent = telling.isCopy() ? Optional.of(before.get(telling.parent())) : Optional.empty();
        Details details =
                parent.map(Written::details).orElseGet(() -> Details.of(matter, telling, plan, ground, chance));
        boolean takesWords = telling.manner() == Telling.Manner.REPRINTED || telling.manner() == Telling.Manner.QUOTED;
        String statement =
                parent.filter(p -> takesWords).map(Written::statement).orElseGet(() -> statement(telling, details));
        String colour = parent.filter(p -> telling.manner() == Telling.Manner.REPRINTED)
                .map(Written::colour)
                .orElseGet(() -> Prose.colour(chance));
        LocalDate published = matter.day().plusDays(telling.delayDays());
        LocalDate said = parent.filter(p -> telling.manner() == Telling.Manner.QUOTED)
                .map(Written::said)
                .orElse(published);
        Document document = document(telling, published, quoted(telling, statement), colour);
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(telling, document, asserter(telling), said, statement, details));
        if (telling.echoed()) {
            claims.add(claim(telling, document, telling.publisher().asserter(), published, statement, details));
        }
        int root = parent.map(Written::root).orElse(index);
        return new Written(telling, document, List.copyOf(claims), statement, colour, details, said, root);
    }

    private String statement(Telling telling, Details details) {
        String pattern =
                switch (telling.stance()) {
                    case DENIES -> "denial";
                    case NEITHER_CONFIRMS_NOR_DENIES -> "open";
                    default -> "lead";
                };
        LocalDate day = details.time().start().orElse(matter.day());
        return Prose.statement(
                pattern, chance.among(matter.act().words()), details.place().text(), DAY.format(day), chance);
    }

    private static String quoted(Telling telling, String statement) {
        return telling.manner() == Telling.Manner.QUOTED
                ? telling.speaker().name() + ": “" + statement + "”"
                : statement;
    }

    private static Document document(Telling telling, LocalDate published, String lead, String colour) {
        Reporter publisher = telling.publisher();
        String credit = telling.via().isEmpty() ? "" : " (" + String.join(", ", telling.via()) + ")";
        String head = publisher.name() + ", " + DAY.format(published) + credit;
        String text = head + "\n\n" + lead + "\n\n" + colour + "\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int leadAt = head.length() + 2;
        int colourAt = leadAt + lead.length() + 2;
        return new Document(
                documentId(bytes),
                publisher.slug() + " " + published,
                Optional.of(publisher.name()),
                Optional.empty(),
                Optional.of(published),
                "en",
                "text/plain",
                bytes.length,
                text,
                List.of(
                        new TextBlock(TextBlock.Kind.HEADLINE, new TextSpan(0, head.length())),
                        new TextBlock(TextBlock.Kind.BODY, new TextSpan(leadAt, leadAt + lead.length())),
                        new TextBlock(TextBlock.Kind.BODY, new TextSpan(colourAt, colourAt + colour.length()))));
    }

    static String documentId(byte[] bytes) {
        try {
            return "d-"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Asserter asserter(Telling telling) {
        return telling.unnamed()
                ? new Asserter("residents", Optional.empty(), Optional.empty(), SpeakerKind.UNNAMED)
                : telling.speaker().asserter();
    }

    private Claim claim(
            Telling telling, Document document, Asserter asserter, LocalDate said, String statement, Details details) {
        int at = document.text().indexOf(statement);
        return Claim.of(
                document.id(),
                Optional.of(new TextSpan(at, at + statement.length())),
                Optional.of(statement),
                asserter,
                telling.via(),
                Optional.of(said),
                stance(telling, asserter),
                telling.factuality(),
                Scope.SINGLE,
                Optional.empty(),
                new Event(
                        details.type(),
                        telling.doer().map(Scribe::participant).map(List::of).orElse(List.of()),
                        List.of(participant(matter.victim())),
                        details.time(),
                        Optional.of(details.place()),
                        details.tolls(),
                        Optional.empty(),
                        false,
                        Optional.empty()),
                EXTRACTOR,
                1);
    }

    /** Who passes on an accusation or an admission in its own voice says so itself. */
    private static Stance stance(Telling telling, Asserter asserter) {
        boolean itsOwn = asserter.equals(telling.speaker().asserter()) && !telling.isCopy();
        boolean ofAnActor = asserter.actor().isPresent();
        return telling.supports() && !itsOwn && !ofAnActor ? Stance.ASSERTS : telling.stance();
    }

    private static Participant participant(String slug) {
        return new Participant(Optional.of(slug), slug.replace('-', ' '), Optional.empty());
    }
}
