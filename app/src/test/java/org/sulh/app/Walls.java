package org.sulh.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sulh.model.Finding;

/**
 * The walls between the rooms, as rules. The root package is a parameter, so that a test can hold the same rules against
 * fixtures that break them.
 *
 * @param root the package that holds the rooms
 */
record Walls(String root) {
    private static final String[] EVERYBODY = {"java..", "org.jspecify.."};

    /** Each stage with the libraries that it may see beside the JDK and the model. */
    private static final Map<String, List<String>> STAGES = new LinkedHashMap<>();

    static {
        STAGES.put(
                "intake",
                List.of(
                        "org.jsoup..",
                        "net.dankito.readability4j..",
                        "org.apache.tika..",
                        "de.siegmar.fastcsv..",
                        "tools.jackson..",
                        "org.snakeyaml.engine.."));
        STAGES.put("extract", List.of("edu.stanford.nlp..", "tools.jackson.."));
        STAGES.put("pipeline", List.of("dev.cel..", "com.google.common..", "org.locationtech.jts.."));
        STAGES.put("pack", List.of("tools.jackson..", "de.siegmar.fastcsv.."));
        STAGES.put("report", List.of("tools.jackson.."));
        STAGES.put("testkit", List.of("tools.jackson.."));
    }

    /** The clock, chance, and whatever differs between two machines: {@code Owner.method} or {@code Owner.method(types)}. */
    private static final Set<String> NOT_THE_SAME_TWICE = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.Random.<init>()",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.security.SecureRandom.<init>()",
            "java.util.Collections.shuffle(java.util.List)",
            "java.util.Locale.getDefault",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String,java.lang.Object[])",
            "java.lang.String.formatted",
            "java.text.NumberFormat.getInstance()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.nio.charset.Charset.defaultCharset",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)",
            "java.io.FileWriter.<init>(java.lang.String)");

    /** What {@link Math} computes to the last bit on every machine. */
    private static final Set<String> EXACT = Set.of(
            "abs",
            "min",
            "max",
            "clamp",
            "signum",
            "floor",
            "ceil",
            "rint",
            "round",
            "sqrt",
            "fma",
            "floorDiv",
            "floorMod",
            "ceilDiv",
            "ceilMod",
            "absExact",
            "addExact",
            "subtractExact",
            "multiplyExact",
            "negateExact",
            "incrementExact",
            "decrementExact",
            "toIntExact",
            "multiplyFull",
            "multiplyHigh");

    ArchRule modelSeesTheJdkOnly() {
        return classes()
                .that()
                .resideInAPackage(in("model"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(withEverybody(in("model"))));
    }

    /** One rule for each stage. */
    Stream<ArchRule> stagesSeeTheModelAndTheirOwnLibraries() {
        return STAGES.entrySet().stream().map(stage -> {
            String[] libraries = stage.getValue().toArray(String[]::new);
            String[] rooms = withEverybody(in(stage.getKey()), in("model"), "org.sulh.model..");
            return classes()
                    .that()
                    .resideInAPackage(in(stage.getKey()))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(rooms).or(resideInAnyPackage(libraries)))
                    .allowEmptyShould(true);
        });
    }

    /** The register could serve any other project: it does not even know the words of this one. */
    ArchRule registerSeesNothingOfTheProject() {
        return classes()
                .that()
                .resideInAPackage(in("register"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(withEverybody(
                        in("register"),
                        "com.sun.net.httpserver..",
                        "javax.crypto..",
                        "org.bouncycastle..",
                        "org.erdtman.jcs..")));
    }

    /** From the ground up: a room of the register sees only those before it. */
    ArchRule roomsOfTheRegisterSeeThoseBelowThem() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(in("register"))
                .layer("formats")
                .definedBy(in("register.wire"), in("register.merkle"), in("register.note"), in("register.checkpoint"))
                .layer("places")
                .definedBy(in("register.tile"), in("register.disk"), in("register.ask"))
                .layer("writer")
                .definedBy(in("register.write"))
                .layer("entries")
                .definedBy(in("register.entry"))
                .layer("checks")
                .definedBy(in("register.audit"), in("register.witness"))
                .layer("servers")
                .definedBy(in("register.serve"))
                .whereLayer("writer")
                .mayOnlyBeAccessedByLayers("checks")
                .whereLayer("entries")
                .mayOnlyBeAccessedByLayers("checks")
                .whereLayer("checks")
                .mayOnlyBeAccessedByLayers("servers")
                .whereLayer("servers")
                .mayNotBeAccessedByAnyLayer()
                .allowEmptyShould(true);
    }

    /** The record wires the stages that conclude; reading and telling are wired by the app. */
    ArchRule recordSeesWhatItWires() {
        return classes()
                .that()
                .resideInAPackage(in("record"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(withEverybody(
                        in("record"), in("model"), in("register"), in("pipeline"), in("pack"), "org.sulh.model..")))
                .allowEmptyShould(true);
    }

    /** What follows from entries is a function of them: what it reads is handed to it. */
    ArchRule theFoldTouchesNoFiles() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("record.fold"), in("record.entry"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..", "java.io.."))
                .allowEmptyShould(true);
    }

    ArchRule nobodySeesTheApp() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("app"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("app"));
    }

    ArchRule onlyTheAppAsksClockChanceOrMachine() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("app"))
                .should()
                .accessTargetWhere(call("the clock, chance or the machine's settings", Walls::differsBetweenRuns));
    }

    ArchRule floatingArithmeticIsStrict() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("app"))
                .should()
                .accessTargetWhere(call(
                        "a function of Math that machines may round differently",
                        call -> call.getTargetOwner().getName().equals("java.lang.Math")
                                && !EXACT.contains(call.getName())));
    }

    /** The stages are functions: what they read is handed to them. */
    ArchRule pipelineAndReportTouchNoFiles() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("pipeline"), in("report"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..")
                        .or(describe("open files", type -> type.getName().startsWith("java.io.File"))));
    }

    /** Conditions that others have written run in one room. */
    ArchRule onlyRulesRunConditions() {
        return noClasses()
                .that()
                .resideInAPackage(in("pipeline"))
                .and()
                .resideOutsideOfPackage(in("pipeline.rules"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.cel..", "com.google.common..", "org.locationtech.jts.."));
    }

    ArchRule rulesReachForNothing() {
        return noClasses()
                .that()
                .resideInAPackage(in("pipeline.rules"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.lang.reflect..", "javax.script..")
                        .or(describe("start processes", type -> Set.of("java.lang.Runtime", "java.lang.ProcessBuilder")
                                .contains(type.getName()))));
    }

    /** A finding is a decision of people: one door for it. */
    ArchRule onlyDecideMakesAFinding() {
        return noClasses()
                .that(resideOutsideOfPackage(in("pipeline.decide")))
                .should()
                .accessTargetWhere(call(
                        "the constructor of Finding",
                        call -> call.getName().equals("<init>")
                                && call.getTargetOwner().isEquivalentTo(Finding.class)));
    }

    ArchRule noCyclesBetweenPackages() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule namesSayWhatAClassIs() {
        return noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?");
    }

    private static boolean differsBetweenRuns(JavaAccess<?> call) {
        String method = call.getTargetOwner().getName() + "." + call.getName();
        String types = String.join(
                ",",
                ((JavaCodeUnitAccess<?>) call)
                        .getTarget().getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .toList());
        return NOT_THE_SAME_TWICE.contains(method) || NOT_THE_SAME_TWICE.contains(method + "(" + types + ")");
    }

    private static DescribedPredicate<JavaAccess<?>> call(String what, Predicate<JavaAccess<?>> predicate) {
        return describe("is " + what, access -> access instanceof JavaCodeUnitAccess<?> && predicate.test(access));
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private static String[] withEverybody(String... packages) {
        return Stream.concat(Arrays.stream(EVERYBODY), Arrays.stream(packages)).toArray(String[]::new);
    }
}
