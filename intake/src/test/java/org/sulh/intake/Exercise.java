package org.sulh.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Document;
import org.sulh.model.TextBlock.Kind;

/** Invented texts (exercises: no such river, state or post exists) and shorthands to read them. */
final class Exercise {
    static final String FIRST = "NORTHPORT: The defence ministry of Estovia said on Monday that its delegation had left"
            + " for the river talks with the Westmark authorities.";
    static final String SECOND = "The Westmark spokesman told reporters that the monitoring teams would return to the"
            + " Karsk crossing before the ceasefire talks resume.";
    static final String THIRD =
            "Estovia accused the Westmark forces of shelling the Karsk crossing last week, which the"
                    + " Westmark spokesman denied.";
    static final String FOURTH =
            "The two delegations agreed in Northport to keep the ceasefire and to meet again, the" + " mediators said.";

    private Exercise() {}

    static Document read(String text) throws IntakeException {
        return read("exercise.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    static Document read(String name, byte[] bytes) throws IntakeException {
        return new ArticleReader().read(name, new ByteArrayInputStream(bytes), Optional.empty());
    }

    static List<String> texts(Document document, Kind kind) {
        return document.blocks().stream()
                .filter(b -> b.kind() == kind)
                .map(b -> b.span().of(document.text()))
                .toList();
    }

    /** A page as news sites build them. */
    static String page(String head, String article) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><title>Delegation leaves for the river talks - The Exercise Gazette</title>
                <meta property="og:title" content="Delegation leaves for the river talks">
                <meta property="og:site_name" content="The Exercise Gazette">
                <link rel="canonical" href="https://gazette.example/news/talks-1">
                """ + head + """
                </head><body>
                <header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
                <div class="ad-banner">Advertisement</div>
                <main><article class="post"><h1>Delegation leaves for the river talks</h1>
                <div class="article-body">
                """ + article + """
                </div></article>
                <aside class="related"><h3>Must Read</h3><ul><li><a href="/a">Port opens a bridge</a></li></ul></aside>
                <section id="comments"><h3>Leave a Reply</h3><p>A reader wrote that the talks are a waste of time.</p>
                <form><textarea></textarea></form></section></main>
                <footer>© The Exercise Gazette. All rights reserved. We use cookies to improve this site.</footer>
                </body></html>
                """;
    }

    static String paragraphs(String... texts) {
        StringBuilder out = new StringBuilder();
        for (String text : texts) {
            out.append("<p>").append(text).append("</p>\n");
        }
        return out.toString();
    }
}
