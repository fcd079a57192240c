package dev.wearcast.api.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes to S3 that go on while the next document is made. */
final class Puts implements AutoCloseable {

    /** Several at a time, since each PUT is mostly waiting; few, since a small Lambda has little else to give. */
    private static final int PARALLEL = 6;

    private final ExecutorService workers = Executors.newFixedThreadPool(PARALLEL);
    private final List<Future<?>> started = new ArrayList<>();

    void add(Runnable put) {
        started.add(workers.submit(put));
    }

    /** @throws PublishFailedException if one of them failed */
    void finish() {
        try {
            for (Future<?> put : started) {
                put.get();
            }
        } catch (ExecutionException e) {
            throw new PublishFailedException(
                    "A document could not be written; the version in force stays", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishFailedException("Interrupted; the version in force stays", e);
        }
    }

    /** Gives up what has not begun. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
