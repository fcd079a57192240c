package dev.wearcast.api.weather;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What WMO weather codes say in words: dbt's seed {@code weather_codes.csv}, which the build packs beside this class. */
final class WeatherWords {

    private static final String NAME = "weather_codes.csv";

    /** In the order of the columns. */
    private static final int CODE = 0;

    private static final int DESCRIPTION = 1;

    private static final Map<Integer, String> BY_CODE = read();

    private WeatherWords() {}

    /** Null where there is no code, or nobody knows it. */
    static @Nullable String of(@Nullable Integer code) {
        return code == null ? null : BY_CODE.get(code);
    }

    private static Map<Integer, String> read() {
        try (var bytes = Objects.requireNonNull(WeatherWords.class.getResourceAsStream(NAME), NAME);
                var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toUnmodifiableMap(
                            fields -> Integer.valueOf(fields[CODE]), fields -> fields[DESCRIPTION]));
        } catch (IOException e) {
            throw new UncheckedIOException(NAME, e);
        }
    }
}
