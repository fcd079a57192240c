package dev.wearcast.api.words;

/**
 * What became of a calendar month's calls (UTC).
 *
 * @param spentMicroUsd millionths of a dollar, calls under way counted with the most they can cost
 * @param calls that were made
 * @param thrownAway replies that named what is not in the answer
 * @param failed calls without a usable reply in time
 */
record Month(long spentMicroUsd, long calls, long thrownAway, long failed) {

    static final Month NEW = new Month(0, 0, 0, 0);

    /** How a call ended. */
    enum End {
        TAKEN,
        THROWN_AWAY,
        FAILED
    }

    Month begun(long mostMicroUsd) {
        return new Month(spentMicroUsd + mostMicroUsd, calls + 1, thrownAway, failed);
    }

    Month ended(long mostMicroUsd, long microUsd, End end) {
        return new Month(
                Math.max(0, spentMicroUsd - mostMicroUsd + microUsd),
                calls,
                thrownAway + (end == End.THROWN_AWAY ? 1 : 0),
                failed + (end == End.FAILED ? 1 : 0));
    }
}
