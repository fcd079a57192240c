package dev.wearcast.api.outfit;

import static dev.wearcast.api.Documents.COAT;
import static dev.wearcast.api.Documents.outfit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wearcast.api.Documents;
import dev.wearcast.api.units.Units;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class SummaryTest {

    private static final Pattern SPANS =
            Pattern.compile(": (-?\\d+)(?: to (-?\\d+))? °F(?:, feels like (-?\\d+)(?: to (-?\\d+))? °F)?, dry");

    @Property(tries = 500)
    @Label("degrees Fahrenheit are those of the weather, not those of whole degrees Celsius")
    void convertsBeforeItRounds(
            @ForAll @Scale(3) @DoubleRange(min = -40, max = 45) double airC,
            @ForAll @Scale(3) @DoubleRange(min = -40, max = 45) double laterAirC,
            @ForAll @Scale(3) @DoubleRange(min = -20, max = 20) double feltMoreK) {
        Matcher told = SPANS.matcher(summary(Units.IMPERIAL, airC, laterAirC, feltMoreK));
        assertThat(told.find()).isTrue();
        assertIsFahrenheitOf(Math.min(airC, laterAirC), told.group(1));
        assertIsFahrenheitOf(Math.max(airC, laterAirC), told.group(2) == null ? told.group(1) : told.group(2));
        if (Math.abs(feltMoreK) >= 3.001) {
            assertIsFahrenheitOf(Math.min(airC, laterAirC) + feltMoreK, told.group(3));
            assertIsFahrenheitOf(
                    Math.max(airC, laterAirC) + feltMoreK, told.group(4) == null ? told.group(3) : told.group(4));
        }
    }

    private static void assertIsFahrenheitOf(double celsius, String told) {
        assertThat(Double.parseDouble(told)).isEqualTo(celsius * 1.8 + 32, within(0.5 + 1e-9));
    }

    private static String summary(Units units, double airC, double laterAirC, double feltMoreK) {
        List<DressedHour> hours = Windows.of(
                Documents.hour(Windows.START, Documents.weather(airC, airC + feltMoreK, 0), outfit(1, COAT)),
                Documents.hour(Windows.START, Documents.weather(laterAirC, laterAirC + feltMoreK, 0), outfit(1, COAT)));
        Window window = Window.of(
                Windows.START, OptionalInt.of(2), ZoneOffset.UTC, hours.get(1).endsAt());
        return Summary.of(
                "Oslo",
                Documents.WALKING,
                Windows.START,
                ZoneOffset.UTC,
                units,
                window,
                hours,
                List.of(),
                List.of(),
                List.of());
    }
}
