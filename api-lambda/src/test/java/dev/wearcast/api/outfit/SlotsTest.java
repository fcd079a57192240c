package dev.wearcast.api.outfit;

import static dev.wearcast.api.Documents.against;
import static dev.wearcast.api.Documents.warm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wearcast.api.Documents;
import dev.wearcast.api.serving.Choice;
import dev.wearcast.api.serving.Garment;
import dev.wearcast.api.serving.Layer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final Garment DOWN = shell("down_jacket", "outer", 40, 0.5, false);
    private static final Garment PARKA = shell("parka", "outer", 41, 0.7, true);
    private static final Garment WINDBREAKER = shell("windbreaker", "overshell", 48, 0.1, false);
    private static final Garment RAIN_SHELL = shell("rain_shell", "overshell", 49, 0.1, true);
    private static final Garment SHOES = garment("shoes", Layer.FEET, "shoes", 0.04, false, false);
    private static final Garment RAIN_BOOTS = garment("rain_boots", Layer.FEET, "shoes", 0.02, true, false);
    private static final Garment WOOLLEN_HAT = garment("woollen_hat", Layer.HEAD, "hat", 0.03, false, false);
    private static final Garment SUN_HAT = garment("sun_hat", Layer.HEAD, "hat", 0.01, false, true);

    private static Garment shell(String id, String slot, int order, double clo, boolean waterproof) {
        return new Garment(id, id, Layer.SHELL, slot, order, clo, true, waterproof, false);
    }

    private static Garment garment(
            String id, Layer layer, String slot, double clo, boolean waterproof, boolean sunProtective) {
        return new Garment(id, id, layer, slot, 50, clo, false, waterproof, sunProtective);
    }

    private static Choice wet(Garment garment) {
        return against("Rain.", garment);
    }

    private static List<String> worn(Slots slots) {
        return slots.choices().stream().map(choice -> choice.garment().id()).toList();
    }

    @Test
    @DisplayName("a free place takes what another hour's weather asks for")
    void takes() {
        Slots slots = new Slots(Documents.outfit(1, warm(DOWN)));
        slots.add(wet(RAIN_SHELL));
        slots.add(wet(RAIN_SHELL));
        assertThat(worn(slots)).containsExactly("down_jacket", "rain_shell");
    }

    @Test
    @DisplayName("no rain shell over a parka that keeps off rain")
    void spareShells() {
        Slots slots = new Slots(Documents.outfit(1, warm(PARKA)));
        slots.add(wet(RAIN_SHELL));
        assertThat(worn(slots)).containsExactly("parka");
    }

    @Test
    @DisplayName("shoes give way to boots that keep off rain")
    void changesShoes() {
        Slots slots = new Slots(Documents.outfit(1, warm(SHOES)));
        slots.add(wet(RAIN_BOOTS));
        slots.add(wet(RAIN_BOOTS));
        assertThat(worn(slots)).containsExactly("rain_boots");
    }

    @Test
    @DisplayName("the deciding hour's windbreaker gives way to a rain shell")
    void changesShells() {
        Slots slots = new Slots(Documents.outfit(1, against("Wind.", WINDBREAKER)));
        slots.add(wet(RAIN_SHELL));
        slots.add(against("Wind.", WINDBREAKER));
        assertThat(worn(slots)).containsExactly("rain_shell");
    }

    @Test
    @DisplayName("the woollen hat of a cold evening does not give way to the sun hat of its noon")
    void staysWarm() {
        Slots slots = new Slots(Documents.outfit(1, against("Cold.", WOOLLEN_HAT)));
        slots.add(against("Sun.", SUN_HAT));
        slots.add(against("Cold.", WOOLLEN_HAT));
        assertThat(worn(slots)).containsExactly("woollen_hat");
    }

    @Test
    @DisplayName("of two for the weather the warmer is worn, where it protects as well")
    void takesTheWarmer() {
        Slots slots = new Slots(Documents.outfit(1, against("Cold.", garment("gloves", 0.03))));
        slots.add(against("Cold.", garment("mittens", 0.08)));
        slots.add(against("Cold.", garment("thin_gloves", 0.02)));
        assertThat(worn(slots)).containsExactly("mittens");
    }

    private static Garment garment(String id, double clo) {
        return garment(id, Layer.HANDS, "hands", clo, false, false);
    }

    @Test
    @DisplayName("a down jacket does not give way to a thin jacket that keeps off rain: the deciding hour stays warm")
    void keepsTheWarmth() {
        Slots slots = new Slots(Documents.outfit(1, warm(DOWN)));
        slots.add(wet(shell("rain_jacket", "outer", 42, 0.2, true)));
        assertThat(worn(slots)).containsExactly("down_jacket");
        assertThat(slots.exposures()).isEqualTo(1);
    }
}
