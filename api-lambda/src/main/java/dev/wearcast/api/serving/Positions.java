package dev.wearcast.api.serving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values by the order in which they were first met. */
final class Positions<T> {

    private final Map<T, Integer> positions = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int[] of(List<T> met) {
        return met.stream().mapToInt(this::of).toArray();
    }

    int of(T value) {
        return positions.computeIfAbsent(value, each -> {
            values.add(each);
            return values.size() - 1;
        });
    }

    List<T> values() {
        return values;
    }
}
