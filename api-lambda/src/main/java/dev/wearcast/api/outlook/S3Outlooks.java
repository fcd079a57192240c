package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.Cities;
import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.cities.Meant;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.serving.ServingObjects;
import dev.wearcast.api.serving.ServingObjects.Tagged;
import dev.wearcast.api.serving.ServingUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The published documents, kept in memory. Only the index is asked for again, by its tag: a document's key holds its
 * version, so what lies there never changes.
 */
final class S3Outlooks implements Outlooks, PublishedVersion {

    /** How long the index counts as fresh: what a new publication waits at most to be seen. */
    static final Duration FRESH = Duration.ofSeconds(60);

    /** How long S3 is left alone after it failed, so that not every request waits for its time-out. */
    static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(5);

    private final ServingObjects objects;
    private final Clock clock;
    private final Map<String, ServingDocument> documentsByKey = new HashMap<>();
    private @Nullable Tagged<ServingIndex> index;
    private Cities<ServingIndex.Entry> cities = new Cities<>(List.of());
    private Instant askAgainAt = Instant.MIN;
    private @Nullable ServingUnavailableException failure;

    S3Outlooks(ServingObjects objects, Clock clock) {
        this.objects = objects;
        this.clock = clock;
    }

    @Override
    public synchronized Outlook of(CityName name) {
        try {
            index();
            Meant<ServingIndex.Entry> meant = cities.named(name);
            ServingIndex.Entry entry = meant.winner();
            ServingDocument document = documentsByKey.computeIfAbsent(entry.key(), key -> objects.document(entry));
            return new Outlook(document, false, List.copyOf(meant.others()));
        } catch (ServingUnavailableException e) {
            throw new OutlookUnavailableException("The published documents cannot be read", e);
        }
    }

    @Override
    public synchronized Optional<ServingIndex> current() {
        try {
            return Optional.of(index());
        } catch (ServingUnavailableException e) {
            return Optional.empty();
        }
    }

    private ServingIndex index() {
        Tagged<ServingIndex> known = index;
        if (clock.instant().isBefore(askAgainAt)) {
            if (known != null && failure == null) {
                return known.value();
            }
            if (failure != null) {
                throw failure;
            }
        }
        return ask(known);
    }

    private ServingIndex ask(@Nullable Tagged<ServingIndex> known) {
        try {
            Optional<Tagged<ServingIndex>> changed = objects.indexUnless(known == null ? null : known.etag());
            changed.ifPresent(newer -> {
                documentsByKey.clear();
                cities = new Cities<>(newer.value().cities());
            });
            Tagged<ServingIndex> current = changed.orElse(known);
            index = current;
            failure = null;
            askAgainAt = clock.instant().plus(FRESH);
            return current.value();
        } catch (ServingUnavailableException e) {
            failure = e;
            askAgainAt = clock.instant().plus(REST_AFTER_FAILURE);
            throw e;
        }
    }
}
