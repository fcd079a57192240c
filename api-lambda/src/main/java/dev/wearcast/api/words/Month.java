package dev.wearcast.api.words;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/**
 * What became of a calendar month's calls (UTC).
 *
 * @param spentMicroUsd millionths of a dollar, calls under way counted with the most they can cost
 * @param calls that were made
 * @param thrownAway replies that named what is not in the answer
 * @param failed calls without a usable reply in time; those under way are among them until they have one, so that a call
 *     that is given up needs nothing written
 */
record Month(@JsonProperty(required = true) long spentMicroUsd, long calls, long thrownAway, long failed) {

    static final Month NEW = new Month(0, 0, 0, 0);

    Month {
        if (spentMicroUsd < 0 || calls < 0 || thrownAway < 0 || failed < 0) {
            throw new IllegalArgumentException("Nothing of a month is negative");
        }
    }

    /** What became of a reply. */
    enum End {
        TAKEN,
        THROWN_AWAY
    }

    Month begun(long mostMicroUsd) {
        return new Month(sum(spentMicroUsd, mostMicroUsd), calls + 1, thrownAway, failed + 1);
    }

    Month ended(long mostMicroUsd, long microUsd, End end) {
        return new Month(
                sum(Math.max(0, spentMicroUsd - mostMicroUsd), microUsd),
                calls,
                thrownAway + (end == End.THROWN_AWAY ? 1 : 0),
                Math.max(0, failed - 1));
    }

    String told(YearMonth month, long capMicroUsd) {
        return "In %s %s of %s dollars are spent or booked; of %d calls %d were thrown away and %d without a reply."
                .formatted(month, dollars(spentMicroUsd), dollars(capMicroUsd), calls, thrownAway, failed);
    }

    private static String dollars(long microUsd) {
        return BigDecimal.valueOf(microUsd, 6).setScale(4, RoundingMode.CEILING).toPlainString();
    }

    /** Of two that are not negative; what would be too large stays the largest, so that no spending is forgotten. */
    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}
