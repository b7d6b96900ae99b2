package org.sulh.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sulh.model.Actor;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Scope;

/** Reads the claims of a case file, and the documents that they were printed in. */
final class CaseReader {
    private static final Words NO_OUTLET =
            new Words(DataFile.resource("case-words.txt").listLines("no outlet"));
    private static final String ENGLISH = "en";

    private final CaseNode root;
    private final CaseClaim.Context context;
    private final Map<String, Page> pages = new LinkedHashMap<>();

    /** What the claims of one outlet and address say of the page. */
    private record Page(
            String id,
            Optional<String> outlet,
            String url,
            TreeSet<LocalDate> shown,
            TreeSet<LocalDate> said,
            TreeSet<String> languages) {}

    CaseReader(CaseNode root, List<Actor> actors) {
        this.root = root;
        Set<String> sides = new TreeSet<>();
        List<String> parties = new ArrayList<>();
        for (CaseNode party : root.at("parties").listObjects()) {
            party.at("side").requireText().ifPresent(side -> {
                sides.add(side);
                parties.add(CaseClaim.slug(side));
            });
        }
        this.context = new CaseClaim.Context(new ActorNames(actors, parties), sides);
    }

    CaseFile read(List<CaseFile.Problem> problems) {
        String id = root.at("case_id")
                .requireText()
                .map(CaseClaim::slug)
                .filter(s -> !s.isEmpty())
                .orElse("case");
        String title = root.at("title").findText().orElse(id);
        Map<String, Claim> claims = new LinkedHashMap<>();
        Map<String, String> codes = new LinkedHashMap<>();
        for (CaseNode incident : root.at("incidents").listObjects()) {
            CaseNode time = incident.at("time");
            CaseNode places = incident.at("places");
            for (CaseNode node : incident.at("claims").listObjects()) {
                add(node, new CaseClaim(node, time, places, Scope.SINGLE, context), claims, codes);
            }
        }
        for (CaseNode node : root.at("aggregate_claims").listObjects()) {
            CaseNode nothing = node.at("");
            add(node, new CaseClaim(node, nothing, nothing, Scope.AGGREGATE, context), claims, codes);
        }
        List<Document> documents =
                pages.values().stream().map(CaseReader::document).toList();
        List<CaseFile.Problem> distinct = problems.stream().distinct().toList();
        return new CaseFile(id, title, documents, List.copyOf(claims.values()), codes, distinct);
    }

    private void add(CaseNode node, CaseClaim coded, Map<String, Claim> claims, Map<String, String> codes) {
        Optional<String> code = node.at("id").requireText();
        Optional<Page> page = page(node);
        Optional<Claim> claim = page.flatMap(p -> coded.read(p.id(), p.outlet()));
        if (claim.isEmpty()) {
            return;
        }
        Claim same = claims.putIfAbsent(claim.get().id(), claim.get());
        if (same != null) {
            node.complain("says the same as another claim of the file");
        }
        if (code.isPresent() && codes.putIfAbsent(code.get(), claim.get().id()) != null) {
            node.at("id").complain("'" + code.get() + "' is the id of another claim of the file");
        }
    }

    private Optional<Page> page(CaseNode node) {
        Optional<String> outlet = node.at("outlet").requireText();
        Optional<String> url = node.at("url").requireText();
        if (outlet.isEmpty() && url.isEmpty()) {
            return Optional.empty();
        }
        String key = outlet.orElse("") + "\n" + url.orElse("");
        Page page = pages.computeIfAbsent(
                key,
                k -> new Page(
                        ArticleReader.documentId(k.getBytes(StandardCharsets.UTF_8)),
                        outlet.filter(o -> !NO_OUTLET.fits(o)),
                        url.orElse(""),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>()));
        node.at("date").findDay().ifPresent(day -> {
            page.shown().add(day);
            if (page.shown().size() > 1) {
                node.at("date").complain(day + " is not the day that another claim gives for the same page");
            }
        });
        node.at("said_on").findDay().ifPresent(page.said()::add);
        node.at("lang").findText().ifPresent(page.languages()::add);
        return Optional.of(page);
    }

    /** A page without a day shown came out no sooner than the last statement on it. */
    private static Document document(Page page) {
        Optional<LocalDate> published = page.shown().stream().findFirst().or(() -> page.said().descendingSet().stream()
                .findFirst());
        boolean address = page.url().matches("(?i)https?://\\S+");
        String name = page.url().isEmpty() ? page.outlet().orElse("page without a name") : page.url();
        return new Document(
                page.id(),
                name,
                page.outlet(),
                address ? Optional.of(page.url()) : Optional.empty(),
                published,
                page.languages().stream().findFirst().orElse(ENGLISH),
                "application/yaml",
                0,
                "",
                List.of());
    }
}
