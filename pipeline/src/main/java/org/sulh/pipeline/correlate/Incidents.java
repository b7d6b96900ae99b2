package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sulh.model.Claim;
import org.sulh.model.Incident;
import org.sulh.model.Incident.Link;
import org.sulh.model.Incident.Part;
import org.sulh.model.LinkReview;
import org.sulh.model.Scope;

/** Makes the incidents of a block: its clusters with the claims that follow theirs, read and explained. */
final class Incidents {
    private final Scoring scoring;
    private final Answers answers;
    private final Rulings rulings;
    private final Clusters clusters;
    private final int limit;
    private final Function<String, Item> itemOf;

    /**
     * @param itemOf the claim of an id
     * @param limit most claims of a block that is not a crowd
     */
    Incidents(Scoring scoring, Answers answers, Rulings rulings, Function<String, Item> itemOf, int limit) {
        this.scoring = scoring;
        this.answers = answers;
        this.rulings = rulings;
        this.clusters = new Clusters(scoring, rulings, limit);
        this.limit = limit;
        this.itemOf = itemOf;
    }

    /** @param block claims in the order of their ordinals */
    List<Incident> of(List<Item> block) {
        Clusters.Score score = block.size() <= limit ? new Scores(block, scoring)::of : scoring::sum;
        return clusters.of(block, score).stream()
                .map(cluster -> incident(cluster, score))
                .toList();
    }

    private Incident incident(List<Item> cluster, Clusters.Score score) {
        List<Item> followers = cluster.stream()
                .flatMap(item -> answers.followers(item.claim().id()).stream())
                .map(itemOf)
                .sorted(Comparator.comparingInt(Item::ordinal))
                .toList();
        List<Item> members = new ArrayList<>(cluster);
        members.addAll(followers);
        members.sort(Comparator.comparingInt(Item::ordinal));
        List<Claim> claims = members.stream().map(Item::claim).toList();
        boolean aggregate = claims.stream().allMatch(claim -> claim.scope() == Scope.AGGREGATE);
        List<Link> links = new ArrayList<>(links(cluster, score));
        for (Item item : followers) {
            String id = item.claim().id();
            links.add(new Link(id, answers.end(id), List.of(scoring.weights().part(Row.DENIES))));
        }
        return new Incident(
                "i-" + members.getFirst().ordinal(),
                Reading.type(claims),
                Reading.time(claims),
                Reading.place(claims),
                aggregate ? Scope.AGGREGATE : Scope.SINGLE,
                claims.stream().map(Claim::id).toList(),
                links);
    }

    /** A greatest spanning tree; in a crowd one of the outlines, each claim being linked to the first of its own. */
    private List<Link> links(List<Item> cluster, Clusters.Score score) {
        if (cluster.size() <= limit) {
            return tree(cluster, score);
        }
        Map<Outline, Item> firsts = new LinkedHashMap<>();
        List<Link> links = new ArrayList<>();
        for (Item item : cluster) {
            Item first = firsts.putIfAbsent(Outline.of(item), item);
            if (first != null) {
                links.add(link(first, item));
            }
        }
        links.addAll(tree(List.copyOf(firsts.values()), score));
        return links;
    }

    private List<Link> tree(List<Item> items, Clusters.Score score) {
        return SpanningTree.of(items.size(), (a, b) -> worth(items.get(a), items.get(b), score)).stream()
                .map(edge -> link(items.get(edge.first()), items.get(edge.second())))
                .toList();
    }

    private long worth(Item first, Item second, Clusters.Score score) {
        return rulings.findTogether(first, second).isPresent() ? Long.MAX_VALUE : score.of(first, second);
    }

    private Link link(Item first, Item second) {
        Optional<LinkReview> review = rulings.findTogether(first, second);
        Part word = scoring.weights().part(Row.TOGETHER);
        List<Part> parts = review.map(
                        r -> List.of(new Part(word.field(), word.weight(), word.reason() + ": " + r.reason())))
                .orElseGet(() -> scoring.parts(first, second));
        return new Link(first.claim().id(), second.claim().id(), parts);
    }
}
