package org.sulh.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sulh.model.FactValue.Flag;
import org.sulh.model.FactValue.Whole;
import org.sulh.model.FactValue.Word;
import org.sulh.model.FactValue.WordSet;

/**
 * The facts that the conditions of an agreement may turn on. They come from an incident, its assessment, its claims and
 * their reviews alone.
 *
 * <p>A fact that nobody knows is unknown, and a condition that turns on it is undetermined. A fact that is known to be
 * nothing (no target is named, nobody denies) is empty, which is not unknown.
 */
public enum Fact {
    PARTY(
            "party",
            Kind.WORD,
            "the party whose conduct is looked at; every clause is asked of each party that it binds"),
    TYPE("incident.type", Kind.WORD, "kind of act, a type of the taxonomy"),
    FAMILY("incident.family", Kind.WORD, "family of the type; in examples it follows from the type"),
    SCOPE("incident.scope", Kind.WORD, "single for one happening, aggregate for a period", new Word("single")),
    FIRST_DAY(
            "incident.first_day",
            Kind.DAY,
            "first day on which it may have happened; unknown when no claim tells it; an example that leaves it out asks what"
                    + " the clauses say while they are in force"),
    LAST_DAY(
            "incident.last_day",
            Kind.DAY,
            "last day on which it may have happened; in examples the first when left out"),
    DOER(
            "incident.doer",
            Kind.WORD,
            "who did it; unknown while the procedure's threshold for attribution is not reached; in examples it has to be"
                    + " given"),
    DOER_KIND(
            "incident.doer_kind",
            Kind.WORD,
            "kind of the doer: party, mediator, armed-group, observer, outlet, unnamed"),
    DOER_IS_PARTY("incident.doer_is_party", Kind.FLAG, "whether the doer is a party to the agreement"),
    ACCUSED(
            "incident.accused",
            Kind.WORD_SET,
            "who is said by somebody to have done it, whether or not it is established; in examples the doer"),
    TARGETS(
            "incident.targets",
            Kind.WORD_SET,
            "whom or what it was done to, as said; unknown when nobody tells",
            WordSet.of(List.of())),
    TARGET_KINDS(
            "incident.target_kinds", Kind.WORD_SET, "kinds of the targets; in examples they follow from the targets"),
    IN_ZONE(
            "incident.in_zone",
            Kind.ZONES,
            "whether it lies in a zone, as in incident.in_zone['buffer']; unknown when the place is not known well enough"
                    + " to tell",
            new Flag(false)),
    COUNTRY("incident.country", Kind.WORD, "code of the country; unknown where the parties differ on it", new Word("")),
    MEANS(
            "incident.means",
            Kind.WORD_SET,
            "weapons or vehicles as said, in small letters; unknown when nobody names any",
            WordSet.of(List.of())),
    KILLED_AT_LEAST(
            "incident.killed_at_least",
            Kind.WHOLE,
            "least number of dead, of all people, that origins agree on; unknown when nobody tells",
            new Whole(0)),
    INJURED_AT_LEAST(
            "incident.injured_at_least",
            Kind.WHOLE,
            "least number of wounded, of all people; unknown when nobody tells",
            new Whole(0)),
    CIVILIANS_KILLED_AT_LEAST(
            "incident.civilians_killed_at_least",
            Kind.WHOLE,
            "least number of dead civilians; unknown when nobody tells",
            new Whole(0)),
    LEVEL("incident.level", Kind.WORD, "how far it is established: corroborated, verified, …", new Word("verified")),
    REVIEWED("incident.reviewed", Kind.FLAG, "whether a person has confirmed one of its claims", new Flag(true)),
    HAPPENED_PPM(
            "incident.happened_ppm",
            Kind.WHOLE,
            "how likely it is that it happened, in millionths",
            new Whole(990_000)),
    DOER_PPM(
            "incident.doer_ppm",
            Kind.WHOLE,
            "how likely it is that the likeliest doer did it, in millionths",
            new Whole(990_000)),
    SAID_BY("incident.said_by", Kind.WORD_SET, "actors who say that it happened", WordSet.of(List.of())),
    ADMITTED_BY("incident.admitted_by", Kind.WORD_SET, "actors who admit it", WordSet.of(List.of())),
    DENIED_BY("incident.denied_by", Kind.WORD_SET, "actors who deny it", WordSet.of(List.of())),
    PLANNED("incident.planned", Kind.FLAG, "whether it lies ahead; unknown when it may and may not", new Flag(false));

    /** What sort of value a fact has. */
    public enum Kind {
        WORD("a word"),
        WORD_SET("a list of words"),
        FLAG("true or false"),
        WHOLE("a whole number"),
        DAY("a day, compared with day('2025-11-06')"),
        ZONES("true or false for each zone");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The sort in words. */
        public String words() {
            return words;
        }
    }

    private static final Map<String, Fact> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Fact::formName, Function.identity()));

    private final String formName;
    private final Kind kind;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // a value of a fact never changes
    private final Optional<FactValue> plain;

    Fact(String formName, Kind kind, String meaning) {
        this(formName, kind, meaning, Optional.empty());
    }

    Fact(String formName, Kind kind, String meaning, FactValue plain) {
        this(formName, kind, meaning, Optional.of(plain));
    }

    Fact(String formName, Kind kind, String meaning, Optional<FactValue> plain) {
        this.formName = formName;
        this.kind = kind;
        this.meaning = meaning;
        this.plain = plain;
    }

    /** The name that conditions and examples use. */
    public String formName() {
        return formName;
    }

    public Kind kind() {
        return kind;
    }

    /** What it is, in words. */
    public String meaning() {
        return meaning;
    }

    /** What a worked example takes it for when it does not tell; absent where that follows from others or must be told. */
    public Optional<FactValue> plain() {
        return plain;
    }

    public static Optional<Fact> find(String formName) {
        return Optional.ofNullable(BY_NAME.get(formName));
    }

    /**
     * What to say where something is missing: a sentence without its full stop.
     *
     * @param missing the name of a fact, or what else an outcome names as missing
     */
    public static String lack(String missing) {
        if (missing.startsWith(IN_ZONE.formName + "[")) {
            return "the place is not known well enough to tell whether it lies in the zone "
                    + missing.substring(missing.indexOf('\'') + 1, missing.lastIndexOf('\''));
        }
        if (missing.equals(ApparentBreach.IN_FORCE_FROM)) {
            return "from what day the clause is in force is undecided";
        }
        boolean definition = missing.matches("[a-z0-9_]+") && find(missing).isEmpty();
        return definition
                ? "what is meant by " + missing.replace('_', ' ') + " is undecided"
                : find(missing).map(Fact::lack).orElse(missing);
    }

    private static String lack(Fact fact) {
        return switch (fact) {
            case REVIEWED -> "no person has confirmed a claim of this incident";
            case LEVEL -> "the incident is not established as far as the clause asks";
            case DOER, DOER_KIND, DOER_IS_PARTY, DOER_PPM ->
                "who did it is not established by the threshold for attribution";
            case FIRST_DAY, LAST_DAY -> "the day is not known well enough to tell which terms were in force";
            case PLANNED -> "it may lie ahead";
            case TARGETS, TARGET_KINDS -> "nobody tells to whom it was done";
            case MEANS -> "nobody tells by what means";
            case KILLED_AT_LEAST, INJURED_AT_LEAST, CIVILIANS_KILLED_AT_LEAST ->
                "nobody tells a figure for " + fact.formName;
            case COUNTRY -> "the country is not known";
            default -> fact.formName + " is not known";
        };
    }

    /** The name under which whether an incident lies in a zone is a fact of its own. */
    public static String inZone(String zone) {
        return IN_ZONE.formName + "['" + zone + "']";
    }
}
