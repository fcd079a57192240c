package dev.wearcast.api.units;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wearcast.api.query.Query;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The units of an answer. Everything here is metric; what is to be told otherwise is converted on its way out. */
public enum Units {
    METRIC,
    IMPERIAL;

    /** The parameter that asks for them. */
    public static final String PARAMETER = "units";

    private static final Map<String, Units> BY_ID = Stream.of(values())
            .collect(Collectors.toMap(Units::id, each -> each, (one, other) -> one, LinkedHashMap::new));

    /** Metric where nothing is said. @throws ProblemException if other units are asked for */
    public static Units of(Query query, String example) {
        return query.word(PARAMETER, BY_ID, example).orElse(METRIC);
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A metric answer in these units: a body to send, whose members are called by their units. */
    public Object of(Object answer, ObjectMapper json) {
        return this == METRIC ? answer : ImperialJson.of(json.valueToTree(answer));
    }

    /** Whole degrees, as sentences have them: {@code 5 °C}. @param celsius as exact as it is known */
    public String degrees(double celsius) {
        return Quantity.TEMPERATURE.told(celsius, 0, this);
    }

    /** {@code 2 to 5 °C}, or one figure where both look the same. */
    public String degrees(double lowestCelsius, double highestCelsius) {
        return Quantity.TEMPERATURE.span(lowestCelsius, highestCelsius, this);
    }

    /** {@code 13 m/s} */
    public String speed(double metresPerSecond) {
        return Quantity.SPEED.told(metresPerSecond, 0, this);
    }

    /** {@code 0.4 mm} @param places of the millimetres */
    public String depth(double millimetres, int places) {
        return Quantity.DEPTH.told(millimetres, places, this);
    }
}
