package org.sulh.app;

import java.util.List;
import org.sulh.model.Claim;
import org.sulh.model.Document;

/**
 * What a command works on.
 *
 * @param documents what was read, in the order given, each once
 * @param claims drawn from the articles, and those of coded cases
 * @param pack what they were read with
 * @param notices what the reader of a result must know, one sentence each
 * @param complete whether every input could be used
 */
record Material(List<Document> documents, List<Claim> claims, ChosenPack pack, List<String> notices, boolean complete) {
    Material {
        documents = List.copyOf(documents);
        claims = List.copyOf(claims);
        notices = List.copyOf(notices);
    }

    int exitCode() {
        return complete ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
}
