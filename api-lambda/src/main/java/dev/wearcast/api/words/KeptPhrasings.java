package dev.wearcast.api.words;

import dev.wearcast.api.system.Memory;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/** What was phrased before, by what it was made from: in memory, and in S3 for the other instances. */
final class KeptPhrasings {

    private static final Logger log = LoggerFactory.getLogger(KeptPhrasings.class);
    private static final int MOST_IN_MEMORY = 500;

    private final WordObjects objects;
    private final Memory<String, Kept> recent = new Memory<>(MOST_IN_MEMORY);

    KeptPhrasings(WordObjects objects) {
        this.objects = objects;
    }

    /** @param text null where the model's was thrown away: asking it the same again would be thrown away again */
    record Kept(@Nullable String text) {}

    /** From memory, at once. */
    Optional<Kept> recent(String fingerprint) {
        return Optional.ofNullable(recent.get(fingerprint));
    }

    /**
     * From S3. One that cannot be read is as none: the next takes its place.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if S3 cannot be asked
     */
    Optional<Kept> of(String fingerprint) {
        try {
            Optional<Kept> kept = objects.read(key(fingerprint), Kept.class).map(WordObjects.Tagged::value);
            kept.ifPresent(phrasing -> recent.put(fingerprint, phrasing));
            return kept;
        } catch (UncheckedIOException e) {
            log.warn(
                    "words: what was phrased before cannot be read ({})",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    void keep(String fingerprint, Kept phrasing) {
        recent.put(fingerprint, phrasing);
        try {
            objects.write(key(fingerprint), phrasing);
        } catch (SdkException e) {
            log.warn("words: a phrasing cannot be kept ({})", e.getClass().getSimpleName());
        }
    }

    private static String key(String fingerprint) {
        return "words/phrasings/" + fingerprint + ".json";
    }
}
