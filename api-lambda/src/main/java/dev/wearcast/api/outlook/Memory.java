package dev.wearcast.api.outlook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values used last, as many as fit a small Lambda: a city's document takes up to a megabyte when it is read. */
final class Memory<K, V> {

    private static final int MOST = 128;

    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    };

    synchronized @Nullable V get(K key) {
        return values.get(key);
    }

    synchronized void put(K key, V value) {
        values.put(key, value);
    }
}
