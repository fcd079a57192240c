package dev.wearcast.api.outlook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The order in which an answer's data is looked for: memory, S3, memory that S3 could not confirm, the warehouse, memory
 * however old. For what memory knows, a reader waits for S3 and the warehouse together no longer than {@link Wait#shortly()}.
 */
public final class Layers {

    private static final Logger log = LoggerFactory.getLogger(Layers.class);

    /** How long memory is good enough without S3: what is published every three hours is no reason to wake a warehouse. */
    private static final Duration WAREHOUSE_LEFT_ALONE = Duration.ofHours(1);

    private final Clock clock;

    Layers(Clock clock) {
        this.clock = clock;
    }

    /**
     * The best that is known of something.
     *
     * @param usable whether a value still says anything
     * @throws OutlookUnavailableException if there is nothing to answer from
     */
    public <V> Known<V> known(Lookup<V> published, Lookup<V> gold, Predicate<V> usable) {
        Instant now = clock.instant();
        Optional<Known<V>> inMemory = published.remembered();
        if (inMemory.isPresent()
                && inMemory.get().isFresh(now)
                && usable.test(inMemory.get().value())) {
            return inMemory.get();
        }
        Optional<Known<V>> lastKnown = Stream.of(inMemory, gold.remembered())
                .flatMap(Optional::stream)
                .filter(known -> usable.test(known.value()))
                .max(Comparator.comparing(Known::confirmedAt));
        Wait wait = lastKnown.isPresent() ? Wait.shortly() : Wait.FULL;
        return ask(published, wait, usable)
                .or(() -> lastKnown.filter(
                        known -> known.confirmedAt().plus(WAREHOUSE_LEFT_ALONE).isAfter(now)))
                .or(() -> ask(gold, wait, usable))
                .or(() -> lastKnown)
                .orElseThrow(() -> new OutlookUnavailableException("No source has an answer", null));
    }

    private static <V> Optional<Known<V>> ask(Lookup<V> source, Wait wait, Predicate<V> usable) {
        try {
            Known<V> known = source.ask(wait);
            if (usable.test(known.value())) {
                return Optional.of(known);
            }
            log.warn("What is known is over");
        } catch (OutlookUnavailableException e) {
            log.warn("{}", e.withCause());
        }
        return Optional.empty();
    }
}
