package org.sulh.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What arrived: one article, form, table or message.
 *
 * @param id {@code d-} and 16 hex digits of SHA-256 over the bytes that arrived: the same bytes twice are one document
 * @param name how the person who brought it calls it: a file name, or an address
 * @param outlet who published it, where the document says so
 * @param url its address, where known
 * @param published day of publication; absent when neither the document nor the caller says
 * @param language BCP 47 code of the text, {@code und} when undetermined
 * @param mediaType as in {@code text/plain}
 * @param size in bytes, as it arrived
 * @param text decoded text that spans point into; empty for coded and tabular documents
 * @param blocks the paragraphs of the text in order, not overlapping
 */
public record Document(
        String id,
        String name,
        Optional<String> outlet,
        Optional<String> url,
        Optional<LocalDate> published,
        String language,
        String mediaType,
        long size,
        String text,
        List<TextBlock> blocks) {
    public Document {
        Checks.id(id, "d-");
        Checks.text(name, "document name");
        Checks.text(outlet, "outlet");
        Checks.text(url, "address");
        Checks.text(language, "language");
        Checks.text(mediaType, "media type");
        Checks.that(size >= 0, "size is negative");
        blocks = List.copyOf(blocks);
        int end = 0;
        for (TextBlock block : blocks) {
            Checks.that(block.span().start() >= end, "paragraphs overlap");
            end = block.span().end();
        }
        Checks.that(end <= text.length(), "a paragraph ends after the text");
    }

    /** The same document, published by {@code name}: whoever brings it may know what the text does not say. */
    public Document inTheVoiceOf(String name) {
        return new Document(id, this.name, Optional.of(name), url, published, language, mediaType, size, text, blocks);
    }

    /** The paragraphs that claims are drawn from. */
    public List<TextSpan> body() {
        return blocks.stream()
                .filter(b -> b.kind() == TextBlock.Kind.BODY)
                .map(TextBlock::span)
                .toList();
    }
}
