package dev.wearcast.warehouse.availability;

import java.time.Duration;

/** How the warehouse is. */
public sealed interface State {

    /** Longer than any client waits; it keeps a slip of the keyboard from parking a thread for years. */
    Duration LONGEST = Duration.ofHours(1);

    /** Statements run at once. */
    record Running() implements State {}

    /** Sessions open, but the first statement wakes the warehouse and waits that long, as do all that come meanwhile. */
    record Asleep(Duration wakeTime) implements State {
        public Asleep {
            requireShort(wakeTime);
        }
    }

    /** Every statement waits that long before it runs. */
    record Slow(Duration delay) implements State {
        public Slow {
            requireShort(delay);
        }
    }

    /** Every statement fails. */
    record OverQuota() implements State {}

    /** Connections are closed without an answer. */
    record Gone() implements State {}

    private static void requireShort(Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Not between 0 and " + LONGEST.toSeconds() + " seconds: " + duration);
        }
    }
}
