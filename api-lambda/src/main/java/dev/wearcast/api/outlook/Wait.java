package dev.wearcast.api.outlook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long somebody waits for sources. */
public final class Wait {

    /** As a reader does who would get nothing else: for each source as long as that is given. */
    public static final Wait FULL = new Wait(false, null);

    /** With the answer itself, well under the 300 ms in which one that memory knows is to be had. */
    private static final Duration SHORT = Duration.ofMillis(200);

    private final boolean isShort;
    private final @Nullable Long untilNanos;

    private Wait(boolean isShort, @Nullable Long untilNanos) {
        this.isShort = isShort;
        this.untilNanos = untilNanos;
    }

    /** As a reader does for whom memory has an answer already: from now on, for all sources together. */
    static Wait shortly() {
        return new Wait(true, System.nanoTime() + SHORT.toNanos());
    }

    /** As a reader does who would get nothing else, and needs several answers: from now on, for all together. */
    static Wait forSeveral(Duration limit) {
        return new Wait(false, System.nanoTime() + limit.toNanos());
    }

    boolean isShort() {
        return isShort;
    }

    /** When a call that begins now is given up, by {@link System#nanoTime()}. @param limit of its source */
    long untilNanos(Duration limit) {
        return untilNanos != null ? untilNanos : System.nanoTime() + limit.toNanos();
    }
}
