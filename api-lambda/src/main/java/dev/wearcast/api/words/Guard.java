package dev.wearcast.api.words;

import dev.wearcast.api.system.Breakers;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a person waits for words, and how soon they are tried again after two attempts in a row failed. One limit and one
 * breaker around all that an attempt takes, what is kept in S3 and the model, whichever of them hangs.
 */
final class Guard {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);

    private final Duration limit;
    private final CircuitBreaker breaker;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Guard::daemon);

    /** @param rest how long nothing is attempted after two failures: nobody waits, and nothing is spent, for the same again */
    Guard(Duration limit, Duration rest) {
        this.limit = limit;
        this.breaker = CircuitBreaker.of("words", Breakers.after(2, rest).build());
    }

    /**
     * What an attempt that did not fail came to.
     *
     * @param text null where there is none to be had
     * @param tells whether a model replied, which says that models reply; what was kept from before says nothing of it
     */
    record Attempt(@Nullable String text, boolean tells) {}

    /** The attempt's text; empty where it has none, fails, takes too long or is not made at all. Never throws. */
    Optional<String> within(Callable<Attempt> attempt) {
        if (!breaker.tryAcquirePermission()) {
            return Optional.empty();
        }
        long begunAt = breaker.getCurrentTimestamp();
        try {
            Attempt ended = inTime(attempt);
            if (ended.tells()) {
                breaker.onSuccess(breaker.getCurrentTimestamp() - begunAt, breaker.getTimestampUnit());
            } else {
                breaker.releasePermission();
            }
            return Optional.ofNullable(ended.text());
        } catch (RuntimeException e) {
            breaker.onError(breaker.getCurrentTimestamp() - begunAt, breaker.getTimestampUnit(), e);
            log.warn("words: none. {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** As {@link Breakers#state} tells it. */
    String breakerState() {
        return Breakers.state(breaker);
    }

    /** One at a time: an instance answers one request at a time, and one call too many would cost. */
    private Attempt inTime(Callable<Attempt> attempt) {
        Future<Attempt> result = worker.submit(attempt);
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new LanguageModelException("None within " + limit, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LanguageModelException known
                    ? known
                    : new LanguageModelException(
                            "The attempt broke: " + e.getCause().getClass().getSimpleName(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LanguageModelException("Interrupted", e);
        } finally {
            result.cancel(true);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "words");
        thread.setDaemon(true);
        return thread;
    }
}
