package org.sulh.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of its article, in JSON-LD (schema.org) or in the places that {@code page.txt} lists.
 *
 * @param title of the article, without the outlet's name behind it
 * @param outlet who published it
 * @param url its own address, absolute
 * @param published day of publication, as written: an offset does not move it
 * @param language as declared
 */
record PageMetadata(
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> url,
        Optional<LocalDate> published,
        Optional<String> language) {
    private static final DataFile PLACES = DataFile.resource("page.txt");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEPEST = 6;

    static PageMetadata of(Document page) {
        List<JsonNode> articles = articles(page);
        Optional<String> outlet = first(Stream.of(
                places(page, "outlet"),
                texts(articles, a -> a.path("publisher").path("name")),
                texts(articles, a -> a.path("publisher").path(0).path("name"))));
        Optional<String> title = first(Stream.of(texts(articles, a -> a.path("headline")), places(page, "title")))
                .map(t -> withoutOutlet(t, outlet))
                .filter(t -> !t.isEmpty());
        Optional<String> url = Stream.of(places(page, "url"), texts(articles, a -> a.path("url")))
                .flatMap(List::stream)
                .filter(PageMetadata::isAddress)
                .findFirst();
        Optional<LocalDate> published = Stream.concat(
                        texts(articles, a -> a.path("datePublished")).stream(), places(page, "published").stream())
                .flatMap(written -> WrittenDate.find(written).stream())
                .findFirst();
        Element html = page.selectFirst("html[lang]");
        Optional<String> language = html == null
                ? first(Stream.of(texts(articles, a -> a.path("inLanguage"))))
                : Optional.of(html.attr("lang")).filter(l -> !l.isBlank());
        return new PageMetadata(title, outlet, url, published, language);
    }

    private static Optional<String> first(Stream<List<String>> candidates) {
        return candidates.flatMap(List::stream).findFirst();
    }

    private static List<String> places(Document page, String what) {
        List<String> found = new ArrayList<>();
        for (String line : PLACES.listLines(what)) {
            int at = line.indexOf(" @");
            String selector = at < 0 ? line : line.substring(0, at);
            Element element = page.selectFirst(selector);
            if (element != null) {
                String value = at < 0 ? element.text() : element.attr(line.substring(at + 2));
                found.add(IntakeException.oneLine(value));
            }
        }
        return found.stream().filter(value -> !value.isBlank()).toList();
    }

    private static List<String> texts(List<JsonNode> articles, Function<JsonNode, JsonNode> field) {
        return articles.stream()
                .map(field)
                .filter(JsonNode::isString)
                .map(node -> IntakeException.oneLine(node.stringValue()))
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The JSON-LD nodes that are articles; scripts that are no JSON are passed over, as browsers do. */
    private static List<JsonNode> articles(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collect(JSON.readTree(script.data()), articles, 0);
            } catch (JacksonException e) {
                // No JSON: it says nothing.
            }
        }
        return articles;
    }

    private static void collect(JsonNode node, List<JsonNode> articles, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, articles, depth + 1));
        } else if (node.isObject()) {
            boolean article = types(node).anyMatch(PLACES.listLines("article types")::contains);
            if (article) {
                articles.add(node);
            }
            collect(node.path("@graph"), articles, depth + 1);
        }
    }

    private static Stream<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        return Stream.concat(Stream.of(type), type.valueStream())
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    private static String withoutOutlet(String title, Optional<String> outlet) {
        String stripped = title;
        if (outlet.isPresent() && title.endsWith(outlet.get())) {
            stripped =
                    title.substring(0, title.length() - outlet.get().length()).replaceAll("[\\s|»:·–—-]+$", "");
        }
        return stripped.isEmpty() ? title : stripped;
    }

    private static boolean isAddress(String url) {
        try {
            URI address = new URI(url);
            return address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
