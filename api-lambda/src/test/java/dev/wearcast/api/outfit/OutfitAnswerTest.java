package dev.wearcast.api.outfit;

import static dev.wearcast.api.Documents.COAT;
import static dev.wearcast.api.Documents.OSLO;
import static dev.wearcast.api.Documents.T_SHIRT;
import static dev.wearcast.api.Documents.UMBRELLA;
import static dev.wearcast.api.Documents.hour;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutfitAnswerTest {

    /** 17:20 in Oslo. */
    private static final Instant NOW = Instant.parse("2026-11-23T16:20:00Z");

    private static final Garment SHELL = new Garment("rain_shell", "rain shell", Layer.SHELL, 0.1, "Rain: 0.4 mm.");
    private static final Garment SHOES = new Garment("shoes", "light shoes", Layer.FEET, 0.02, "Feet.");

    private static Instant at(int hour) {
        return NOW.truncatedTo(ChronoUnit.HOURS).plus(hour, ChronoUnit.HOURS);
    }

    private static OutfitAnswer answer(Instant dataAsOf, boolean lastKnown, ForecastHour... hours) {
        ServingDocument document =
                new ServingDocument(1, "v", dataAsOf, OSLO, Source.RECORDED, dataAsOf, List.of(hours), List.of());
        return OutfitAnswer.of(new Outlook(document, lastKnown), NOW);
    }

    private static OutfitAnswer wetEvening() {
        return answer(
                NOW,
                false,
                hour(at(-1), -9, 9, 3, COAT),
                hour(at(0), 5.44, 0, 0.9, T_SHIRT, SHOES),
                hour(at(1), 4, 0.3, 1.0, T_SHIRT, SHELL, SHOES, UMBRELLA),
                hour(at(2), 2.26, 0, 1.234, T_SHIRT, COAT, SHOES),
                hour(at(20), -20, 30, 4, COAT));
    }

    @Test
    @DisplayName("dresses for the window's hour that needs most, and says which it is")
    void decides() {
        assertThat(wetEvening().decidingHour()).hasToString("2026-11-23T19:00+01:00");
        assertThat(wetEvening().requiredInsulationClo()).isEqualTo(1.23);
        assertThat(wetEvening().wornInsulationClo()).isEqualTo(0.7);
    }

    @Test
    @DisplayName("adds what protects in any hour of the window, in its layer, with the time it starts")
    void adds() {
        assertThat(wetEvening().outfit())
                .extracting(WornGarment::id)
                .containsExactly("t_shirt", "winter_coat", "rain_shell", "shoes", "umbrella");
        assertThat(wetEvening().outfit())
                .extracting(garment -> String.valueOf(garment.from()))
                .containsExactly("null", "null", "2026-11-23T18:00+01:00", "null", "2026-11-23T18:00+01:00");
    }

    @Test
    @DisplayName("weather is the window's, not the data's")
    void spans() {
        assertThat(wetEvening().weather()).isEqualTo(new WeatherSpan(2.3, 5.4, 3.0, 0.3, null, 0.5));
    }

    @Test
    @DisplayName("the summary says it all")
    void summarises() {
        assertThat(wetEvening().summary())
                .isEqualTo("Oslo, until midnight: 2 to 5 °C, light rain from 18:00."
                        + " Wear T-shirt, winter coat, rain shell and light shoes; carry umbrella.");
        assertThat(answer(NOW, false, hour(at(0), -3, 0, 1, COAT)).summary())
                .isEqualTo("Oslo, until 18:00: -3 °C, dry. Wear winter coat.");
        assertThat(answer(NOW, false, hour(at(0), -3, 11, 1, COAT)).summary()).contains("-3 °C, heavy snow.");
    }

    @Test
    @DisplayName("is stale after nine hours, or when it is only the last known")
    void growsStale() {
        ForecastHour hour = hour(at(0), 5, 0, 1, COAT);
        assertThat(answer(NOW.minus(9, ChronoUnit.HOURS), false, hour).stale()).isFalse();
        assertThat(answer(NOW.minus(9, ChronoUnit.HOURS).minusSeconds(1), false, hour)
                        .stale())
                .isTrue();
        assertThat(answer(NOW, true, hour).stale()).isTrue();
        assertThat(answer(NOW.minusSeconds(90), false, hour).ageSeconds()).isEqualTo(90);
    }
}
