package dev.wearcast.api.outfit;

import static dev.wearcast.api.Documents.COAT;
import static dev.wearcast.api.Documents.OSLO;
import static dev.wearcast.api.Documents.T_SHIRT;
import static dev.wearcast.api.Documents.UMBRELLA;
import static dev.wearcast.api.Documents.WALKING;
import static dev.wearcast.api.Documents.against;
import static dev.wearcast.api.Documents.hour;
import static dev.wearcast.api.Documents.outfit;
import static dev.wearcast.api.Documents.warm;
import static dev.wearcast.api.Documents.weather;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.Documents;
import dev.wearcast.api.outlook.Outlook;
import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.Fit;
import dev.wearcast.api.serving.ForecastHour;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.HourOutfit;
import dev.wearcast.api.serving.HourOutfits;
import dev.wearcast.api.serving.Layer;
import dev.wearcast.api.serving.Sensitivity;
import dev.wearcast.api.serving.ServingDocument;
import dev.wearcast.api.serving.Source;
import dev.wearcast.api.units.Units;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutfitAnswerTest {

    /** 17:20 in Oslo. */
    private static final Instant NOW = Instant.parse("2026-11-23T16:20:00Z");

    private static final Choice SHELL = against(
            "Rain: 0.4 mm.",
            new Garment("rain_shell", "rain shell", Layer.SHELL, "overshell", 49, 0.1, true, true, false));
    private static final Choice SHOES =
            warm(new Garment("shoes", "light shoes", Layer.FEET, "shoes", 60, 0.02, false, false, false));

    private static Instant at(int hour) {
        return NOW.truncatedTo(ChronoUnit.HOURS).plus(hour, ChronoUnit.HOURS);
    }

    private static OutfitAnswer answer(Instant dataAsOf, boolean lastKnown, ForecastHour... hours) {
        Outlook outlook = new Outlook(Documents.document(OSLO, "v", dataAsOf, List.of(hours)), lastKnown, List.of());
        Instant dataEnd = hours[hours.length - 1].endsAt();
        Window window = Window.of(NOW, OptionalInt.empty(), OSLO.timezone(), dataEnd);
        return OutfitAnswer.of(outlook, WALKING, Sensitivity.AVERAGE, window, Units.METRIC, NOW);
    }

    private static OutfitAnswer answer(ForecastHour... hours) {
        return answer(NOW, false, hours);
    }

    private static OutfitAnswer wetEvening() {
        return answer(
                hour(at(-1), -9, 9, 3, COAT),
                hour(at(0), 5.44, 0, 0.9, T_SHIRT, SHOES),
                hour(at(1), 4, 0.3, 1.0, T_SHIRT, SHELL, SHOES, UMBRELLA),
                hour(at(2), 2.26, 0, 1.234, T_SHIRT, COAT, SHOES),
                hour(at(20), -20, 30, 4, COAT));
    }

    @Test
    @DisplayName("dresses for the window's hour that needs most, and says which it is")
    void decides() {
        assertThat(wetEvening().felt().decidingHour()).hasToString("2026-11-23T19:00+01:00");
        assertThat(wetEvening().insulation().minimalInsulationClo()).isEqualTo(0.62);
        assertThat(wetEvening().insulation().comfortableInsulationClo()).isEqualTo(1.23);
        // T-shirt, coat, shoes and, since it has just rained, the rain shell: 0.7 + 0.835 * 0.1.
        assertThat(wetEvening().insulation().wornInsulationClo()).isEqualTo(0.78);
        assertThat(wetEvening().insulation().fit()).isEqualTo(Fit.WITHIN);
    }

    @Test
    @DisplayName("adds what any hour's weather asks for, in the order of dressing, with the time it starts")
    void adds() {
        assertThat(wetEvening().outfit())
                .extracting(WornGarment::id)
                .containsExactly("t_shirt", "winter_coat", "rain_shell", "shoes", "umbrella");
        assertThat(wetEvening().outfit())
                .extracting(garment -> String.valueOf(garment.from()))
                .containsExactly("null", "null", "2026-11-23T18:00+01:00", "null", "2026-11-23T18:00+01:00");
    }

    @Test
    @DisplayName(
            "a wet hour's outfit that is warm enough is worn where the deciding hour's has no place for a rain jacket")
    void staysDry() {
        Choice rainJacket = against(
                "Rain.", new Garment("rain_jacket", "rain jacket", Layer.SHELL, "outer", 41, 0.45, true, true, false));
        ForecastHour cold = hour(at(1), 2, 0, 1.0, COAT);
        OutfitAnswer warmEnough = answer(hour(at(0), 4, 1, 0.9, T_SHIRT, rainJacket), cold);
        assertThat(warmEnough.outfit()).extracting(WornGarment::id).containsExactly("t_shirt", "rain_jacket");
        assertThat(warmEnough.felt().decidingHour()).hasToString("2026-11-23T18:00+01:00");
        assertThat(warmEnough.insulation().wornInsulationClo()).isEqualTo(0.53);
        OutfitAnswer tooCold = answer(hour(at(0), 9, 1, 0.4, rainJacket), cold);
        assertThat(tooCold.outfit()).extracting(WornGarment::id).containsExactly("winter_coat");
    }

    @Test
    @DisplayName("weather is the window's, not the data's")
    void spans() {
        assertThat(wetEvening().weather()).isEqualTo(new WeatherSpan(2.3, 5.4, 2.3, 5.4, 3.0, 0.3, null, 0.5));
    }

    @Test
    @DisplayName("the summary says it all")
    void summarises() {
        assertThat(wetEvening().summary())
                .isEqualTo("Oslo, walking, until midnight: 2 to 5 °C, light rain from 18:00."
                        + " Wear T-shirt, winter coat and light shoes; at 18:00 put on rain shell; carry umbrella.");
        assertThat(answer(hour(at(0), -3, 0, 1, COAT)).summary())
                .isEqualTo("Oslo, walking, until 18:00: -3 °C, dry. Wear winter coat.");
        assertThat(answer(hour(at(0), -3, 11, 1, COAT)).summary()).contains("-3 °C, heavy snow.");
    }

    @Test
    @DisplayName("the summary says how it feels from a difference of 3 K on")
    void tellsHowItFeels() {
        assertThat(answer(hour(at(0), weather(2, -0.9, 0), outfit(1, COAT))).summary())
                .contains(": 2 °C, dry.");
        assertThat(answer(hour(at(0), weather(2, -1, 0), outfit(1, COAT))).summary())
                .contains(": 2 °C, feels like -1 °C, dry.");
    }

    @Test
    @DisplayName("the gravest advice ends the summary; sentences that differ in figures alone are told once, the worst")
    void advises() {
        OutfitAnswer answer = answer(
                hour(at(0), weather(-20, -30, 0), outfit(4, 41, List.of("At most 41 minutes.", "Ice."), COAT)),
                hour(at(1), weather(-22, -33, 0), outfit(4.2, 38, List.of("At most 38 minutes."), COAT)),
                hour(at(2), weather(-18, -28, 0), outfit(3.9, 1, List.of("Wind."), COAT)));
        assertThat(answer.insulation().exposureLimitMinutes()).isEqualTo(1);
        assertThat(answer.advice()).containsExactly("Wind.", "At most 38 minutes.", "Ice.");
        assertThat(answer.summary()).endsWith("Wear winter coat. Wind.");
        assertThat(answer.insulation().fit()).isEqualTo(Fit.COOLER);
    }

    @Test
    @DisplayName("what is said of another hour's outfit is not said of the one that is worn")
    void speaksOfWhatIsWorn() {
        HourOutfit light = new HourOutfit(
                0,
                0.7,
                0.8,
                Fit.WARMER,
                null,
                List.of(T_SHIRT),
                List.of("As light as clothes get: seek shade.", "Thunder."));
        OutfitAnswer answer = answer(
                hour(at(0), weather(30, 33, 0), light), hour(at(1), 25, 0, 1, COAT), hour(at(2), 24, 0, 1.1, COAT));
        assertThat(answer.advice()).containsExactly("Seek shade.", "Thunder.");
        assertThat(answer(hour(at(0), weather(30, 33, 0), light)).advice())
                .containsExactly("As light as clothes get: seek shade.", "Thunder.");
    }

    @Test
    @DisplayName("is stale after nine hours, or when it is only the last known")
    void growsStale() {
        ForecastHour hour = hour(at(0), 5, 0, 1, COAT);
        assertThat(answer(NOW.minus(9, ChronoUnit.HOURS), false, hour)
                        .provenance()
                        .stale())
                .isFalse();
        assertThat(answer(NOW.minus(9, ChronoUnit.HOURS).minusSeconds(1), false, hour)
                        .provenance()
                        .stale())
                .isTrue();
        assertThat(answer(NOW, true, hour).provenance().stale()).isTrue();
        assertThat(answer(NOW.minusSeconds(90), false, hour).provenance().ageSeconds())
                .isEqualTo(90);
    }

    @Test
    @DisplayName("who feels the cold is dressed warmer")
    void dressesPeople() {
        HourOutfit cold = outfit(1.5, T_SHIRT, COAT);
        HourOutfit average = outfit(1, COAT);
        HourOutfits people = new HourOutfits(List.of(cold, cold, average, average, outfit(0.5, T_SHIRT)));
        ForecastHour hour = new ForecastHour(at(0), weather(5, 5, 0), Map.of(WALKING.id(), people));
        Outlook outlook = new Outlook(
                new ServingDocument("v", NOW, OSLO, Source.SIMULATED, NOW, List.of(WALKING), List.of(hour), List.of()),
                false,
                List.of());
        Window window = Window.of(NOW, OptionalInt.empty(), OSLO.timezone(), hour.endsAt());
        OutfitAnswer warm = OutfitAnswer.of(outlook, WALKING, new Sensitivity(2), window, Units.METRIC, NOW);
        assertThat(warm.understood().sensitivity()).isEqualTo(2);
        assertThat(warm.outfit()).extracting(WornGarment::id).containsExactly("t_shirt");
        OutfitAnswer freezing = OutfitAnswer.of(outlook, WALKING, new Sensitivity(-2), window, Units.METRIC, NOW);
        assertThat(freezing.outfit()).extracting(WornGarment::id).containsExactly("t_shirt", "winter_coat");
        assertThat(freezing.insulation().comfortableInsulationClo()).isEqualTo(1.5);
    }
}
