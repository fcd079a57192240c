package dev.wearcast.api.outfit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Who phrases an answer's summary. */
enum Words {
    /** {@link Summary}. */
    PLAIN,
    /** A language model, where there is one and it says nothing but what the answer says. */
    STYLIST;

    static final Map<String, Words> BY_ID = Arrays.stream(values())
            .collect(Collectors.toMap(Words::id, each -> each, (one, other) -> one, LinkedHashMap::new));

    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
