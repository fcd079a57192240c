package dev.wearcast.api.outlook;

import java.util.Optional;

/** One thing that can be looked up in one place: in S3 or in gold. */
public interface Lookup<V> {

    /** What memory holds of it, however old. Never waits. */
    Optional<Known<V>> remembered();

    /**
     * Asks for it anew. What takes longer than one waits runs on, and is in memory when it ends.
     *
     * @throws OutlookUnavailableException if there is no answer in that time
     */
    Known<V> ask(Wait wait);
}
