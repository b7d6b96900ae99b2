package org.sulh.testkit.world;

/**
 * How those of one kind report. Of a matter that happened, one who looks tells with probability 0.5 + 0.4 quality; of a
 * rumour, with (1 - quality) times the rumour's plausibility.
 *
 * @param reporters how many there are; 0 or more
 * @param coverage probability of looking into a matter of common attention, 0 to 1
 * @param quality mean of what its reporters' quality is drawn from, 0 to 1
 * @param qualitySpread standard deviation of that
 * @param contradicts probability that one who looked into a rumour and was not taken in says that it did not happen
 * @param contradictsTruth probability that one who looked into what did happen, and found nothing, says so
 */
public record Habits(
        int reporters,
        double coverage,
        double quality,
        double qualitySpread,
        double contradicts,
        double contradictsTruth) {
    public Habits {
        WorldPlan.check(reporters >= 0, "reporters cannot be fewer than none");
        WorldPlan.share(coverage, "coverage");
        WorldPlan.share(quality, "quality");
        WorldPlan.share(qualitySpread, "spread of quality");
        WorldPlan.share(contradicts, "contradicts");
        WorldPlan.share(contradictsTruth, "contradicts truth");
    }
}
