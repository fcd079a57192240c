package dev.wearcast.lambdahost.emulator;

import dev.wearcast.lambdahost.emulator.FunctionSource.Deployment;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A function's emulators: as many as calls overlap, up to a limit, one call each; further calls wait, as long as the
 * function may run, and are then refused with 429 as Lambda refuses. The one used last is used first, so that the
 * others become idle and can be ended.
 */
public final class EmulatorPool {

    private final FunctionSource source;
    private final EmulatorSettings settings;
    private final int limit;
    private final OutputLines output;
    private final Children children;
    private final HttpClient http;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final Deque<Leased> idle = new ArrayDeque<>();
    private final Set<Leased> all = new HashSet<>();
    private final AtomicInteger started = new AtomicInteger();
    private int size;
    private boolean closed;

    public EmulatorPool(
            FunctionSource source, EmulatorSettings settings, int limit, OutputLines output, Children children) {
        this.source = source;
        this.settings = settings;
        this.limit = limit;
        this.output = output;
        this.children = children;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** An emulator and the deployment that it runs. */
    private record Leased(Emulator emulator, Deployment deployment) {}

    /** Has the function answer the event. Every failure is an {@link Answer} too. */
    public Answer call(byte[] event, String requestId) {
        try {
            Deployment deployment = source.current();
            Duration timeout = deployment.function().timeout();
            Leased leased = take(deployment, timeout);
            if (leased == null) {
                return Answer.failure(429, "TooManyRequestsException", "Rate Exceeded.");
            }
            try {
                HttpResponse<byte[]> answer = leased.emulator().call(http, event, requestId, timeout);
                return Answer.of(answer.statusCode(), answer.body());
            } catch (IOException | InterruptedException e) {
                leased.emulator().stop();
                throw e;
            } finally {
                give(leased);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.failure(502, "Runtime.ExitError", "The host is stopping");
        } catch (IOException e) {
            return Answer.failure(502, "Runtime.ExitError", String.valueOf(e));
        }
    }

    /** Ends emulators that were idle for longer than the limit, the newest {@code kept} ones excepted. */
    public void endIdle(Duration idleLimit, int kept) {
        lock.lock();
        try {
            long now = System.nanoTime();
            while (idle.size() > kept && idle.getLast().emulator().idleLongerThan(idleLimit, now)) {
                end(idle.removeLast());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends every emulator, also those that are at work. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            idle.clear();
            Set.copyOf(all).forEach(this::end);
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Leased take(Deployment deployment, Duration patience) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (true) {
                idle.stream()
                        .filter(free -> free.deployment() != deployment
                                || !free.emulator().isAlive())
                        .toList()
                        .forEach(useless -> {
                            idle.remove(useless);
                            end(useless);
                        });
                if (!idle.isEmpty()) {
                    return idle.removeFirst();
                }
                if (closed) {
                    throw new IOException("The host is stopping");
                }
                if (size < limit) {
                    size++;
                    break;
                }
                if (left <= 0) {
                    return null;
                }
                left = freed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        return start(deployment);
    }

    private Leased start(Deployment deployment) throws IOException {
        Emulator emulator = null;
        try {
            int[] ports = Emulator.freePorts();
            var command = EmulatorCommand.of(deployment.function(), deployment.code(), settings, ports[0], ports[1]);
            String stream = source.name() + "-" + started.incrementAndGet();
            emulator = Emulator.start(command, ports[0], deployment.code(), stream, output);
        } finally {
            if (emulator == null) {
                lock.lock();
                size--;
                freed.signal();
                lock.unlock();
            }
        }
        Leased leased = new Leased(emulator, deployment);
        lock.lock();
        try {
            all.add(leased);
            children.watch(emulator.pid());
            if (closed) {
                end(leased);
            }
            return leased;
        } finally {
            lock.unlock();
        }
    }

    private void give(Leased leased) {
        lock.lock();
        try {
            if (leased.emulator().isAlive() && !closed) {
                leased.emulator().idleFrom(System.nanoTime());
                idle.addFirst(leased);
            } else {
                end(leased);
            }
            freed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void end(Leased leased) {
        if (all.remove(leased)) {
            size--;
            leased.emulator().stop();
            children.forget(leased.emulator().pid());
        }
    }
}
