package org.sulh.intake;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sulh.model.Document;
import org.sulh.model.TextBlock;

/**
 * Reads an article, as plain text or as an HTML page.
 *
 * <p>Plain text is kept to the character (without a byte-order mark), so that spans are offsets into the file. Of a page
 * only the article is kept. The day of publication is the caller's; else what a page's metadata or a labelled line at
 * the head of a text says; else absent. A text in a language that nothing further on can read is a document like any
 * other. Stateless and deterministic: the same bytes give the same document.
 */
public final class ArticleReader {
    /** The largest article taken in, in bytes, unless another limit is given. */
    public static final int DEFAULT_LIMIT = 20 * 1024 * 1024;

    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)|\\A<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)");
    private static final int DECLARED_WITHIN = 4096;

    private final int limit;

    public ArticleReader() {
        this(DEFAULT_LIMIT);
    }

    /** @param limit largest article taken in, in bytes, 1 to 1 GiB */
    public ArticleReader(int limit) {
        if (limit < 1 || limit > 1 << 30) {
            throw new IllegalArgumentException("limit " + limit + " is not between 1 byte and 1 GiB");
        }
        this.limit = limit;
    }

    /**
     * Reads one article. No more than the limit is held in memory; the stream is left open.
     *
     * @param name how the person who brings it calls it
     * @param bytes the article
     * @param published day of publication as the caller knows it; goes before what the article says
     * @throws IntakeException when it is empty, too large, no text, damaged, or a page without an article
     */
    public Document read(String name, InputStream bytes, Optional<LocalDate> published) throws IntakeException {
        byte[] content = Limited.read(name, bytes, limit);
        ContentKind kind = ContentKind.of(name, content);
        String text = new TextDecoder(name, content)
                .decode(kind == ContentKind.HTML ? findDeclared(content) : Optional.empty());
        if (text.isBlank()) {
            throw Limited.empty(name);
        }
        return switch (kind) {
            case PLAIN -> plain(name, content, text, published);
            case HTML -> page(name, content, HtmlPage.of(text), published);
        };
    }

    private static Document plain(String name, byte[] content, String text, Optional<LocalDate> published) {
        List<Paragraph> paragraphs = PlainParagraphs.of(text);
        List<TextBlock> blocks = Furniture.sort(text, paragraphs);
        return new Document(
                documentId(content),
                name,
                Optional.empty(),
                Optional.empty(),
                published.or(() -> PlainText.findPublished(text, paragraphs)),
                Languages.of(body(text, blocks)),
                ContentKind.PLAIN.mediaType(),
                content.length,
                text,
                blocks);
    }

    private static Document page(String name, byte[] content, HtmlPage page, Optional<LocalDate> published)
            throws IntakeException {
        List<TextBlock> blocks = Furniture.sort(page.text(), page.paragraphs());
        if (blocks.stream().noneMatch(b -> b.kind() == TextBlock.Kind.BODY)) {
            throw new IntakeException(
                    name, "is a page without an article", "save the article's own page, or its text as a .txt file");
        }
        return new Document(
                documentId(content),
                name,
                page.outlet(),
                page.url(),
                published.or(page::published),
                Languages.of(page.language(), body(page.text(), blocks)),
                ContentKind.HTML.mediaType(),
                content.length,
                page.text(),
                blocks);
    }

    /** The running text, which tells the language; all of it when nothing is running text. */
    private static String body(String text, List<TextBlock> blocks) {
        String body = blocks.stream()
                .filter(b -> b.kind() == TextBlock.Kind.BODY)
                .map(b -> b.span().of(text))
                .collect(Collectors.joining("\n"));
        return body.isEmpty() ? text : body;
    }

    private static Optional<Charset> findDeclared(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String label = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        String charset = label.equalsIgnoreCase("iso-8859-1") ? "windows-1252" : label;
        try {
            return Charset.isSupported(charset) ? Optional.of(Charset.forName(charset)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    /** {@code d-} and 16 hex digits of SHA-256. */
    static String documentId(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "d-" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
