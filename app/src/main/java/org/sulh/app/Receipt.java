package org.sulh.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of an input.
 *
 * @param name as it was given
 * @param document id
 * @param before index of the document's entry, where it was in the record already
 * @param claims how many were drawn
 * @param indexes of the entries made for it, in their order
 */
record Receipt(String name, String document, Optional<Long> before, int claims, List<Long> indexes) {
    Receipt {
        indexes = List.copyOf(indexes);
    }

    String toLine() {
        if (indexes.isEmpty()) {
            return "known    " + name + "  " + document
                    + before.map(index -> ", entry " + index).orElse("");
        }
        String entries = indexes.size() == 1
                ? "entry " + indexes.getFirst()
                : "entries " + indexes.getFirst() + " to " + indexes.getLast();
        return (before.isPresent() ? "again    " : "entered  ") + name + "  " + document + ", " + entries + ", "
                + claims + (claims == 1 ? " claim" : " claims");
    }

    Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("document", document);
        before.ifPresent(index -> tree.put("knownAs", index));
        tree.put("claims", claims);
        tree.put("entries", indexes);
        return tree;
    }
}
