package org.sulh.pipeline.correlate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Incident;
import org.sulh.model.Incident.Link;
import org.sulh.model.Incident.Part;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.compare.Kinds;
import org.sulh.pipeline.compare.Unions;

/**
 * Puts claims together that speak of one happening.
 *
 * <p>Candidate pairs are scored; those at or above the merge threshold connect components; within a component clusters
 * grow by average linkage under constraints ({@link Agglomeration}). A choice that only order or a name could make is not
 * made: such claims stay apart, and {@link #review} lists them.
 */
public final class Correlate {
    private Correlate() {}

    /**
     * Incidents in the order of the lowest place of their claims. The id names that place, counted from 1; which claims
     * are together does not depend on the order of the input.
     *
     * @param claims a claim listed twice counts once
     * @param documents those that the claims stand in; their days bound what has no time of its own
     * @param taxonomy families of types
     */
    public static List<Incident> incidents(List<Claim> claims, List<Document> documents, Taxonomy taxonomy) {
        Scoring scoring = new Scoring(Weights.standard(), taxonomy, Kinds.standard());
        List<Item> items = items(claims, documents);
        Answers answers = Answers.among(items);
        return clusters(items, answers, scoring).stream()
                .map(cluster -> incident(cluster, items, answers, scoring))
                .toList();
    }

    /**
     * Pairs that a person should look at: above the review threshold, and not in one incident, either because they score
     * below the merge threshold or because a rival stood against it. Best first.
     */
    public static List<Link> review(List<Claim> claims, List<Document> documents, Taxonomy taxonomy) {
        Scoring scoring = new Scoring(Weights.standard(), taxonomy, Kinds.standard());
        List<Item> items = items(claims, documents);
        Answers answers = Answers.among(items);
        Map<Integer, Integer> clusterOf = new HashMap<>();
        List<List<Integer>> clusters = clusters(items, answers, scoring);
        for (int c = 0; c < clusters.size(); c++) {
            for (int item : clusters.get(c)) {
                clusterOf.put(item, c);
            }
        }
        long threshold = scoring.weights().millibits("review");
        List<Link> links = new ArrayList<>();
        Candidates.forEach(items, scoring, (first, second) -> {
            boolean apart = !clusterOf.getOrDefault(first, -1).equals(clusterOf.getOrDefault(second, -1));
            boolean scored = !answers.isAnswer(first) && !answers.isAnswer(second);
            if (apart && scored && !Constraints.forbid(items.get(first), items.get(second))) {
                Link link = link(Math.min(first, second), Math.max(first, second), items, scoring);
                if (link.weight() >= threshold) {
                    links.add(link);
                }
            }
        });
        links.sort(Comparator.comparingLong(Link::weight)
                .reversed()
                .thenComparing(Link::first)
                .thenComparing(Link::second));
        return List.copyOf(links);
    }

    private static List<Item> items(List<Claim> claims, List<Document> documents) {
        Map<String, LocalDate> published = new HashMap<>();
        documents.forEach(d -> d.published().ifPresent(day -> published.put(d.id(), day)));
        Map<String, Item> items = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            Optional<LocalDate> day = Optional.ofNullable(published.get(claim.document()));
            items.putIfAbsent(claim.id(), Item.of(i + 1, claim, day));
        }
        return List.copyOf(items.values());
    }

    /** Numbers of the items of each cluster, in rising order, clusters by their first. */
    private static List<List<Integer>> clusters(List<Item> items, Answers answers, Scoring scoring) {
        Map<Integer, List<Integer>> followers = new HashMap<>();
        answers.to()
                .forEach((answer, to) ->
                        followers.computeIfAbsent(to, key -> new ArrayList<>()).add(answer));
        List<List<Integer>> clusters = new ArrayList<>();
        for (List<Integer> component : components(items, answers, scoring)) {
            for (List<Integer> cluster : split(component, items, scoring)) {
                List<Integer> whole = new ArrayList<>(cluster);
                cluster.forEach(item -> whole.addAll(followers.getOrDefault(item, List.of())));
                clusters.add(whole.stream().sorted().toList());
            }
        }
        clusters.sort(Comparator.comparing(List::getFirst));
        return clusters;
    }

    private static List<List<Integer>> components(List<Item> items, Answers answers, Scoring scoring) {
        long merge = scoring.weights().millibits("merge");
        Unions unions = new Unions(items.size());
        Candidates.forEach(items, scoring, (first, second) -> {
            boolean scored = !answers.isAnswer(first) && !answers.isAnswer(second);
            if (scored && unions.find(first) != unions.find(second)) {
                Item one = items.get(first);
                Item other = items.get(second);
                if (!Constraints.forbid(one, other) && Scoring.sum(scoring.parts(one, other)) >= merge) {
                    unions.unite(first, second);
                }
            }
        });
        return unions.sets().stream()
                .filter(set -> !answers.isAnswer(set.getFirst()))
                .toList();
    }

    private static List<List<Integer>> split(List<Integer> component, List<Item> items, Scoring scoring) {
        if (component.size() == 1) {
            return List.of(component);
        }
        Weights weights = scoring.weights();
        Agglomeration agglomeration =
                new Agglomeration(component.size(), weights.millibits("merge"), weights.millibits("tie-margin"));
        for (int a = 0; a < component.size(); a++) {
            for (int b = a + 1; b < component.size(); b++) {
                Item one = items.get(component.get(a));
                Item other = items.get(component.get(b));
                if (scoring.mayBeKin(one.type(), other.type()) && !Constraints.forbid(one, other)) {
                    long score = Scoring.sum(scoring.parts(one, other));
                    if (score >= weights.millibits("separate")) {
                        agglomeration.allow(a, b, score);
                    }
                }
            }
        }
        return agglomeration.clusters().stream()
                .map(cluster -> cluster.stream().map(component::get).toList())
                .toList();
    }

    private static Incident incident(List<Integer> cluster, List<Item> items, Answers answers, Scoring scoring) {
        List<Item> members = cluster.stream().map(items::get).toList();
        List<Claim> claims = members.stream().map(Item::claim).toList();
        return new Incident(
                "i-" + members.getFirst().ordinal(),
                Reading.type(claims),
                Reading.time(claims),
                Reading.place(claims),
                members.getFirst().scope(),
                claims.stream().map(Claim::id).toList(),
                links(cluster, items, answers, scoring));
    }

    /** For each claim after the first the strongest link to one before it (a greatest spanning tree). */
    private static List<Link> links(List<Integer> cluster, List<Item> items, Answers answers, Scoring scoring) {
        List<Integer> scored =
                cluster.stream().filter(item -> !answers.isAnswer(item)).toList();
        List<Link> links = new ArrayList<>(SpanningTree.of(
                scored, (first, second) -> link(Math.min(first, second), Math.max(first, second), items, scoring)));
        for (int item : cluster) {
            Integer to = answers.to().get(item);
            if (to != null) {
                List<Part> parts = List.of(scoring.weights().part("denies"));
                links.add(new Link(
                        items.get(item).claim().id(), items.get(to).claim().id(), parts));
            }
        }
        return links;
    }

    private static Link link(int first, int second, List<Item> items, Scoring scoring) {
        Item one = items.get(first);
        Item other = items.get(second);
        return new Link(one.claim().id(), other.claim().id(), scoring.parts(one, other));
    }
}
