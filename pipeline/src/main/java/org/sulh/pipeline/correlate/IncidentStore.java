package org.sulh.pipeline.correlate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sulh.model.Claim;
import org.sulh.model.Incident;
import org.sulh.model.Incident.Link;
import org.sulh.model.LinkReview;
import org.sulh.model.Taxonomy;

/**
 * Claims and the incidents that they make, kept while claims and reviews come and go one by one.
 *
 * <p>Any way to the same set of claims and reviews gives the same partition, and {@link Correlate} is this store with all
 * claims added. That is so by construction: whether two claims are linked is a property of the two and of what reviews and
 * answers say of them; the blocks of the graph of links are a function of the set ({@link LinkGraph}); and the clusters of
 * a block are a function of the block ({@link Clusters}). So only the blocks that a change touches are clustered anew, and
 * that when somebody asks.
 *
 * <p>Cost of a claim that comes: scoring against the claims of its cells and weeks, and clustering of its block when its
 * incident is asked for; see {@code docs/benchmarks.md}.
 */
public final class IncidentStore {
    private final Map<String, String> onceOnly;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Answers answers;
    private final Rulings rulings;
    private final Scoring scoring;
    private final LinkGraph graph;
    private final Incidents incidents;
    private int ordinals;

    /**
     * @param taxonomy families of types
     * @param given reviews and duplicate-free sources known from the start
     * @throws IllegalArgumentException when reviews contradict each other; the message names them
     */
    public IncidentStore(Taxonomy taxonomy, Given given) {
        this(Scoring.standard(taxonomy), given, LinkGraph.LIMIT);
    }

    IncidentStore(Scoring scoring, Given given, int limit) {
        this.scoring = scoring;
        this.onceOnly = given.onceOnly();
        this.answers = new Answers(items, Reviews.of(given.reviews()));
        this.rulings = new Rulings(answers);
        this.graph = new LinkGraph(scoring, rulings, this::getItem, limit);
        this.incidents = new Incidents(scoring, answers, rulings, this::getItem, limit);
    }

    /**
     * Adds a claim; one that is there already is not added again.
     *
     * @param published day of the document it stands in, which bounds what has no time of its own
     */
    public void add(Claim claim, Optional<LocalDate> published) {
        add(ordinals + 1, claim, published);
    }

    /** @param ordinal place in the input, higher than that of all claims added before */
    private void add(int ordinal, Claim claim, Optional<LocalDate> published) {
        ordinals = ordinal;
        if (!items.containsKey(claim.id())) {
            put(item(ordinal, claim, published));
            settle(answers.surroundings(claim.id()), Set.of());
        }
    }

    /**
     * Adds claims as if one by one, and quicker. Each takes up a place in the input, also one that is there already.
     *
     * @param published for the id of a document, its day
     */
    void addAll(List<Claim> claims, Map<String, LocalDate> published) {
        int before = ordinals;
        ordinals += claims.size();
        IntStream.range(0, claims.size())
                .parallel()
                .mapToObj(i -> item(
                        before + i + 1,
                        claims.get(i),
                        Optional.ofNullable(published.get(claims.get(i).document()))))
                .forEachOrdered(this::put);
        Set<String> around = new LinkedHashSet<>();
        for (Claim claim : claims) {
            if (!around.contains(claim.id())) {
                around.addAll(answers.surroundings(claim.id()));
            }
        }
        settle(around, Set.of());
    }

    private Item item(int ordinal, Claim claim, Optional<LocalDate> published) {
        return Item.of(ordinal, claim, published, Optional.ofNullable(onceOnly.get(claim.document())));
    }

    private void put(Item item) {
        if (items.putIfAbsent(item.claim().id(), item) == null) {
            answers.add(item);
        }
    }

    /**
     * Takes a claim out, such as one that a person has rejected; one that is to be corrected is taken out, and what it is
     * corrected to is added.
     *
     * @throws IllegalArgumentException when there is no such claim
     */
    public void remove(String claim) {
        Item item = getItem(claim);
        Set<String> around = new HashSet<>(answers.surroundings(claim));
        around.remove(claim);
        String end = answers.end(claim);
        answers.remove(item);
        items.remove(claim);
        if (graph.contains(item)) {
            graph.remove(List.of(item));
        } else {
            graph.touch(getItem(end));
        }
        settle(around, Set.of());
    }

    /** @throws IllegalArgumentException when the review contradicts others, which the message names; nothing changes then */
    public void add(LinkReview review) {
        change(answers.reviews().with(review), review);
    }

    /** @throws IllegalArgumentException when there is no review of this id */
    public void withdraw(String review) {
        LinkReview known = answers.reviews()
                .find(review)
                .orElseThrow(() -> new IllegalArgumentException("there is no link review " + review));
        change(answers.reviews().without(review), known);
    }

    private void change(Reviews reviews, LinkReview changed) {
        Set<String> around = surroundings(changed.claims());
        answers.reviewBy(reviews);
        around.addAll(surroundings(changed.claims()));
        settle(around, Set.copyOf(changed.claims()));
    }

    private Set<String> surroundings(Collection<String> claims) {
        Set<String> around = new LinkedHashSet<>();
        claims.forEach(claim -> around.addAll(answers.surroundings(claim)));
        return around;
    }

    /** Works out whom the claims follow, and puts them into the graph accordingly. */
    private void settle(Set<String> around, Set<String> reviewed) {
        Map<String, String> before = new HashMap<>();
        around.forEach(id -> before.put(id, answers.end(id)));
        Set<String> settled = new HashSet<>();
        for (String id : around) {
            if (settled.add(id)) {
                Set<String> own = answers.surroundings(id);
                settled.addAll(own);
                answers.settle(own);
            }
        }
        // What a review says of a follower is said of the one it follows, so links may change where reviews are near.
        boolean all = around.stream()
                .anyMatch(id -> reviewed.contains(id) || answers.reviews().names(id));
        List<Item> inOrder = around.stream()
                .map(this::getItem)
                .sorted(Comparator.comparingInt(Item::ordinal))
                .toList();
        graph.remove(inOrder.stream()
                .filter(item -> graph.contains(item)
                        && (all || answers.isAnswer(item.claim().id())))
                .toList());
        graph.add(inOrder.stream()
                .filter(item ->
                        !graph.contains(item) && !answers.isAnswer(item.claim().id()))
                .toList());
        for (Item item : inOrder) {
            String id = item.claim().id();
            String end = answers.end(id);
            if (!end.equals(before.getOrDefault(id, "")) || !end.equals(id)) {
                Optional.ofNullable(items.get(before.getOrDefault(id, "")))
                        .filter(graph::contains)
                        .ifPresent(graph::touch);
                graph.touch(getItem(end));
            }
        }
    }

    /** Gives every pair of claims that something holds and nothing forbids, once. */
    void forEachPair(BiConsumer<Item, Item> sink) {
        for (Item item : items.values()) {
            if (graph.contains(item)) {
                for (Item other : graph.listHeld(item)) {
                    if (item.ordinal() < other.ordinal() && !rulings.areApart(item, other)) {
                        sink.accept(item, other);
                    }
                }
            }
        }
    }

    /** All incidents, in the order of the lowest ordinal of their claims. */
    public List<Incident> incidents() {
        graph.takeTouched();
        return listOf(items.values());
    }

    /** The incidents of all blocks that have changed since they were last asked for. */
    public List<Incident> takeChanged() {
        return listOf(graph.takeTouched());
    }

    /** @throws IllegalArgumentException when there is no such claim */
    public Incident getIncidentOf(String claim) {
        return of(graph.block(getItem(answers.end(claim)))).stream()
                .filter(incident -> incident.claims().contains(claim))
                .findFirst()
                .orElseThrow();
    }

    private List<Incident> listOf(Collection<Item> some) {
        Set<Component> blocks = new LinkedHashSet<>();
        some.stream()
                .filter(item -> !answers.isAnswer(item.claim().id()))
                .forEach(item -> blocks.add(graph.block(item)));
        // Each block keeps what is made of it, and is looked at by one thread.
        return blocks.parallelStream()
                .map(this::of)
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(this::ordinal))
                .toList();
    }

    private int ordinal(Incident incident) {
        return getItem(incident.claims().getFirst()).ordinal();
    }

    private List<Incident> of(Component block) {
        return block.incidents().orElseGet(() -> {
            List<Incident> made = incidents.of(graph.members(block));
            block.keep(made);
            return made;
        });
    }

    /** Pairs that a person should look at, best first: held by something, above the review threshold, and yet apart. */
    public List<Doubt> review() {
        List<Doubt> doubts = new ArrayList<>();
        for (Item item : items.values()) {
            if (!answers.isAnswer(item.claim().id())) {
                doubts.addAll(doubts(item, other -> other.ordinal() > item.ordinal()));
            }
        }
        doubts.sort(Doubt.BEST_FIRST);
        return List.copyOf(doubts);
    }

    /** The pairs of {@link #review()} that a claim is in, best first. */
    public List<Doubt> review(String claim) {
        Item item = getItem(claim);
        return answers.isAnswer(claim)
                ? List.of()
                : doubts(item, other -> true).stream().sorted(Doubt.BEST_FIRST).toList();
    }

    private List<Doubt> doubts(Item item, Predicate<Item> wanted) {
        Set<String> one = Set.copyOf(getIncidentOf(item.claim().id()).claims());
        List<Doubt> doubts = new ArrayList<>();
        for (Item other : graph.listHeld(item)) {
            boolean open = wanted.test(other) && !one.contains(other.claim().id()) && !rulings.areApart(item, other);
            if (open && scoring.sum(item, other) >= scoring.weights().millibits(Row.REVIEW)) {
                boolean inOrder = item.ordinal() < other.ordinal();
                Item first = inOrder ? item : other;
                Item second = inOrder ? other : item;
                Link link = new Link(first.claim().id(), second.claim().id(), scoring.parts(first, second));
                boolean linked = link.weight() >= scoring.weights().millibits(Row.MERGE);
                doubts.add(new Doubt(link, linked ? Doubt.Reason.CONTESTED : Doubt.Reason.BETWEEN_THRESHOLDS));
            }
        }
        return doubts;
    }

    /**
     * Why two claims are together or apart.
     *
     * @throws IllegalArgumentException when there is no such claim
     */
    public Verdict explain(String first, String second) {
        boolean together = getIncidentOf(first).claims().contains(second);
        return new Verdicts(scoring, answers, rulings).of(getItem(first), getItem(second), together);
    }

    private Item getItem(String claim) {
        Item item = items.get(claim);
        if (item == null) {
            throw new IllegalArgumentException("there is no claim " + claim);
        }
        return item;
    }
}
