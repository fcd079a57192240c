package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.UnknownCityException;
import dev.wearcast.api.serving.ServingUnavailableException;
import dev.wearcast.api.system.Breakers;
import dev.wearcast.api.warehouse.HistoryNotKeptException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long a person waits for a source, and how soon it is asked again after it failed. Needed because clients' own
 * time-outs are too long for a reader: the JDBC driver takes 8 to 17 seconds to give up on a dead host, whatever it is
 * told. One call runs at a time, so that a source that hangs costs one thread, also on a Lambda frozen meanwhile.
 */
final class TimeLimit {

    private final String source;
    private final Duration limit;
    private final CircuitBreaker breaker;
    private final ExecutorService worker;
    private final Semaphore idle = new Semaphore(1);
    private volatile long begunAtNanos;

    /**
     * @param limit after which a call is given up; it runs on, unheard
     * @param failures in a row, or calls beyond the limit, after which none is made
     * @param rest how long none is made then
     */
    TimeLimit(String source, Duration limit, int failures, Duration rest) {
        this.source = source;
        this.limit = limit;
        this.breaker = CircuitBreaker.of(
                source,
                Breakers.after(failures, rest)
                        .slowCallDurationThreshold(limit)
                        .slowCallRateThreshold(100)
                        .ignoreException(TimeLimit::isAnAnswer)
                        .build());
        this.worker = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, source);
            thread.setDaemon(true);
            return thread;
        });
    }

    private static boolean isAnAnswer(Throwable e) {
        return e instanceof UnknownCityException
                || e instanceof HistoryNotKeptException
                || e instanceof ServingUnavailableException s && s.isAnswered();
    }

    /** As long as a call may take, for several. */
    Wait waitForSeveral() {
        return Wait.forSeveral(limit);
    }

    /** @throws OutlookUnavailableException if the call fails, takes too long, or is not made at all */
    <T> T call(Callable<T> call, Wait wait) {
        long until = wait.untilNanos(limit);
        try {
            return start(call, wait, until).get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (RejectedExecutionException e) {
            throw OutlookUnavailableException.late(source + ": busy with a call that takes long");
        } catch (TimeoutException e) {
            throw OutlookUnavailableException.late(source + ": no answer in the time that a reader has");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutlookUnavailableException(source + ": interrupted", e);
        }
    }

    /** As {@link Breakers#state} tells it. */
    String breakerState() {
        return Breakers.state(breaker);
    }

    private <T> Future<T> start(Callable<T> call, Wait wait, long until) throws InterruptedException {
        // No waiting behind a call that has had its time: it may hang for minutes.
        long lineEnd = Math.min(begunAtNanos + limit.toNanos(), until);
        long lineNanos = wait.isShort() ? 0 : lineEnd - System.nanoTime();
        if (!idle.tryAcquire(lineNanos, TimeUnit.NANOSECONDS)) {
            throw new RejectedExecutionException();
        }
        begunAtNanos = System.nanoTime();
        return worker.submit(() -> {
            try {
                // Here, so that the breaker hears how a call ends also where nobody waits for it any more.
                return breaker.executeCallable(call);
            } finally {
                idle.release();
            }
        });
    }

    private RuntimeException failure(Throwable e) {
        if (e instanceof UnknownCityException
                || e instanceof HistoryNotKeptException
                || e instanceof OutlookUnavailableException) {
            return (RuntimeException) e;
        }
        if (e instanceof CallNotPermittedException) {
            return new OutlookUnavailableException(source + ": failed lately and is left alone", null);
        }
        return new OutlookUnavailableException(source + ": failed", e);
    }
}
