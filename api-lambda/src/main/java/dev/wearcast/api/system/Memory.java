package dev.wearcast.api.system;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that were used last, for threads that share them. */
public final class Memory<K, V> {

    private final Map<K, V> values;

    /** @param most that are kept; what was not used for longest makes room for more */
    public Memory(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized @Nullable V get(K key) {
        return values.get(key);
    }

    public synchronized void put(K key, V value) {
        values.put(key, value);
    }
}
