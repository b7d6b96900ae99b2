package org.sulh.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sulh.model.Claim;
import org.sulh.model.SpeakerKind;

/** Seeded random claims about a small invented valley, crowded enough that they collide. */
public final class RandomClaims {
    private static final List<String> TYPES = List.of(
            "air-strike",
            "shelling",
            "armed-clash",
            "ground-attack",
            "explosion",
            "talks",
            "talks-failed",
            "agreement",
            "statement",
            "unspecified-hostilities");
    private static final List<String> CONTENTS = List.of(
            "keep the truce and set up a joint water commission",
            "set up a joint commission for water and keep the truce",
            "return the prisoners before winter");
    private static final List<String> SIDES = List.of("north", "south");
    private static final List<String> OUTLETS = List.of("narrator", "Valley Post", "Hill Radio");

    private RandomClaims() {}

    /** Distinct claims, at most as many as asked for. */
    public static List<Claim> some(Random random, int count) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            Claim claim = one(random, "d-" + random.nextInt(1 + count / 3));
            claims.put(claim.id(), claim);
        }
        return new ArrayList<>(claims.values());
    }

    public static Claim one(Random random, String document) {
        Say say = speaker(Say.in(document), random);
        String type = TYPES.get(random.nextInt(TYPES.size()));
        switch (random.nextInt(8)) {
            case 0 -> say.denies(type);
            case 1 -> say.leavesOpen(type);
            case 2 -> say.plans(type);
            case 3 -> say.admits(type);
            case 4 -> say.alleges(type);
            default -> say.asserts(type);
        }
        if (random.nextInt(4) > 0) {
            String actor = SIDES.get(random.nextInt(2));
            say.by(actor);
            if (random.nextBoolean()) {
                say.against(actor.equals("north") ? "south" : "north");
            }
        }
        LocalDate day = LocalDate.of(2031, 3, 1).plusDays(random.nextInt(6));
        switch (random.nextInt(4)) {
            case 0 ->
                say.between(day.toString(), day.plusDays(random.nextInt(30)).toString());
            case 1 -> {}
            default -> say.on(day.toString());
        }
        if (random.nextInt(3) > 0) {
            say.at(Say.town("Town " + random.nextInt(3), 34 + random.nextInt(3) * 0.4, 69));
        }
        if (random.nextInt(3) == 0) {
            say.content(CONTENTS.get(random.nextInt(CONTENTS.size())));
        }
        if (random.nextInt(3) == 0) {
            say.killed(random.nextInt(4));
        }
        return say.claim();
    }

    private static Say speaker(Say say, Random random) {
        LocalDate day = LocalDate.of(2031, 3, 2).plusDays(random.nextInt(5));
        switch (random.nextInt(6)) {
            case 0, 1 -> say.party(SIDES.get(random.nextInt(2)), "Spokesperson").said(day.toString());
            case 2 ->
                say.speaker("mediator office", "middle", SpeakerKind.MEDIATOR).said(day.toString());
            case 3 -> say.speaker("residents", SpeakerKind.UNNAMED);
            default -> say.speaker(OUTLETS.get(random.nextInt(3)), SpeakerKind.OUTLET);
        }
        return random.nextInt(4) == 0 ? say.via("exa") : say;
    }
}
