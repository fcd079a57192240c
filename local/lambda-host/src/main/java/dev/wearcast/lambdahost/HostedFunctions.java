package dev.wearcast.lambdahost;

import dev.wearcast.lambdahost.emulator.Children;
import dev.wearcast.lambdahost.front.FunctionFront;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The fronts of all functions, and what must happen to them again and again. */
final class HostedFunctions {

    /** After the last call; Lambda itself keeps an idle environment for minutes. */
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(1);

    private final Children children = new Children();
    private final ExecutorService background = Executors.newFixedThreadPool(1, daemon("background"));
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1, daemon("clock"));
    private List<FunctionFront> fronts = List.of();
    private volatile Set<FunctionFront> warm = Set.of();

    Children children() {
        return children;
    }

    /** For what must not delay an answer. */
    ExecutorService background() {
        return background;
    }

    /** Starts the care of the fronts. */
    void careFor(List<FunctionFront> all) {
        fronts = List.copyOf(all);
        for (FunctionFront front : fronts) {
            clock.scheduleWithFixedDelay(front::flushLog, 500, 500, TimeUnit.MILLISECONDS);
            clock.scheduleWithFixedDelay(front::tickErrors, 15, 15, TimeUnit.SECONDS);
            clock.scheduleWithFixedDelay(
                    () -> front.endIdle(IDLE_LIMIT, warm.contains(front) ? 1 : 0), 10, 10, TimeUnit.SECONDS);
        }
    }

    /** Functions that have answered until now keep one emulator from here on, however long nobody calls. */
    void keepWarmWhatAnswered() {
        warm = fronts.stream().filter(front -> front.answered() > 0).collect(Collectors.toSet());
    }

    long answered() {
        return fronts.stream().mapToLong(FunctionFront::answered).sum();
    }

    void close() {
        fronts.forEach(FunctionFront::close);
        clock.shutdownNow();
        background.shutdownNow();
        fronts.forEach(FunctionFront::flushLog);
        children.close();
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
