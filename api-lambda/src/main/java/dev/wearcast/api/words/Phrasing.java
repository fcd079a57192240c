package dev.wearcast.api.words;

import java.util.Optional;

/** Phrases a finished answer. */
@FunctionalInterface
public interface Phrasing {

    /**
     * One or two sentences that say what the facts say. Empty where there are none to be had: no provider is configured, it
     * took too long, the month's sum is spent, or what came back said something else. The template's text serves then.
     *
     * @param city put in the place of {@link Facts#CITY}
     */
    Optional<String> phrased(Facts facts, String city);
}
