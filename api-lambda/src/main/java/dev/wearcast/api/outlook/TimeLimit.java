package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.UnknownCityException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
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
 * How long a person waits for the warehouse, and how soon it is asked again after it failed. Needed because the JDBC
 * driver takes 8 to 17 seconds to give up on a dead host, whatever its own time-outs say.
 */
final class TimeLimit {

    private final Duration limit;
    private final CircuitBreaker breaker;

    // One thread, since there is one connection; and no second call behind one that hangs.
    private final ExecutorService worker = Executors.newSingleThreadExecutor(TimeLimit::daemon);
    private final Semaphore idle = new Semaphore(1);

    /**
     * @param limit after which a call is given up; it runs on, unheard
     * @param rest how long no call is made after two that failed
     */
    TimeLimit(Duration limit, Duration rest) {
        this.limit = limit;
        this.breaker = CircuitBreaker.of(
                "warehouse",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(2)
                        .minimumNumberOfCalls(2)
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(rest)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        // That a call is still under way says nothing of how it will end.
                        .ignoreExceptions(UnknownCityException.class, RejectedExecutionException.class)
                        .build());
    }

    /** @throws OutlookUnavailableException if the call fails, takes too long, or is not made at all */
    <T> T call(Callable<T> call) {
        try {
            return breaker.executeCallable(() -> inTime(call));
        } catch (UnknownCityException | OutlookUnavailableException e) {
            throw e;
        } catch (CallNotPermittedException e) {
            throw new OutlookUnavailableException("The warehouse failed lately and is left alone", null);
        } catch (RejectedExecutionException e) {
            throw new OutlookUnavailableException("The warehouse is still busy with a call that was given up", null);
        } catch (TimeoutException e) {
            throw new OutlookUnavailableException("The warehouse did not answer within " + limit, null);
        } catch (Exception e) {
            throw new OutlookUnavailableException("The warehouse failed", e);
        }
    }

    private <T> T inTime(Callable<T> call) throws Exception {
        try {
            return start(call).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }

    private <T> Future<T> start(Callable<T> call) {
        if (!idle.tryAcquire()) {
            throw new RejectedExecutionException();
        }
        return worker.submit(() -> {
            try {
                return call.call();
            } finally {
                idle.release();
            }
        });
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "warehouse");
        thread.setDaemon(true);
        return thread;
    }
}
