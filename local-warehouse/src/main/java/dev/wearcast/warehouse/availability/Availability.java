package dev.wearcast.warehouse.availability;

import java.time.Duration;

/** Holds the state, and keeps statements waiting for as long as it asks for. */
public final class Availability {

    private State state = new State.Running();
    /** When the waking warehouse is awake, by {@link System#nanoTime}; only of use while {@link #waking}. */
    private long awakeAtNanos;

    private boolean waking;

    public synchronized State state() {
        return state;
    }

    /** Statements that wait look again at once. */
    public synchronized void become(State next) {
        state = next;
        waking = false;
        notifyAll();
    }

    public synchronized boolean isGone() {
        return state instanceof State.Gone;
    }

    /**
     * Returns when a statement may run.
     *
     * @throws OverQuotaException if it may not
     * @throws InterruptedException if the process stops
     */
    public synchronized void awaitTurn() throws OverQuotaException, InterruptedException {
        long arrivedNanos = System.nanoTime();
        while (true) {
            long leftNanos;
            if (state instanceof State.OverQuota) {
                throw new OverQuotaException();
            } else if (state instanceof State.Slow slow) {
                leftNanos = arrivedNanos + slow.delay().toNanos() - System.nanoTime();
            } else if (state instanceof State.Asleep asleep) {
                leftNanos = wakeWithin(asleep.wakeTime());
            } else {
                return;
            }
            if (leftNanos <= 0) {
                if (state instanceof State.Asleep) {
                    become(new State.Running());
                }
                return;
            }
            // Rounded up: waiting for 0 ms would be waiting for ever.
            wait(leftNanos / 1_000_000 + 1);
        }
    }

    private long wakeWithin(Duration wakeTime) {
        if (!waking) {
            waking = true;
            awakeAtNanos = System.nanoTime() + wakeTime.toNanos();
        }
        return awakeAtNanos - System.nanoTime();
    }
}
