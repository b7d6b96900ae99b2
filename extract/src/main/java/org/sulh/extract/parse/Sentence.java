package org.sulh.extract.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sulh.model.TextSpan;

/**
 * A sentence as a tree of words, with the extra arcs of enhanced dependencies (Universal Dependencies 2): conjuncts carry
 * the relations of the first, and prepositions are part of the relation's name ({@code obl:in}).
 */
public final class Sentence {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<Token> tokens;
    private final int[] heads;
    private final String[] relations;
    private final List<List<Arc>> childArcs;
    private final List<List<Arc>> childArcsInOrder;
    private final Tree tree;
    private final TextSpan paragraph;
    private final String text;

    /** One enhanced dependency. */
    public record Arc(int head, int dependent, String relation) {}

    /**
     * @param heads for each word its head in the basic tree, -1 for a root
     * @param relations for each word its relation in the basic tree
     * @param arcs the enhanced graph
     * @param paragraph the paragraph it stands in
     * @param text the whole document's
     */
    public Sentence(
            List<Token> tokens,
            int[] heads,
            String[] relations,
            Collection<Arc> arcs,
            TextSpan paragraph,
            String text) {
        this.tokens = List.copyOf(tokens);
        this.heads = heads.clone();
        this.relations = relations.clone();
        this.paragraph = paragraph;
        this.text = text;
        List<List<Arc>> children = new ArrayList<>();
        tokens.forEach(t -> {
            children.add(new ArrayList<>());
        });
        for (Arc arc : arcs) {
            if (arc.head() != arc.dependent()) {
                children.get(arc.head()).add(arc);
            }
        }
        this.childArcs = children;
        this.childArcsInOrder = children.stream()
                .map(c -> c.stream()
                        .sorted(Comparator.comparingInt(Arc::dependent))
                        .toList())
                .toList();
        this.tree = new Tree(this.heads);
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public int size() {
        return tokens.size();
    }

    public TextSpan paragraph() {
        return paragraph;
    }

    public TextSpan span() {
        return new TextSpan(
                tokens.getFirst().span().start(), tokens.getLast().span().end());
    }

    /** Head in the basic tree. */
    public OptionalInt head(int index) {
        return heads[index] < 0 ? OptionalInt.empty() : OptionalInt.of(heads[index]);
    }

    /** Relation to the head in the basic tree, without its subtype's preposition. */
    public String relation(int index) {
        return relations[index];
    }

    /** Enhanced arcs that lead down from a word. */
    public List<Arc> arcsFrom(int index) {
        return childArcs.get(index);
    }

    /** Dependents by enhanced relation, in the order of the text. */
    public List<Integer> dependents(int index, Predicate<String> relation) {
        List<Integer> found = new ArrayList<>();
        int last = -1;
        for (Arc arc : childArcsInOrder.get(index)) {
            if (arc.dependent() != last && relation.test(arc.relation())) {
                last = arc.dependent();
                found.add(last);
            }
        }
        return found;
    }

    public List<Integer> dependents(int index, String... relationNames) {
        return childArcsInOrder.get(index).isEmpty()
                ? List.of()
                : dependents(index, Arrays.asList(relationNames)::contains);
    }

    public Optional<Integer> findDependent(int index, String... relationNames) {
        return dependents(index, relationNames).stream().findFirst();
    }

    /** The word and all below it in the basic tree, in the order of the text. */
    public List<Integer> subtree(int index) {
        return tree.below(index);
    }

    /** Whether the first word lies below the second, or is it, in the basic tree. */
    public boolean isBelow(int index, int ancestor) {
        return tree.isBelow(index, ancestor);
    }

    /** From a word up to its root in the basic tree, the word first. */
    public List<Integer> pathUp(int index) {
        List<Integer> path = new ArrayList<>();
        for (int i = index; i >= 0 && path.size() <= heads.length; i = heads[i]) {
            path.add(i);
        }
        return path;
    }

    /** The noun phrase around a head: what stands before it and belongs to it, without its determiner. */
    public TextSpan nounPhrase(int head) {
        int first = head;
        for (int i = head - 1; i >= 0; i--) {
            boolean modifies = isBelow(i, head)
                    && !relations[i].startsWith("acl")
                    && !relations[i].equals("punct")
                    && !relations[i].equals("case")
                    && !relations[i].equals("fixed");
            if (!modifies) {
                break;
            }
            first = i;
        }
        while (first < head
                && (relations[first].equals("det") || tokens.get(first).pos().equals("PRP$"))) {
            first++;
        }
        int last = head;
        while (last + 1 < tokens.size() && relations[last + 1].startsWith("flat") && isBelow(last + 1, head)) {
            last++;
        }
        return span(first, last);
    }

    /** The text of {@link #nounPhrase}. */
    public String phrase(int head) {
        return clean(nounPhrase(head));
    }

    /** From the start of one word to the end of another. */
    public TextSpan span(int first, int last) {
        return new TextSpan(
                tokens.get(first).span().start(), tokens.get(last).span().end());
    }

    public boolean hasLemma(int index, String lemma) {
        return tokens.get(index).lemma().equalsIgnoreCase(lemma);
    }

    /** The document's text from one word to another, its white space made single, without characters that nobody sees. */
    public String words(int first, int last) {
        return clean(span(first, last));
    }

    private String clean(TextSpan span) {
        return SPACE.matcher(VisibleText.strip(span.of(text))).replaceAll(" ");
    }

    @Override
    public String toString() {
        return words(0, tokens.size() - 1);
    }
}
