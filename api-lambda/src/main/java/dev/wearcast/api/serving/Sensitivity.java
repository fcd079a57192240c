package dev.wearcast.api.serving;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a person differs from the average one: each level dresses as if it were 2.5 K colder (below 0) or warmer.
 *
 * @param level from -2 (feels cold) to 2 (feels warm)
 */
public record Sensitivity(int level) {

    private static final int MOST = 2;

    /** The average person, whom standards are about. */
    public static final Sensitivity AVERAGE = new Sensitivity(0);

    /** From who feels cold to who feels warm. */
    public static final List<Sensitivity> ALL =
            IntStream.rangeClosed(-MOST, MOST).mapToObj(Sensitivity::new).toList();

    /** @throws IllegalArgumentException outside -2 to 2 */
    public Sensitivity {
        if (level < -MOST || level > MOST) {
            throw new IllegalArgumentException("Not a sensitivity from -2 (feels cold) to 2 (feels warm): " + level);
        }
    }

    /** Its place in {@link #ALL}. */
    int position() {
        return level + MOST;
    }
}
