package dev.wearcast.api.outlook;

import dev.wearcast.api.cities.CityName;
import dev.wearcast.api.cities.UnknownCityException;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.ServingIndex;
import dev.wearcast.api.serving.ServingObjects;
import dev.wearcast.api.system.Memory;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is published, kept in memory. Only the index is asked for again, by its tag: an object's key holds its version,
 * so what lies there never changes. Of an object whose newer version cannot be had, memory keeps the older one.
 */
public final class PublishedObjects implements PublishedVersion {

    private static final Logger log = LoggerFactory.getLogger(PublishedObjects.class);

    private final ServingObjects objects;
    private final TimeLimit limit;
    private final Clock clock;
    private final Memory<String, Held> heldByName = new Memory<>(Known.MOST_IN_MEMORY);
    private volatile @Nullable Known<CurrentIndex> index;

    /** An object in memory, and when it was last said to be in force. */
    private record Held(String key, Object value, Instant confirmedAt) {}

    PublishedObjects(ServingObjects objects, TimeLimit limit, Clock clock) {
        this.objects = objects;
        this.limit = limit;
        this.clock = clock;
    }

    /** The index itself. */
    public Lookup<ServingIndex> index() {
        return new IndexLookup();
    }

    /**
     * An object of the version in force.
     *
     * @param key where the index says that it lies
     */
    public <V> Lookup<V> object(Function<ServingIndex, String> key, Class<V> type) {
        return new ObjectLookup<>(current -> key.apply(current.value()), type, (current, value) -> value);
    }

    /** The document of the city that is meant. */
    Lookup<NamedDocument> document(CityName name) {
        return new ObjectLookup<>(
                current -> current.cities().named(name).winner().key(),
                ServingDocument.class,
                (current, document) ->
                        NamedDocument.of(document, current.cities().named(name).others()));
    }

    @Override
    public Optional<ServingIndex> current() {
        Optional<Known<ServingIndex>> remembered = index().remembered();
        if (remembered.isEmpty() || !remembered.get().isFresh(clock.instant())) {
            try {
                return Optional.of(index().ask(remembered.isPresent() ? Wait.shortly() : Wait.FULL)
                        .value());
            } catch (OutlookUnavailableException e) {
                log.warn("{}", e.withCause());
            }
        }
        return remembered.map(Known::value);
    }

    /** The index as S3 has it at this moment, whatever memory holds. */
    ServingIndex askNow() {
        return limit.call(() -> askedIndex(index, clock.instant()), Wait.FULL)
                .value()
                .value();
    }

    private Known<CurrentIndex> confirmedIndex() {
        Known<CurrentIndex> known = index;
        Instant now = clock.instant();
        return known != null && known.isFresh(now) ? known : askedIndex(known, now);
    }

    private Known<CurrentIndex> askedIndex(@Nullable Known<CurrentIndex> known, Instant now) {
        Known<CurrentIndex> confirmed = new Known<>(
                objects.indexUnless(known == null ? null : known.value().etag())
                        .map(CurrentIndex::of)
                        .orElseGet(() -> Objects.requireNonNull(known).value()),
                now);
        index = confirmed;
        return confirmed;
    }

    private final class IndexLookup implements Lookup<ServingIndex> {

        @Override
        public Optional<Known<ServingIndex>> remembered() {
            return Optional.ofNullable(index).map(IndexLookup::value);
        }

        @Override
        public Known<ServingIndex> ask(Wait wait) {
            return value(limit.call(PublishedObjects.this::confirmedIndex, wait));
        }

        private static Known<ServingIndex> value(Known<CurrentIndex> known) {
            return new Known<>(known.value().value(), known.confirmedAt());
        }
    }

    /** @param <T> what lies in S3, of which a value is made */
    private final class ObjectLookup<T, V> implements Lookup<V> {

        private final Function<CurrentIndex, String> key;
        private final Class<T> type;
        private final BiFunction<CurrentIndex, T, V> finish;

        ObjectLookup(Function<CurrentIndex, String> key, Class<T> type, BiFunction<CurrentIndex, T, V> finish) {
            this.key = key;
            this.type = type;
            this.finish = finish;
        }

        @Override
        public Optional<Known<V>> remembered() {
            Known<CurrentIndex> known = index;
            if (known == null) {
                return Optional.empty();
            }
            try {
                String wanted = key.apply(known.value());
                return Optional.ofNullable(heldByName.get(name(wanted)))
                        .map(held -> new Known<>(
                                finish.apply(known.value(), type.cast(held.value())),
                                held.key().equals(wanted) ? known.confirmedAt() : held.confirmedAt()));
            } catch (UnknownCityException e) {
                // A newer index may have it.
                return Optional.empty();
            }
        }

        @Override
        public Known<V> ask(Wait wait) {
            try {
                return limit.call(this::read, wait);
            } catch (OutlookUnavailableException e) {
                Known<CurrentIndex> known = index;
                if (known != null) {
                    // What even an old index does not know is not worth waking the warehouse for.
                    key.apply(known.value());
                }
                throw e;
            }
        }

        private Known<V> read() {
            Known<CurrentIndex> confirmed = confirmedIndex();
            String wanted = key.apply(confirmed.value());
            Held held = heldByName.get(name(wanted));
            T value = held != null && held.key().equals(wanted) ? type.cast(held.value()) : objects.read(wanted, type);
            heldByName.put(name(wanted), new Held(wanted, value, confirmed.confirmedAt()));
            return new Known<>(finish.apply(confirmed.value(), value), confirmed.confirmedAt());
        }

        /** The part of a key that stays from version to version. */
        private static String name(String key) {
            return key.substring(key.lastIndexOf('/') + 1);
        }
    }
}
