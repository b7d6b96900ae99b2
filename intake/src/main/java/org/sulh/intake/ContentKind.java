package org.sulh.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** What an article may be, told from its bytes; a name can lie. */
enum ContentKind {
    /** Text without markup. */
    PLAIN("text/plain"),
    /** HTML or XHTML. */
    HTML("text/html");

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final Map<String, String> FAMILIES =
            DataFile.resource("media-types.txt").pairs("families");
    private static final Map<String, String> MENDS =
            DataFile.resource("media-types.txt").pairs("mends");
    private static final Set<String> WRITTEN =
            Set.copyOf(DataFile.resource("media-types.txt").listLines("written as text"));
    private static final Pattern MARKUP = Pattern.compile(
            "(?is)\\A[\\s\\x00\\xEF\\xBB\\xBF\\xFE\\xFF]*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,5000}?-->\\s*)*"
                    + "<(?:!doctype\\s+html|html|head|body|article|main|section|div|p|h1|title|meta|link|script|style)\\b");
    private static final int HEAD_BYTES = 64 * 1024;

    private final String mediaType;

    ContentKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * The kind of these bytes. Bytes without any signature pass as {@link #PLAIN}; whether they are text is for
     * {@link TextDecoder} to say.
     *
     * @throws IntakeException for images, PDFs, archives, feeds and whatever else has a signature and is no article
     */
    static ContentKind of(String name, byte[] bytes) throws IntakeException {
        int head = Math.min(bytes.length, HEAD_BYTES);
        if (MARKUP.matcher(new String(bytes, 0, head, StandardCharsets.ISO_8859_1).replace("\0", ""))
                .find()) {
            return HTML;
        }
        MediaType type = detect(bytes);
        if (type.equals(MediaType.TEXT_HTML) || type.getSubtype().equals("xhtml+xml")) {
            return HTML;
        }
        boolean text = type.getType().equals("text") || type.getType().equals("message");
        boolean chance = !WRITTEN.contains(type.toString()) && isWritten(bytes);
        if (text || chance || type.equals(MediaType.OCTET_STREAM)) {
            return PLAIN;
        }
        throw refusal(name, type);
    }

    /** Whether there is no control byte: then a signature of two letters ("P5 members met") is chance. */
    private static boolean isWritten(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, HEAD_BYTES); i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && "\t\n\r\f".indexOf(bytes[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    private static MediaType detect(byte[] bytes) {
        try {
            return TYPES.detect(new ByteArrayInputStream(bytes), new Metadata()).getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private static IntakeException refusal(String name, MediaType type) {
        String what = FAMILIES.getOrDefault(type.toString(), FAMILIES.getOrDefault(type.getType(), "not text"));
        String mend = MENDS.getOrDefault(what, MENDS.getOrDefault("*", ""));
        return new IntakeException(name, "is " + what + " (" + type + "), not plain text or HTML", mend);
    }
}
