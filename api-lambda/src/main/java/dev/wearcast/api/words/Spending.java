package dev.wearcast.api.words;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Keeps what a month costs under its cap, however many instances of the function there are: the sum is one object in S3
 * that is only replaced by who has read it last. A call's most is added before it is made and what is left over taken off
 * once there is a reply; without one it stays, since it may have been charged all the same. Where S3 cannot be asked, or the
 * object is not what was written, nothing is spent.
 */
final class Spending {

    private static final Logger log = LoggerFactory.getLogger(Spending.class);
    private static final int ATTEMPTS = 3;

    private final WordObjects objects;
    private final long capMicroUsd;
    private final Clock clock;

    Spending(WordObjects objects, BigDecimal monthlyCapUsd, Clock clock) {
        this.objects = objects;
        this.capMicroUsd = Prices.atMostLargest(monthlyCapUsd.movePointRight(6));
        this.clock = clock;
    }

    /** The month that a call was begun in. */
    record Begun(YearMonth month, long mostMicroUsd) {}

    /** Empty where the call could take the month over its cap. */
    Optional<Begun> begin(long mostMicroUsd) {
        YearMonth month = thisMonth();
        boolean within = change(month, sums -> {
            Month next = sums.begun(mostMicroUsd);
            return next.spentMicroUsd() > capMicroUsd ? sums : next;
        });
        return within ? Optional.of(new Begun(month, mostMicroUsd)) : Optional.empty();
    }

    void end(Begun begun, long microUsd, Month.End end) {
        change(begun.month(), sums -> sums.ended(begun.mostMicroUsd(), microUsd, end));
    }

    /** A sentence on this month; empty where it cannot be read. */
    Optional<String> told() {
        YearMonth month = thisMonth();
        try {
            Month sums = objects.read(key(month), Month.class)
                    .map(WordObjects.Tagged::value)
                    .orElse(Month.NEW);
            return Optional.of(sums.told(month, capMicroUsd));
        } catch (SdkException | UncheckedIOException e) {
            log.warn("words: {} cannot be read ({})", key(month), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(ZoneOffset.UTC));
    }

    private static String key(YearMonth month) {
        return "words/spending/month=" + month + ".json";
    }

    /** Whether the change was made: not where it changes nothing, and not where it cannot be written. */
    private boolean change(YearMonth month, UnaryOperator<Month> change) {
        String key = key(month);
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                WordObjects.Tagged<Month> known =
                        objects.read(key, Month.class).orElse(new WordObjects.Tagged<>(Month.NEW, null));
                Month changed = change.apply(known.value());
                if (changed.equals(known.value())) {
                    return false;
                }
                if (objects.replace(key, changed, known.etag())) {
                    return true;
                }
            }
            log.warn("words: {} changes too often to be written", key);
        } catch (SdkException | UncheckedIOException e) {
            log.warn(
                    "words: {} cannot be read or written ({})",
                    key,
                    e.getClass().getSimpleName());
        }
        return false;
    }
}
