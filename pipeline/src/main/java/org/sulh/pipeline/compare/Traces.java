package org.sulh.pipeline.compare;

import java.util.Collection;
import java.util.List;
import org.sulh.model.Document;
import org.sulh.model.Trace;

/** Takes from documents what they leave for comparison; the one step that reads a text. */
public final class Traces {
    private Traces() {}

    public static Trace of(Document document) {
        return new Trace(
                document.id(),
                document.name(),
                document.outlet(),
                document.published(),
                Winnowing.of(document),
                Quotations.in(document).spans());
    }

    /** The traces of documents, in their order. */
    public static List<Trace> of(Collection<Document> documents) {
        return documents.stream().map(Traces::of).toList();
    }
}
